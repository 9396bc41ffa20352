import { plainTyped } from './typed.ts'

const CHAPTER = /^(?:(?:제\s?)?(\d{1,4})(?:\s?(?:장|챕터))?|(?:chapter|ch\.?|챕터)\s?(\d{1,4}))$/i

/** The number of a chapter as people write it: `2`, `２`, `2장`, `제2장`, `chapter 2`; undefined for anything else. */
export function readChapter(text: string): number | undefined {
  const [, alone, named] = CHAPTER.exec(plainTyped(text).trim()) ?? []
  const number = alone ?? named
  return number === undefined ? undefined : Number(number)
}
