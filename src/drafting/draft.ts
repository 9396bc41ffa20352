import type {
  Chapter,
  Choice,
  Difficulty,
  Language,
  Matching,
  QuestionKind,
  QuestionText,
  TermText,
} from '../domain/course.ts'

/** Why a host should look twice at an entry; the catalogue has a sentence for each under `draft.unsure.`. */
export const UNSURE = [
  'named-only',
  'short-definition',
  'from-heading',
  'from-text',
  'few-rivals',
  'two-definitions',
  'not-in-notes',
] as const
export type Unsure = (typeof UNSURE)[number]

/** Where an entry comes from. */
export interface Sourced {
  /** Sorted numbers of the lines of the notes, from 1. */
  lines: number[]
  /** Those lines, as they were when the entry was drafted: what tells whether they have changed since. */
  quote: string
}

export interface DraftSentence extends Sourced {
  text: string
}

/** A change to an entry that a model proposes. Nothing is changed until a host accepts it. */
export type Proposed = Sourced & { unsure?: Unsure } & (
    | { what: 'definition' | 'explanation'; text: string }
    /** The entry in the other language. */
    | { what: 'other'; other: TermText | QuestionText }
    /** Further wrong choices. */
    | { what: 'wrong'; texts: string[] }
  )

export interface DraftTerm extends Sourced {
  /** Made from the name, never changed again by an edit of the notes. */
  slug: string
  name: string
  aliases: string[]
  /** As the notes say it. */
  definition: string
  /** The term in the language that the draft is not in, as far as it is written: see `otherOfTerm`. */
  other?: TermText
  /** Slugs of other terms of the draft. */
  related: string[]
  unsure?: Unsure
  /** Who proposed it; a rule of this room where there is none. */
  by?: 'model'
  /** Left out unless a host says otherwise, as with what a model claims beyond the notes. */
  off?: boolean
  proposed?: Proposed[]
}

export interface DraftQuestion extends Sourced {
  slug: string
  kind: QuestionKind
  difficulty: Difficulty
  prompt: string
  /** Empty for `short-answer` and `cloze`; for `true-false` the two choices have no text, as everywhere. */
  choices: Choice[]
  /** Empty for the kinds that are answered by picking. */
  accepted: string[]
  /** How written answers are compared, where whoever brought the question says so. */
  matching?: Matching
  explanation: string
  /** The question in the language that the draft is not in, as far as it is written: see `otherOfQuestion`. */
  other?: QuestionText
  /** Slugs of the terms that it tests. */
  terms: string[]
  /** Addresses where what it asks can be read. */
  sources?: string[]
  unsure?: Unsure
  by?: 'model'
  off?: boolean
  /** Left out because every term that it tests is: it comes back with one of them. */
  withTerm?: true
  proposed?: Proposed[]
}

/** Title and summary of a chapter; the summary is Markdown. */
export type ChapterWords = NonNullable<Chapter['texts'][Language]>

/** A chapter proposed from notes, not yet anyone's. */
export interface Draft {
  title: string
  language: Language
  /** Title and summary in the other language, as far as they are written: see `otherOfChapter`. */
  other?: ChapterWords
  /** Those that a model proposes. Nothing is changed until a host accepts them. */
  otherProposed?: ChapterWords & Sourced & { unsure?: Unsure }
  /** The key sentences of the notes, word for word. */
  summary: DraftSentence[]
  terms: DraftTerm[]
  questions: DraftQuestion[]
}
