import { edit } from './edit-draft.ts'
import { merging, selected } from './entries.ts'
import { idOf, type Key, kindOf } from './keys.ts'
import { mergeQuestions, mergeSentences } from './merged.ts'
import { mergeTerms } from './merged-terms.ts'

/** The first press marks an entry, the next one merges it into another of its kind. */
export function mergeStep(key: Key): void {
  const marked = merging.value
  if (marked === undefined || kindOf(marked) !== kindOf(key)) merging.value = key
  else merge(marked, key)
}

/** Merges one entry into another of its kind: all names, answers and lines of both; the words stay the other's. */
function merge(from: Key, into: Key): void {
  merging.value = undefined
  if (from === into || kindOf(from) !== kindOf(into)) return
  edit(of => {
    if (kindOf(from) === 'sentence') return mergeSentences(of, Number(idOf(from)), Number(idOf(into)))
    return kindOf(from) === 'term' ? mergeTerms(of, idOf(from), idOf(into)) : mergeQuestions(of, idOf(from), idOf(into))
  })
  const place = Number(idOf(into))
  selected.value = kindOf(from) === 'sentence' ? `sentence:${Number(idOf(from)) < place ? place - 1 : place}` : into
}
