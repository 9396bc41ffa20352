import { byNumber, isArchive } from '../../domain/archive.ts'
import { NotesError } from '../notes-error.ts'
import { readablePath, Unpacked, unpack } from './unpack.ts'
import { isWordPart } from './word-document.ts'

/** A file inside an archive; `parts` are those of a Word document. */
export interface Packed {
  path: string
  bytes: Uint8Array
  parts?: Record<string, Uint8Array>
  /** Why it cannot be opened. */
  problem?: NotesError
}

const READABLE = /\.(?:md|markdown|mdx|txt|text|html?|docx|csv|tsv)$/i
/** What programs put beside the pages. */
const BESIDE = /(?:^|\/)(?:__MACOSX|\.[^/]*|node_modules)(?:\/|$)/

/** Archives inside an archive are opened, as Notion packs a large export; none inside those. */
const DEEPEST = 1

/**
 * The pages of an archive, in order of their names; of a Word document its parts.
 * @throws {NotesError} when it holds none, or is itself broken or too large
 */
export function pagesOf(name: string, bytes: Uint8Array): Packed[] {
  const files = filesOf(name, bytes, new Unpacked(), 0)
  if (files.length === 0) throw new NotesError('notes.archive-empty', { name })
  const pages = files.filter(({ bytes }) => bytes.length > 0)
  return pages
    .filter(({ path }) => !hasWholeTable(path, pages))
    .sort((a, b) => (byNumber(a.path) < byNumber(b.path) ? -1 : 1))
}

function filesOf(name: string, bytes: Uint8Array, unpacked: Unpacked, depth: number): Packed[] {
  const wanted = (path: string) =>
    !BESIDE.test(path) && (READABLE.test(path) || (depth < DEEPEST && /\.zip$/i.test(path)))
  const parts = unpack(name, bytes, path => isWordPart(path) || wanted(path), unpacked)
  if (parts['word/document.xml']) return [{ path: name, bytes, parts: wordParts(parts) }]
  const files = Object.entries(parts).filter(([path]) => wanted(path))
  return files.flatMap(([packed, inside]) => {
    const path = readablePath(packed)
    return isArchive(inside) ? opened(path, inside, unpacked, depth) : [{ path, bytes: inside }]
  })
}

/** What is in an archive inside another; where it is broken, it alone is. */
function opened(path: string, bytes: Uint8Array, unpacked: Unpacked, depth: number): Packed[] {
  try {
    if (/\.zip$/i.test(path)) return filesOf(path, bytes, unpacked, depth + 1)
    return [{ path, bytes, parts: wordParts(unpack(path, bytes, isWordPart, unpacked)) }]
  } catch (error) {
    if (error instanceof NotesError && error.key === 'notes.broken') return [{ path, bytes, problem: error }]
    throw error
  }
}

const wordParts = (parts: Record<string, Uint8Array>) =>
  Object.fromEntries(Object.entries(parts).filter(([path]) => isWordPart(path)))

/** Notion writes a table twice: as it is shown, and whole as `…_all.csv`. */
const hasWholeTable = (path: string, pages: readonly Packed[]) =>
  /\.csv$/i.test(path) && pages.some(other => other.path === path.replace(/(?=\.csv$)/i, '_all'))

/** Names that say nothing of what is in a file. */
const NO_TITLE = /^(?:index|readme|untitled(?: \d+)?|notes?|page|document|새 문서|제목 없음|노트)?$/i

/** What a page is called by the name of its file, without what Notion puts behind it; undefined where that says nothing. */
export function titleOfFile(path: string): string | undefined {
  const name = path.replace(/^.*\//, '').replace(/\.[a-z]{2,8}$/i, '')
  const title = name
    .replace(/(?:_all)$/, '')
    .replace(/[\s_-][0-9a-f]{32}$/, '')
    .trim()
  return NO_TITLE.test(title) || !/\p{L}{2}/u.test(title) ? undefined : title
}
