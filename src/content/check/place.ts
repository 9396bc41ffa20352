import type { ParsedChapter } from '../chapter-file.ts'
import type { ContentProblem } from '../problem.ts'

/** A problem at a line of a chapter's file. */
export const at = (chapter: ParsedChapter, line: number, message: string): ContentProblem => ({
  file: chapter.file,
  line,
  message,
})

/** Where something stands, as problems of other files name it. */
export const place = (chapter: ParsedChapter, line: number) => `${chapter.file}:${line}`
