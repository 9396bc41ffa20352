import { detect } from 'chardet'
import iconv from 'iconv-lite'
import { isUtf8 } from '../../domain/decode.ts'
import { NotesError } from '../notes-error.ts'

/** How much of a file tells its encoding and whether it is text. */
const SAMPLE_BYTES = 64 * 1024

/**
 * The text of a file in UTF-8 or UTF-16, with or without a byte order mark, CP949 (EUC-KR), or a Western code page.
 * @throws {NotesError} when it is no text in any of them
 */
export function decode(name: string, bytes: Uint8Array): string {
  const text = iconv.decode(bytes, encodingOf(bytes)).replace(/^\uFEFF/, '')
  const control = text.slice(0, SAMPLE_BYTES).match(/(?!\s)[\p{Cc}\uFFFD]/gu)?.length ?? 0
  if (control > Math.min(text.length, SAMPLE_BYTES) / 100) throw new NotesError('notes.not-text', { name })
  return text
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const hasZeros = zeros(bytes, 1) + zeros(bytes, 0) > Math.min(bytes.length, SAMPLE_BYTES) / 20
  if (hasZeros || looksWide(bytes)) return wide(bytes)
  if (isUtf8(bytes)) return 'utf-8'
  const found = detect(bytes.subarray(0, SAMPLE_BYTES))
  return found && /^(?:windows|iso-8859|koi8)/i.test(found) && !isKorean(bytes) ? found : 'cp949'
}

/** How many zero bytes stand at even or odd places: where one side has them, letters are two bytes wide. */
function zeros(bytes: Uint8Array, side: 0 | 1): number {
  let count = 0
  for (let at = side; at < Math.min(bytes.length, SAMPLE_BYTES); at += 2) if (bytes[at] === 0) count++
  return count
}

/** Hangul in UTF-16 has a high byte from AC to D7 at every other place, and spaces have a zero. */
function looksWide(bytes: Uint8Array): boolean {
  return hangulAt(bytes, 0) > 0.6 || hangulAt(bytes, 1) > 0.6
}

function hangulAt(bytes: Uint8Array, side: 0 | 1): number {
  const end = Math.min(bytes.length, SAMPLE_BYTES)
  let count = 0
  for (let at = side; at < end; at += 2) if ((bytes[at] ?? 0) >= 0xac && (bytes[at] ?? 0) <= 0xd7) count++
  const other = new Set<number>()
  for (let at = 1 - side; at < end; at += 2) other.add((bytes[at] ?? 0) >> 4)
  return other.size > 12 ? (2 * count) / end : 0
}

function wide(bytes: Uint8Array): string {
  const low = zeros(bytes, 1) + hangulAt(bytes, 1) * bytes.length
  const high = zeros(bytes, 0) + hangulAt(bytes, 0) * bytes.length
  return low >= high ? 'utf-16le' : 'utf-16be'
}

/** Whether it reads as Korean in CP949: hardly an undecodable byte, and Hangul most of what is not ASCII. */
function isKorean(bytes: Uint8Array): boolean {
  const text = iconv.decode(bytes.subarray(0, SAMPLE_BYTES), 'cp949')
  const foreign = text.match(/\P{ASCII}/gu) ?? []
  return foreign.filter(letter => /[가-힣]/.test(letter)).length > foreign.length * 0.8
}
