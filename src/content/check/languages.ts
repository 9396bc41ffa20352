import type { Language } from '../../domain/course.ts'
import type { ParsedChapter } from '../chapter-file.ts'
import type { ContentProblem } from '../problem.ts'
import { distinctGroups } from './group-by-number.ts'
import { at } from './place.ts'

/** Chapters in a language that the course does not list. */
export function undeclaredLanguages(
  chapters: readonly ParsedChapter[],
  languages: readonly Language[],
  courseFile: string,
): ContentProblem[] {
  return chapters
    .filter(chapter => !languages.includes(chapter.language))
    .map(chapter =>
      at(chapter, 1, `language ${chapter.language}: expected one that ${courseFile} lists (${languages.join(', ')})`),
    )
}

/**
 * Chapters that are not there in every language of the course.
 * @param languages without those in which a file could not be read: it may be the one that is missed
 */
export function missingLanguages(chapters: readonly ParsedChapter[], languages: readonly Language[]): ContentProblem[] {
  return distinctGroups(chapters).flatMap(siblings => {
    const first = siblings[0] as ParsedChapter
    const there = new Set(siblings.map(each => each.language))
    return languages
      .filter(language => !there.has(language))
      .map(language =>
        at(
          first,
          1,
          `chapter ${first.chapter} is missing in ${language}: expected a file ${first.slug}.${language}.md`,
        ),
      )
  })
}
