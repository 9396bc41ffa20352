import { table } from '../table.ts'

const ENTITIES = table<string>({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' })
const FRACTIONS: Record<string, string> = Object.fromEntries(
  Array.from('½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒', each => [each, ` ${each.normalize('NFKC').replace('⁄', '/')} `]),
)

/**
 * A typed text without what a keyboard, a browser or a phone does to it: HTML entities are read, full-width is
 * half-width, typographic quotes, dashes and fractions are plain, invisible characters gone, white space single.
 * Case and meaning are left alone.
 */
export function clean(text: string): string {
  return (
    text
      .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|apos|nbsp));/gi, (whole, decimal, hexadecimal, name) =>
        name
          ? (ENTITIES[name.toLowerCase()] ?? whole)
          : character(Number.parseInt(decimal ?? hexadecimal, decimal ? 10 : 16)),
      )
      .replace(/[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒]/g, each => FRACTIONS[each] ?? each)
      // Superscripts are exponents, unless they only square a unit.
      .replace(/(?<=\d)[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, power => `^${power.normalize('NFKC')}`)
      // Letters of the Hangul keyboard that NFKC would turn into parts of syllables stay as typed.
      .replace(/[^\u3131-\u318e]+/g, part => part.normalize('NFKC'))
      .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]|\ufe0f/g, '')
      .replace(/[‘’‚′´]/g, "'")
      .replace(/[“”„″«»「」『』]/g, '"')
      .replace(/[‐‑‒–−]/g, '-')
      .replace(/\s+/g, ' ')
      .trim()
  )
}

function character(code: number): string {
  return code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code) : ' '
}
