import { decodeText } from '../domain/decode.ts'
import type { Notes } from './notes.ts'
import { NotesError } from './notes-error.ts'
import { notesOf } from './reading/notes-of.ts'
import { isArchive, unpack } from './reading/unpack.ts'
import { isWebPage, readWebPage } from './reading/web-page.ts'
import { isWordPart, readWordDocument } from './reading/word-document.ts'

/** A file as it came: the page drops it, Discord and Slack attach it, the command line reads it. */
export interface NotesFile {
  name: string
  bytes: Uint8Array
}

/** A saved web page carries much that is left out; of other text this is far beyond a chapter. */
const MOST_BYTES = 12 * 1024 * 1024
const READABLE = /\.(?:md|markdown|mdx|txt|text|html?|docx)$/i
/** Packages of Anki are archives, too. */
const CARDS = /\.(?:apkg|colpkg)$/i

/**
 * Reads notes from Markdown, plain text, a web page, a Word document, or an archive of them, in any usual encoding.
 * Time and memory are bounded whatever the file holds.
 * @throws {NotesError} saying what to do, when nothing can be drafted from it
 */
export async function readNotes(file: NotesFile): Promise<Notes> {
  const { title, text } = await textOf(file)
  return notesOf(text, title)
}

/** Notes out of pasted text, which may also be the source of a web page. */
export function readPastedNotes(text: string): Notes {
  const page = isWebPage(text) ? readWebPage('HTML', text) : undefined
  return page ? notesOf(page.markdown, page.title) : notesOf(text)
}

async function textOf(file: NotesFile): Promise<{ title?: string; text: string }> {
  const { name, bytes } = file
  if (CARDS.test(name)) throw new NotesError('notes.cards', { name })
  if (bytes.length > MOST_BYTES) throw new NotesError('notes.archive-too-large', { name })
  if (isArchive(bytes)) return textOfArchive(file)
  if (startsWith(bytes, '%PDF')) throw new NotesError('notes.pdf')
  if (/\.docx$/i.test(name)) throw new NotesError('notes.broken', { name })
  const text = decodeText(bytes)?.text
  if (text === undefined) throw new NotesError('notes.not-text', { name })
  if (!/\.html?$/i.test(name) && !isWebPage(text)) return { text }
  const { title, markdown } = readWebPage(name, text)
  return { title, text: markdown }
}

async function textOfArchive({ name, bytes }: NotesFile): Promise<{ title?: string; text: string }> {
  const parts = unpack(name, bytes, path => isWordPart(path) || isPage(path))
  if (parts['word/document.xml']) {
    const word = Object.fromEntries(Object.entries(parts).filter(([path]) => isWordPart(path)))
    return { text: await readWordDocument(name, word) }
  }
  const paths = Object.keys(parts).filter(isPage).sort(byNumber)
  if (paths.length === 0) throw new NotesError('notes.archive-empty', { name })
  const pages: { title?: string; text: string }[] = []
  for (const path of paths) {
    const page = parts[path] as Uint8Array
    if (page.length > 0) pages.push(await pageOf(path, page))
  }
  if (pages.length === 0) throw new NotesError('notes.empty')
  return { title: pages[0]?.title, text: pages.map(page => page.text).join('\n\n') }
}

/** A page inside an archive; one that is an archive itself must be a Word document. */
async function pageOf(path: string, bytes: Uint8Array): Promise<{ title?: string; text: string }> {
  if (!isArchive(bytes)) return textOf({ name: path, bytes })
  const parts = unpack(path, bytes, isWordPart)
  return { text: await readWordDocument(path, parts) }
}

function isPage(path: string): boolean {
  return READABLE.test(path) && !/(?:^|\/)(?:__MACOSX|\.[^/]*|node_modules)(?:\/|$)/.test(path)
}

function byNumber(one: string, other: string): number {
  const [a, b] = [one, other].map(path => path.replace(/\d+/g, digits => digits.padStart(8, '0')))
  return (a ?? '') < (b ?? '') ? -1 : 1
}

function startsWith(bytes: Uint8Array, letters: string): boolean {
  return [...letters].every((letter, at) => bytes[at] === letter.charCodeAt(0))
}
