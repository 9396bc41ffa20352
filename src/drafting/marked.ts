import type { DraftQuestion, DraftTerm } from './draft.ts'

/** Words that a host marked in a line of the notes (from 1). */
export interface Marked {
  words: string
  line: number
}

/** A term for what was marked, and questions about it; or the slug of the term of the draft that it is already. */
export type MarkedTerm = { term: DraftTerm; questions: DraftQuestion[] } | { known: string }
