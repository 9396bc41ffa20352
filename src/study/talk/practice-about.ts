import { nameKey } from '../../domain/normalise.ts'
import type { LoadedCourse } from '../ports.ts'

/** What a member asks to practise: a chapter by its number, a term by its slug. */
export interface PracticeSubject {
  chapter?: number
  term?: string
}

/** The chapter whose title, else the term whose name a member has typed, in any language of the course; undefined for neither. */
export function practiceAbout({ course, glossary }: LoadedCourse, typed: string): PracticeSubject | undefined {
  const title = nameKey(typed)
  const titled = course.chapters.find(({ texts }) => Object.values(texts).some(text => nameKey(text.title) === title))
  if (titled) return { chapter: titled.number }
  const [term, other] = glossary.find(typed).terms
  return term && !other ? { term: term.slug } : undefined
}
