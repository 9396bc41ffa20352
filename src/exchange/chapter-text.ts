import type {
  Chapter,
  Choice,
  Course,
  Difficulty,
  Language,
  QuestionKind,
  QuestionText,
  TermText,
} from '../domain/course.ts'

/** A term in one language. */
export interface TermEntry {
  slug: string
  /** Slugs of other terms. */
  related: string[]
  text: TermText
}

/** A question in one language. */
export interface QuestionEntry {
  slug: string
  kind: QuestionKind
  difficulty: Difficulty
  /** Slugs of the terms that it tests. */
  terms: string[]
  sources?: string[]
  text: QuestionText
}

/** A chapter in one language: what one file of a course holds, whatever its format. */
export interface ChapterText {
  number: number
  slug: string
  language: Language
  title: string
  /** Markdown. */
  summary: string
  terms: TermEntry[]
  questions: QuestionEntry[]
}

/** The chapters of a course in one language, in order; what is not there in that language is left out. */
export function chapterTexts(course: Course, language: Language): ChapterText[] {
  return course.chapters.flatMap(chapter => chapterText(course, chapter, language) ?? [])
}

function chapterText(course: Course, chapter: Chapter, language: Language): ChapterText | undefined {
  const { slug, number } = chapter
  const own = chapter.texts[language]
  if (own === undefined) return undefined
  const terms = course.terms.flatMap(term => {
    const text = term.texts[language]
    return term.chapter === number && text ? [{ slug: term.slug, related: term.related, text }] : []
  })
  const questions = course.questions.flatMap(({ chapter, texts, ...question }) => {
    const text = texts[language]
    return chapter === number && text ? [{ ...question, text }] : []
  })
  return { slug, number, language, ...own, terms, questions }
}

/** The two choices of a `true-false` question, which have no words of their own. */
export function truth(value: boolean): Choice[] {
  return [true, false].map(each => ({ text: '', right: each === value }))
}
