import type { Language } from '../domain/course.ts'
import { languageNamed, type ParsedChapter } from './chapter-file.ts'
import { danglingRelations, unknownTerms } from './check/dangling.ts'
import { duplicateNames, duplicateSlugs } from './check/duplicates.ts'
import { missingLanguages, undeclaredLanguages } from './check/languages.ts'
import { mismatches } from './check/mismatches.ts'
import type { ContentProblem } from './problem.ts'

/** What a course says of itself, and which of its files could not be read. */
interface About {
  languages: readonly Language[]
  /** The file that says so. */
  courseFile: string
  /** Chapter files without what makes them one, with the slugs in them; undefined where not all could be read. */
  unread: readonly { file: string; slugs: readonly string[] | undefined }[]
}

/** What no single file can tell: duplicates, dangling names, and languages that do not match. */
export function checkAcross(
  chapters: readonly ParsedChapter[],
  { languages, courseFile, unread }: About,
): ContentProblem[] {
  // What is missed may stand in a file, or a part of one, that could not be read: that is said already.
  const isWhole = unread.every(each => each.slugs) && !chapters.some(each => each.isCut)
  const more = unread.flatMap(each => each.slugs ?? [])
  const lost = unread.map(({ file }) => languageNamed(file))
  const read = lost.includes(undefined) ? [] : languages.filter(language => !lost.includes(language))
  return [
    ...duplicateSlugs(chapters),
    ...duplicateNames(chapters),
    ...(isWhole ? [...danglingRelations(chapters, more), ...unknownTerms(chapters, more)] : []),
    ...undeclaredLanguages(chapters, languages, courseFile),
    ...missingLanguages(chapters, read),
    ...mismatches(chapters),
  ]
}
