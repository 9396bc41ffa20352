import type { Language } from '../domain/course.ts'
import type { ParsedChapter } from './chapter-file.ts'
import { danglingRelations, unknownTerms } from './check/dangling.ts'
import { duplicateNames, duplicateSlugs } from './check/duplicates.ts'
import { missingLanguages, undeclaredLanguages } from './check/languages.ts'
import { mismatches } from './check/mismatches.ts'
import type { ContentProblem } from './problem.ts'

/** What no single file can tell: duplicates, dangling names, and languages that do not match. */
export function checkAcross(
  chapters: readonly ParsedChapter[],
  languages: readonly Language[],
  courseFile: string,
): ContentProblem[] {
  return [
    ...duplicateSlugs(chapters),
    ...duplicateNames(chapters),
    ...danglingRelations(chapters),
    ...unknownTerms(chapters),
    ...undeclaredLanguages(chapters, languages, courseFile),
    ...missingLanguages(chapters, languages),
    ...mismatches(chapters),
  ]
}
