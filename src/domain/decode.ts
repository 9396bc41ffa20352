import chardet from 'chardet'
import iconv from 'iconv-lite'

/** The text of a file, and what it is written in where that is not UTF-8. */
export type Decoded = { text: string; encoding: string | undefined }

/**
 * The text of a file from outside: UTF-8 or UTF-16 with or without a byte order mark, CP949 (what Korean Windows
 * writes) or what else its bytes look like. Line ends become `\n` and letters are composed (NFC), as macOS does not.
 * @returns undefined for what is no text
 */
export function decodeText(bytes: Uint8Array): Decoded | undefined {
  const encoding = encodingOf(bytes)
  if (!encoding) return undefined
  const text = iconv.decode(bytes, encoding).replace(/^\uFEFF+/, '')
  if (text.includes('\0')) return undefined
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
  const zeros = [0, 1].map(parity => bytes.filter((byte, index) => byte === 0 && index % 2 === parity).length)
  const [even = 0, odd = 0] = zeros
  if (even + odd > 0) return wide(bytes.length, even, odd)
  if (isUtf8(bytes)) return 'utf8'
  const korean = iconv.decode(bytes, 'cp949')
  if (!korean.includes('\uFFFD') && /\p{Script=Hangul}/u.test(korean)) return 'cp949'
  const [likeliest] = chardet.analyse(bytes).filter(match => iconv.encodingExists(match.name))
  return likeliest && likeliest.name !== 'ASCII' ? likeliest.name : undefined
}

/** UTF-16 without a mark: line breaks and Latin letters have their zero bytes all on one side. */
function wide(length: number, even: number, odd: number): string | undefined {
  if (length % 2 === 1 || Math.min(even, odd) * 10 > Math.max(even, odd)) return undefined
  return odd > even ? 'utf16le' : 'utf16be'
}

/** Whether bytes are whole UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
