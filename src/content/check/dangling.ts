import { nearestOf } from '../../domain/nearest.ts'
import { squash } from '../../domain/normalise.ts'
import type { ParsedChapter } from '../chapter-file.ts'
import type { ContentProblem } from '../problem.ts'
import { at } from './place.ts'

/** Terms that are related to none. @param more slugs of files that are no chapters yet */
export function danglingRelations(chapters: readonly ParsedChapter[], more: readonly string[]): ContentProblem[] {
  const names = new TermNames(chapters, more)
  return chapters.flatMap(chapter =>
    chapter.terms.flatMap(term =>
      term.related
        .filter(slug => !names.has(slug) || slug === term.slug)
        .map(slug =>
          at(
            chapter,
            term.relatedLine,
            slug === term.slug
              ? `related term ${slug}: a term is not related to itself; leave it out`
              : `related term ${slug}: expected the slug of another term of this course${names.meant(slug)}`,
          ),
        ),
    ),
  )
}

/** Questions that ask for a term that is nowhere. @param more slugs of files that are no chapters yet */
export function unknownTerms(chapters: readonly ParsedChapter[], more: readonly string[]): ContentProblem[] {
  const names = new TermNames(chapters, more)
  return chapters.flatMap(chapter =>
    chapter.questions.flatMap(question =>
      question.terms
        .filter(slug => !names.has(slug))
        .map(slug =>
          at(
            chapter,
            question.termsLine,
            `term ${slug}: expected the slug of a term of this course${names.meant(slug)}`,
          ),
        ),
    ),
  )
}

/** The slugs of all terms, and what a name that stands in place of one means. */
class TermNames {
  readonly #slugs: Set<string>
  readonly #byName = new Map<string, string>()

  constructor(chapters: readonly ParsedChapter[], more: readonly string[]) {
    this.#slugs = new Set([...chapters.flatMap(chapter => chapter.entries.map(entry => entry.slug)), ...more])
    for (const { slug, text } of chapters.flatMap(chapter => chapter.terms))
      for (const name of [text.name, ...text.aliases]) this.#byName.set(squash(name), slug)
  }

  has(slug: string): boolean {
    return this.#slugs.has(slug)
  }

  meant(given: string): string {
    const slug = this.#byName.get(squash(given)) ?? nearestOf(given, [...this.#slugs])
    return slug === undefined ? '' : `, such as ${slug}`
  }
}
