import type { ParsedChapter } from '../chapter-file.ts'

/** The files of each chapter, one a language. */
export function groupByNumber(chapters: readonly ParsedChapter[]): Map<number, ParsedChapter[]> {
  const groups = new Map<number, ParsedChapter[]>()
  for (const chapter of chapters) groups.set(chapter.chapter, [...(groups.get(chapter.chapter) ?? []), chapter])
  return groups
}

/** The same without those of which two files of one language say that they are it. */
export const distinctGroups = (chapters: readonly ParsedChapter[]): ParsedChapter[][] =>
  [...groupByNumber(chapters).values()].filter(files => new Set(files.map(each => each.language)).size === files.length)
