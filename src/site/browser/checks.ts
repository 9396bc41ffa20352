import { computed } from '@preact/signals'
import { type Fault, faultsOf, untested } from '../../drafting/check-draft.ts'
import { draft } from './state.ts'

/** What is wrong with each question, by slug. */
export const faults = computed(() => {
  const found = new Map<string, Fault[]>()
  for (const question of draft.value?.questions ?? []) {
    const faulty = question.off ? [] : faultsOf(question, draft.value?.terms)
    if (faulty.length > 0) found.set(question.slug, faulty)
  }
  return found
})

/** Terms that no question asks for. */
export const notAsked = computed(() => new Set(draft.value ? untested(draft.value) : []))

/** How much there is to look at. */
export const checkCount = computed(
  () => notAsked.value.size + [...faults.value.values()].reduce((sum, each) => sum + each.length, 0),
)
