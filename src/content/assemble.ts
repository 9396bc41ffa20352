import type { Chapter, Course, Localised, Question, Term } from '../domain/course.ts'
import type { ParsedChapter } from './chapter-file.ts'

/** The content of a course out of its files, which agree with each other (see `checkAcross`). */
export function assemble(files: readonly ParsedChapter[]): Pick<Course, 'chapters' | 'terms' | 'questions'> {
  const chapters = new Map<string, Chapter>()
  const terms = new Map<string, Term>()
  const questions = new Map<string, Question>()
  for (const file of files) {
    const { language, chapter: number } = file
    const chapter = keep(chapters, file.slug, () => ({ slug: file.slug, number, texts: {} }))
    put(chapter.texts, language, { title: file.title, summary: file.summary })
    for (const { slug, related, text } of file.terms) {
      const term = keep(terms, slug, () => ({ slug, chapter: number, related: [], texts: {} }))
      term.related = [...new Set([...term.related, ...related])]
      put(term.texts, language, text)
    }
    for (const { slug, kind, difficulty, terms: tested, sources, text } of file.questions) {
      const question: Question = keep(questions, slug, () => ({
        slug,
        chapter: number,
        kind,
        difficulty,
        terms: tested,
        texts: {},
      }))
      if (sources.length > 0) question.sources = [...new Set([...(question.sources ?? []), ...sources])]
      put(question.texts, language, text)
    }
  }
  const inOrder = [...chapters.values()].sort((a, b) => a.number - b.number)
  return { chapters: inOrder, terms: [...terms.values()], questions: [...questions.values()] }
}

function keep<T>(map: Map<string, T>, key: string, make: () => NoInfer<T>): T {
  const known = map.get(key) ?? make()
  map.set(key, known)
  return known
}

function put<T>(texts: Localised<T>, language: keyof Localised<T>, text: T): void {
  texts[language] = text
}
