import type { Choice, Difficulty, Matching, QuestionKind } from '../domain/course.ts'

/** A term as a format has it; texts in Markdown, names as plain text. */
export interface RawTerm {
  name: string
  aliases?: string[]
  definition: string
  slug?: string
  related?: string[]
}

/** A question as a format has it; texts in Markdown, accepted answers as plain text. */
export interface RawQuestion {
  kind: QuestionKind
  prompt: string
  /** What `plain` says of the prompt, where that is known. */
  words?: string
  choices?: Choice[]
  accepted?: string[]
  explanation?: string
  matching?: Matching
  slug?: string
  /** What to make a slug of, in place of the prompt. */
  name?: string
  difficulty?: Difficulty
  terms?: string[]
  sources?: string[]
}
