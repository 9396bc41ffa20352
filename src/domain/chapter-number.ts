/** The largest number that a chapter may have: as much as members and hosts can type, and a column can hold. */
export const LARGEST_CHAPTER = 9999

/** What the number of a chapter is to be, for whoever gave another. */
export const CHAPTER_NUMBERS = `a number from 1 to ${LARGEST_CHAPTER}`

/** The number of a chapter that is to stand behind others, or as far behind as there is room. */
export function nextChapter(taken: readonly number[]): number {
  const all = new Set(taken)
  let number = Math.min(Math.max(0, ...taken) + 1, LARGEST_CHAPTER)
  while (all.has(number)) number--
  return number
}
