import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeText } from '../domain/decode.ts'
import type { ChapterReading } from './chapter-file.ts'
import type { Remarks } from './problem.ts'

/** A chapter file, read; `source` is its text. */
export type FileReading = ChapterReading & { source: string }

/** Above this a chapter is a mistake: ten times a long one. */
const LARGEST_BYTES = 2_000_000

/** Whether a file of a course's folder is a chapter. */
export function isChapter(name: string): boolean {
  return /\.(?:md|markdown)$/i.test(name) && !/^(?:readme|changelog|contributing)\b/i.test(name)
}

/** The text of a file in whatever encoding; undefined, and a problem, where there is none to be had. */
export async function readTextFile(folder: string, name: string, remarks: Remarks): Promise<string | undefined> {
  const path = join(folder, name)
  const { size = 0 } = (await stat(path).catch(() => undefined)) ?? {}
  if (size > LARGEST_BYTES) {
    remarks.problem(1, `expected at most ${LARGEST_BYTES / 1_000_000} MB of text: split the chapter`)
    return undefined
  }
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === 'EISDIR' ? 'it is a folder' : error.code
    remarks.problem(1, `cannot be read (${why}): expected a file that this user may read`)
  })
  if (!bytes) return undefined
  const decoded = decodeText(bytes)
  if (decoded === undefined) remarks.problem(1, 'expected text: save the file as plain text in UTF-8')
  else if (decoded.encoding) remarks.warn(1, `read as ${decoded.encoding}: save the file as UTF-8`)
  return decoded?.text
}
