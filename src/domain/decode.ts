import chardet from 'chardet'
import iconv from 'iconv-lite'

/** The text of a file, and what it is written in where that is not UTF-8. */
export type Decoded = { text: string; encoding: string | undefined }

/** How much of a file tells its encoding and whether it is text. */
const SAMPLE_BYTES = 64 * 1024

/**
 * The text of a file from outside: UTF-8 or UTF-16 with or without a byte order mark, CP949 (what Korean Windows
 * writes) or what else its bytes look like. Line ends become `\n` and letters are composed (NFC), as macOS does not.
 * @returns undefined for what is no text
 */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const encoding = encodingOf(bytes)
  if (!encoding) return undefined
  const text = iconv.decode(bytes, encoding).replace(/^\uFEFF+/, '')
  const sample = text.slice(0, SAMPLE_BYTES)
  const unread = sample.match(/(?!\s)[\p{Cc}\uFFFD]/gu)?.length ?? 0
  if (text.includes('\0') || (unread > 2 && unread * 100 > sample.length)) return undefined
  return { text: tidy(text), encoding: encoding === 'utf8' ? undefined : encoding }
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\uFEFF\u200B]/g, '')
    .normalize('NFC')
}

function encodingOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf16be'
  const start = bytes.subarray(0, SAMPLE_BYTES)
  const wide = wideOf(start)
  if (wide || start.includes(0)) return bytes.length % 2 === 0 ? wide : undefined
  if (isUtf8(bytes)) return 'utf8'
  const declared = declaredIn(start)
  if (declared) return declared
  // What is not ASCII may begin far behind: a page has its style and its program first.
  const from = Math.max(
    0,
    bytes.findIndex(byte => byte > 0x7f),
  )
  const sample = bytes.subarray(from, from + SAMPLE_BYTES)
  if (isNearlyUtf8(sample)) return 'utf8'
  if (isKorean(sample)) return 'cp949'
  const [likeliest] = chardet.analyse(sample).filter(match => iconv.encodingExists(match.name))
  return likeliest && likeliest.name !== 'ASCII' ? likeliest.name : undefined
}

/**
 * UTF-16 without a mark: line breaks and Latin letters have their zero bytes all on one side, and so have the letters
 * of a text in Hangul the bytes from AC to D7.
 */
function wideOf(sample: Uint8Array): string | undefined {
  if (isHangulAt(sample, 1)) return 'utf16le'
  if (isHangulAt(sample, 0)) return 'utf16be'
  const [even = 0, odd = 0] = [0, 1].map(side => countAt(sample, side, byte => byte === 0))
  const [zeros, few] = [Math.max(even, odd), Math.min(even, odd)]
  if (zeros > sample.length / 40 && few * 10 <= zeros) return odd > even ? 'utf16le' : 'utf16be'
  return undefined
}

/** Whether most bytes on one side begin a syllable, and some of those on the other are control codes, as in no text. */
function isHangulAt(sample: Uint8Array, side: 0 | 1): boolean {
  const begin = countAt(sample, side, byte => byte >= 0xac && byte <= 0xd7)
  const control = countAt(sample, 1 - side, byte => byte < 0x20 && !/\s/.test(String.fromCharCode(byte)))
  return 2 * begin > sample.length * 0.6 && 2 * control > sample.length * 0.03
}

function countAt(sample: Uint8Array, side: number, is: (byte: number) => boolean): number {
  let count = 0
  for (let at = side; at < sample.length; at += 2) if (is(sample[at] as number)) count++
  return count
}

/** Whether it reads as Korean in CP949: hardly a byte that it has not, and Hangul most of what is not ASCII. */
function isKorean(sample: Uint8Array): boolean {
  const foreign = iconv.decode(sample, 'cp949').match(/\P{ASCII}/gu) ?? []
  return foreign.filter(letter => /\p{Script=Hangul}/u.test(letter)).length > foreign.length * 0.8
}

/** What a page in HTML or XML says that it is written in: `<meta charset="euc-kr">`. */
function declaredIn(start: Uint8Array): string | undefined {
  const head = iconv.decode(start.subarray(0, 4096), 'latin1')
  const name = /<(?:meta\b[^<>]{0,200}?charset|\?xml\b[^<>]{0,80}?encoding)\s*=\s*["']?([\w-]{2,20})/i.exec(head)?.[1]
  if (name === undefined || /^utf-?(?:8|16)/i.test(name)) return undefined
  // All that Korean pages call this may hold letters of Windows' larger set.
  if (/^(?:euc-?kr|ks_?c|ksc)/i.test(name)) return 'cp949'
  return iconv.encodingExists(name) ? name.toLowerCase() : undefined
}

/** Whether a text in UTF-8 was cut within a letter, or has a byte that is none here and there. */
function isNearlyUtf8(sample: Uint8Array): boolean {
  const foreign = new TextDecoder().decode(sample).match(/\P{ASCII}/gu) ?? []
  const broken = foreign.filter(letter => letter === '\uFFFD').length
  return broken * 10 <= foreign.length
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
