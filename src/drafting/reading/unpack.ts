import { unzipSync } from 'fflate'
import { NotesError } from '../notes-error.ts'

/** A chapter's pages are far below these. What a file claims about itself is all that is ever unpacked of it. */
const MOST_BYTES = 16 * 1024 * 1024
const MOST_FILES = 1000

/**
 * The files of a zip archive that are wanted, by path. Sizes are held against the limits before anything is unpacked,
 * and no entry yields more than it claims, so an archive cannot fill the memory.
 * @throws {NotesError} when it is broken or too large
 */
export function unpack(name: string, bytes: Uint8Array, wanted: (path: string) => boolean): Record<string, Uint8Array> {
  let total = 0
  let files = 0
  try {
    return unzipSync(bytes, {
      filter: entry => {
        if (!wanted(entry.name)) return false
        total += entry.originalSize
        files++
        if (total > MOST_BYTES || files > MOST_FILES) throw new NotesError('notes.archive-too-large', { name })
        return true
      },
    })
  } catch (error) {
    if (error instanceof NotesError) throw error
    throw new NotesError('notes.broken', { name })
  }
}

/** Whether the file is a zip archive, whatever its name says. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05)
}
