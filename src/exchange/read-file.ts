import { extname } from 'node:path'
import { isArchive } from '../domain/archive.ts'
import { cleanText } from '../domain/clean.ts'
import { decodeText } from '../domain/decode.ts'
import { readApkg } from './anki/read.ts'
import { readArchive } from './archive.ts'
import { EXTENSIONS, isPackage, type ReadFormat, type TextFormat } from './card-files.ts'
import { readCsv } from './csv/read.ts'
import { readGift } from './gift/read.ts'
import { readKotoba } from './kotoba.ts'
import { readMarkdown } from './markdown/read.ts'
import { LIMITS, type Reading, type ReadOptions, UnreadableFile } from './reading.ts'
import { readTrivia } from './trivia.ts'

/** What a file gives, and what it is. */
export type ReadingOf = Reading & { format: ReadFormat }

/** A file from outside. */
export interface ForeignFile {
  name: string
  bytes: Uint8Array
}

/**
 * Reads a file of any format that is known, told by its name and by what is in it.
 * @param isPacked whether it is from an archive: an archive in another is opened only where it is a package of Anki
 * @throws {UnreadableFile} when nothing of it can be read
 */
export async function readForeignFile(
  file: ForeignFile,
  options: ReadOptions = {},
  isPacked = false,
): Promise<ReadingOf> {
  try {
    return await read(file, options, isPacked)
  } catch (error) {
    // What is nested deeper than the stack is no deck.
    if (error instanceof RangeError) throw new UnreadableFile('exchange.too-deep')
    throw error
  }
}

async function read({ name, bytes }: ForeignFile, options: ReadOptions, isPacked: boolean): Promise<ReadingOf> {
  if (bytes.length === 0) throw new UnreadableFile('exchange.empty')
  const zipped = isArchive(bytes)
  const most = zipped ? LIMITS.packageBytes : LIMITS.textBytes
  if (bytes.length > most) throw new UnreadableFile('exchange.too-large', { most: most / 1_000_000 })
  if (zipped) return readZip({ name, bytes }, options, isPacked)
  if (isPackage(name)) throw new UnreadableFile('exchange.apkg-none')
  const decoded = decodeText(bytes)
  if (!decoded) throw new UnreadableFile('exchange.not-text')
  const text = cleanText(decoded.text)
  if (text.trim() === '') throw new UnreadableFile('exchange.empty')
  const format = formatOf(name, text)
  if (format === undefined) throw new UnreadableFile('exchange.unknown-format')
  return { format, ...(await READERS[format](text, options)) }
}

/** A package of Anki, or an archive of files with cards, such as our own downloads. */
async function readZip(file: ForeignFile, options: ReadOptions, isPacked: boolean): Promise<ReadingOf> {
  try {
    return { format: 'apkg', ...(await readApkg(file.bytes, options)) }
  } catch (error) {
    const key = error instanceof UnreadableFile && error.notice.key
    if (isPacked || isPackage(file.name)) throw error
    if (key === 'exchange.apkg-none')
      return readArchive(file.bytes, mayHoldCards, options, each => readForeignFile(each, {}, true))
    throw key === 'exchange.apkg-broken' ? new UnreadableFile('exchange.zip-broken') : error
  }
}

/** Whether a name in an archive is that of a file that may hold cards. */
const mayHoldCards = (name: string) =>
  /\.txt$/i.test(name) || isPackage(name) || EXTENSIONS[extname(name).toLowerCase()] !== undefined

const READERS: Record<TextFormat, (text: string, options: ReadOptions) => Promise<Reading> | Reading> = {
  markdown: readMarkdown,
  csv: readCsv,
  gift: readGift,
  trivia: readTrivia,
  kotoba: readKotoba,
}

function formatOf(name: string, text: string): TextFormat | undefined {
  const known = EXTENSIONS[extname(name).toLowerCase()]
  if (known) return known
  if (/^\s*---\n[\s\S]{0,2000}?^chapter\s*:/m.test(text)) return 'markdown'
  if (/^\s*[[{]\s*["{[]/.test(text)) return 'kotoba'
  if (/^\$CATEGORY:|^::[^\n]+::|\{\s*(?:[=~#]|(?:T|F|TRUE|FALSE)\s*[#}])/m.test(text)) return 'gift'
  const lines = text.split('\n', 200).filter(line => line.trim() !== '')
  const share = (pattern: RegExp) => lines.filter(line => pattern.test(line)).length / lines.length
  if (share(/\t/) > 0.4 || /^(?:#separator|sep=)/m.test(text)) return 'csv'
  if (share(/^\s*- \S/) > 0.3 && share(/:\s*$/) > 0.05) return 'trivia'
  return share(/[,;]/) > 0.8 || share(/^[^\t,;|]{1,100}?\S - \S/) > 0.9 ? 'csv' : undefined
}
