import type { ParsedChapter } from '../chapter-file.ts'

/** The files of each chapter, one a language. */
export function groupByNumber(chapters: readonly ParsedChapter[]): Map<number, ParsedChapter[]> {
  const groups = new Map<number, ParsedChapter[]>()
  for (const chapter of chapters) groups.set(chapter.chapter, [...(groups.get(chapter.chapter) ?? []), chapter])
  return groups
}
