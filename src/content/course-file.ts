import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeText } from '../domain/decode.ts'
import type { ChapterReading } from './chapter-file.ts'
import type { Remarks } from './problem.ts'

/** A text file: its text, and what stands on the disk for it. */
export interface TextFile {
  bytes: Uint8Array
  text: string
}

/** A chapter file, read. */
export type FileReading = ChapterReading & Pick<TextFile, 'bytes'>

/** Above this a chapter is a mistake: ten times a long one. */
const LARGEST_BYTES = 2_000_000

/** The text of a file in whatever encoding; undefined, and a problem, where there is none to be had. */
export async function readTextFile(folder: string, name: string, remarks: Remarks): Promise<TextFile | undefined> {
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
  if (decoded) remarkUnread(decoded.text, remarks)
  return decoded && { bytes, text: decoded.text }
}

/** Bytes that are no letter of their encoding, or were none when somebody saved the file before. */
function remarkUnread(text: string, remarks: Remarks): void {
  const lines = text.split('\n').flatMap((line, at) => (line.includes('\uFFFD') ? [{ line, number: at + 1 }] : []))
  for (const { line, number } of lines.slice(0, MOST_UNREAD)) {
    const at = line.indexOf('\uFFFD')
    const around = line.slice(Math.max(0, at - 12), at + 12).trim()
    remarks.problem(
      number,
      `“${around}” has bytes that are no letters: write that word anew, and save the file as UTF-8`,
    )
  }
}

/** Lines of one file that are named. */
const MOST_UNREAD = 5
