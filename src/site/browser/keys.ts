import type { Draft, DraftQuestion, DraftSentence, DraftTerm } from '../../drafting/draft.ts'

/** An entry of the draft by its kind and slug (of a sentence: its place), such as `term:container`. */
export type Key = `${'sentence' | 'term' | 'question'}:${string}`

export const kindOf = (key: Key) => key.slice(0, key.indexOf(':')) as 'sentence' | 'term' | 'question'
export const idOf = (key: Key) => key.slice(key.indexOf(':') + 1)

export function entryOf(of: Draft | undefined, key: Key): DraftSentence | DraftTerm | DraftQuestion | undefined {
  const id = idOf(key)
  if (kindOf(key) === 'sentence') return of?.summary[Number(id)]
  return (kindOf(key) === 'term' ? of?.terms : of?.questions)?.find(entry => entry.slug === id)
}

/**
 * The key that an entry has after a change of the draft: a sentence is called by its place, which others take and leave.
 * @returns undefined where the entry is gone
 */
export function followed(key: Key, before: Draft, after: Draft): Key | undefined {
  if (kindOf(key) !== 'sentence') return entryOf(after, key) && key
  const sentence = before.summary[Number(idOf(key))]
  if (!sentence) return undefined
  const place = after.summary.indexOf(sentence)
  if (place >= 0) return `sentence:${place}`
  // Where none came or went, it stands where it stood, in other words.
  return after.summary.length === before.summary.length ? key : undefined
}
