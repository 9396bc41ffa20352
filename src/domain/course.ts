/** The languages in which the bot speaks and courses may be written. */
export const LANGUAGES = ['ko', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The other of the two. */
export const otherLanguage = (language: Language): Language => (language === 'ko' ? 'en' : 'ko')

/** A value per language; at least one language is there. */
export type Localised<T> = Partial<Record<Language, T>>

export const QUESTION_KINDS = ['single-choice', 'multiple-choice', 'true-false', 'short-answer', 'cloze'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** Most choices of a question: Discord's select takes 25, but nobody reads more than ten. */
export const MOST_CHOICES = 10

/** Whether a question is answered by writing, as opposed to picking. */
export const isWritten = (kind: QuestionKind): kind is 'short-answer' | 'cloze' =>
  kind === 'short-answer' || kind === 'cloze'

export type Difficulty = 1 | 2 | 3

export interface Choice {
  /** Markdown. For `true-false` questions the text is empty and the card names the two choices. */
  text: string
  right: boolean
  /** Markdown: what whoever picked it is told in the verdict. */
  feedback?: string
}

/** How a written answer is compared: as code, as words, or as a number. */
export const MATCHES = ['exact', 'text', 'number'] as const
export type Match = (typeof MATCHES)[number]

/** How the written answers of a question are compared with the accepted ones. */
export interface Matching {
  match: Match
  /** For `number`: how far from an accepted answer is still right, in its unit; 0 where absent. */
  tolerance?: number
  /** For `number`: what is counted. An answer may carry it or leave it out; another unit is wrong. */
  unit?: string
}

/** The words of a question in one language. */
export interface QuestionText {
  prompt: string
  /** Empty for `short-answer` and `cloze`. */
  choices: Choice[]
  /** Accepted answers of `short-answer` and `cloze`, without back-ticks; empty for the choice kinds. */
  accepted: string[]
  /** Absent where the author says nothing and the accepted answers are no code: see `matchingOf` in grading. */
  matching?: Matching
  explanation: string
}

export interface Question {
  slug: string
  /** Number of its chapter. */
  chapter: number
  kind: QuestionKind
  difficulty: Difficulty
  /** Slugs of the terms of the same course that it tests; empty where it tests none. */
  terms: string[]
  /** Addresses where what it asks can be read. */
  sources?: string[]
  texts: Localised<QuestionText>
}

export interface TermText {
  name: string
  /** Other names in any language. */
  aliases: string[]
  /** Markdown. */
  definition: string
}

export interface Term {
  slug: string
  /** Number of its chapter. */
  chapter: number
  /** Slugs of related terms of the same course. */
  related: string[]
  texts: Localised<TermText>
}

export interface Chapter {
  slug: string
  /** 1 for the first. */
  number: number
  /** `summary` is Markdown. */
  texts: Localised<{ title: string; summary: string }>
}

/** Everything about one subject: a folder under `courses/`. */
export interface Course {
  slug: string
  titles: Localised<string>
  languages: Language[]
  /** Changes whenever the content does. */
  revision: string
  /** In order of number. */
  chapters: Chapter[]
  terms: Term[]
  questions: Question[]
}

/**
 * The value in the wanted language, or in the first language that has one: a course need not be translated whole.
 * @throws {Error} when there is none in any language, which a loaded course never has
 */
export function inLanguage<T>(texts: Localised<T>, language: Language): T {
  const found = texts[language] ?? LANGUAGES.map(each => texts[each]).find(each => each !== undefined)
  if (found === undefined) throw new Error('a text without any language')
  return found
}
