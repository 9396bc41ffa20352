import { unzipSync } from 'fflate'
import { decodeText } from '../../domain/decode.ts'
import { NotesError } from '../notes-error.ts'

/** A chapter's pages are far below these. What a file claims about itself is all that is ever unpacked of it. */
const MOST_BYTES = 16 * 1024 * 1024
const MOST_FILES = 1000

/** What was unpacked so far, in archives inside one another together. */
export class Unpacked {
  #bytes = 0
  #files = 0

  /** Counts a file; says whether there is still room for it. */
  fits(bytes: number): boolean {
    this.#bytes += bytes
    this.#files++
    return this.#bytes <= MOST_BYTES && this.#files <= MOST_FILES
  }
}

/**
 * The files of a zip archive that are wanted, by path. Sizes are held against the limits before anything is unpacked,
 * and no entry yields more than it claims, so an archive cannot fill the memory.
 * @throws {NotesError} when it is broken or too large
 */
export function unpack(
  name: string,
  bytes: Uint8Array,
  wanted: (path: string) => boolean,
  unpacked = new Unpacked(),
): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, {
      filter: entry => {
        if (!wanted(entry.name)) return false
        if (!unpacked.fits(entry.originalSize)) throw new NotesError('notes.archive-too-large', { name })
        return true
      },
    })
  } catch (error) {
    if (error instanceof NotesError) throw error
    throw new NotesError('notes.broken', { name })
  }
}

/** A path as its writer saw it: Windows packs Korean names in CP949, macOS in UTF-8, and neither says so. */
export function readablePath(path: string): string {
  if (!/^[\0-\xFF]*[\x80-\xFF][\0-\xFF]*$/.test(path)) return path.normalize('NFC')
  const read = decodeText(Buffer.from(path, 'latin1'))?.text
  return read && /[가-힣]/.test(read) ? read : path
}
