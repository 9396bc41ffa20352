import { isArchive } from '../domain/archive.ts'
import { decodeText } from '../domain/decode.ts'
import { LARGEST_NOTES } from '../domain/largest-notes.ts'
import type { Notes } from './notes.ts'
import { NotesError } from './notes-error.ts'
import { type Packed, pagesOf, titleOfFile } from './reading/archive.ts'
import { isWebPage } from './reading/is-web-page.ts'
import { notesOf } from './reading/notes-of.ts'
import { isOtherFormat } from './reading/other-formats.ts'
import { readTableFile } from './reading/table-file.ts'
import { readWebPage } from './reading/web-page.ts'
import { readWordDocument } from './reading/word-document.ts'

/** A file as it came: the page drops it, Discord and Slack attach it, the command line reads it. */
export interface NotesFile {
  name: string
  bytes: Uint8Array
}

/** A page as Markdown or plain text, with what it is called. */
interface Page {
  title?: string | undefined
  text: string
}

/** Packages of Anki are archives, too. */
const CARDS = /\.(?:apkg|colpkg)$/i

/**
 * Reads notes from Markdown, plain text, a web page, a table, a Word document, or an archive of them, in any usual
 * encoding. Time and memory are bounded whatever the file holds.
 * @throws {NotesError} saying what to do, when nothing can be drafted from it
 */
export async function readNotes(file: NotesFile): Promise<Notes> {
  const { name, bytes } = file
  if (CARDS.test(name)) throw new NotesError('notes.cards', { name })
  if (bytes.length > LARGEST_NOTES) throw new NotesError('notes.archive-too-large', { name })
  if (!isArchive(bytes)) return notesOfPages([pageOf(file)])
  if (isOtherFormat(name, '')) throw new NotesError('notes.other-format', { name })
  return notesOfArchive(pagesOf(name, bytes))
}

/** Notes out of all that can be read of an archive; the rest is named. */
async function notesOfArchive(packed: readonly Packed[]): Promise<Notes> {
  const pages: Page[] = []
  const problems = new Map<string, NotesError>()
  for (const each of packed) {
    try {
      pages.push(await packedPage(each, packed.length))
    } catch (error) {
      if (!(error instanceof NotesError)) throw error
      problems.set(each.path, error)
    }
  }
  const [problem = new NotesError('notes.empty')] = problems.values()
  if (pages.length === 0) throw problem
  return { ...notesOfPages(pages), ...(problems.size > 0 && { leftOut: [...problems.keys()] }) }
}

/** Notes out of pasted text, which may also be the source of a web page. */
export function readPastedNotes(text: string): Notes {
  const page = isWebPage(text) ? readWebPage('HTML', text) : undefined
  return page ? notesOf(page.markdown, page.title) : notesOf(text)
}

const notesOfPages = (pages: readonly Page[]) =>
  notesOf(
    pages.map(page => page.text),
    pages[0]?.title,
  )

function pageOf({ name, bytes }: NotesFile): Page {
  if (startsWith(bytes, '%PDF')) throw new NotesError('notes.pdf')
  if (/\.docx$/i.test(name)) throw new NotesError('notes.broken', { name })
  const text = decodeText(bytes)?.text
  if (isOtherFormat(name, text ?? '')) throw new NotesError('notes.other-format', { name })
  if (text === undefined) throw new NotesError('notes.not-text', { name })
  if (/\.[ct]sv$/i.test(name)) return { text: readTableFile(name, text) }
  if (!/\.html?$/i.test(name) && !isWebPage(text)) return { text }
  const { title, markdown } = readWebPage(name, text)
  return { title, text: markdown }
}

/** A page out of an archive; of several, one that begins without a heading is called as its file is, as in Obsidian. */
async function packedPage({ path, bytes, parts, problem }: Packed, count: number): Promise<Page> {
  if (problem) throw problem
  const page = parts ? { text: await readWordDocument(path, parts) } : pageOf({ name: path, bytes })
  const name = count > 1 && !isHeaded(page) ? titleOfFile(path) : undefined
  if (name === undefined) return page
  const { front = '', body = page.text } =
    /^(?<front>---\n[\s\S]{0,4000}?\n---\n)?(?<body>[\s\S]*)$/.exec(page.text)?.groups ?? {}
  return { ...page, text: `${front}# ${name}\n\n${body}` }
}

/** Whether its first line is a heading, or it says what it is called. */
function isHeaded({ title, text }: Page): boolean {
  if (title !== undefined) return true
  const [front = ''] = /^---\n[\s\S]{0,4000}?\n---\n/.exec(text) ?? []
  return (
    /^title:\s*\S/m.test(front) || /^\s*(?:#{1,6}\s+\S|[^\n]{1,120}\n(?:={3,}|-{3,})\n)/.test(text.slice(front.length))
  )
}

function startsWith(bytes: Uint8Array, letters: string): boolean {
  return [...letters].every((letter, at) => bytes[at] === letter.charCodeAt(0))
}
