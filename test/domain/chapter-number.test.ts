import { LARGEST_CHAPTER, nextChapter } from '../../src/domain/chapter-number.ts'
import { readChapter } from '../../src/domain/chapter-words.ts'

test('a chapter stands behind the others, as long as there is a number', () => {
  expect(nextChapter([])).toBe(1)
  expect(nextChapter([3, 1])).toBe(4)
  expect(nextChapter([1, LARGEST_CHAPTER - 1, LARGEST_CHAPTER])).toBe(LARGEST_CHAPTER - 2)
})

test('every number that a chapter may have can be typed', () => {
  expect(readChapter(String(LARGEST_CHAPTER))).toBe(LARGEST_CHAPTER)
  expect(readChapter(String(LARGEST_CHAPTER + 1))).toBeUndefined()
})
