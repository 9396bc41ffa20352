import type { ChapterText } from './chapter-text.ts'
import type { Notice } from './reading.ts'

/** A chapter made of a file, and everything that a host should know of it. */
export interface Completed {
  chapter: ChapterText
  /** What of it is there in the other language. */
  other?: ChapterText
  problems: Notice[]
  leftOut: number
}
