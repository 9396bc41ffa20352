import { computed } from '@preact/signals'
import { type Fault, questionCheck, untested } from '../../drafting/check-draft.ts'
import { isHalfTranslated } from '../../drafting/other-language.ts'
import { hindrancesOf } from '../hindrances.ts'
import { tidy } from '../tidy.ts'
import { draft } from './state.ts'

/** What is wrong with each question, by slug. */
export const faults = computed(() => {
  const found = new Map<string, Fault[]>()
  const check = questionCheck(draft.value?.terms ?? [])
  for (const question of draft.value?.questions ?? []) {
    const faulty = question.off ? [] : check(question)
    if (faulty.length > 0) found.set(question.slug, faulty)
  }
  return found
})

/** Terms that no question asks for. */
export const notAsked = computed(() => new Set(draft.value ? untested(draft.value) : []))

/** Terms of which something is written in the other language, but not all. */
export const halfTranslated = computed(
  () => new Set((draft.value?.terms ?? []).filter(term => !term.off && isHalfTranslated(term)).map(term => term.slug)),
)

/** Whether the chapter's own words in the other language are for a host to look at: half written, or proposed by a model. */
export const isChapterToLookAt = computed(
  () => draft.value !== undefined && (isHalfTranslated(draft.value) || draft.value.otherProposed !== undefined),
)

/** What keeps it from being published and is no fault of a question. */
const missing = computed(() => {
  if (!draft.value) return []
  const known = hindrancesOf(tidy(draft.value), ({ slug }) => faults.value.get(slug) ?? [])
  return known.filter(({ slug }) => slug === undefined || !faults.value.has(slug))
})

/** How much there is to look at. */
export const checkCount = computed(
  () =>
    missing.value.length +
    notAsked.value.size +
    halfTranslated.value.size +
    (draft.value && isHalfTranslated(draft.value) ? 1 : 0) +
    [...faults.value.values()].reduce((sum, each) => sum + each.length, 0),
)
