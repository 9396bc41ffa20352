import { type Course, inLanguage, type Language } from '../../domain/course.ts'
import { cut } from './card-text.ts'
import { plain } from './markdown.ts'

/** What can be remembered, as it is said: a term, or the beginning of a question that tests none. */
export interface ItemName {
  /** Slug of the term; undefined for a question. */
  slug: string | undefined
  name: string
}

/** Characters shown of a question. */
const MOST_OF_PROMPT = 60

/** The items of a course by their names in `memory`. */
export function itemNames(course: Course, language: Language): Map<string, ItemName> {
  const names = new Map<string, ItemName>()
  for (const { slug, texts } of course.terms)
    names.set(`term:${slug}`, { slug, name: inLanguage(texts, language).name })
  for (const { slug, texts } of course.questions) {
    const name = cut(plain(inLanguage(texts, language).prompt).replace(/\s+/g, ' '), MOST_OF_PROMPT)
    names.set(`question:${slug}`, { slug: undefined, name })
  }
  return names
}
