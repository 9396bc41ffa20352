import { clean } from './clean.ts'

/** Signs that tell answers apart wherever they stand: `C++`, `C#`, `x > 0`. */
const SIGNS = '+#<>=≠≤≥±√%$€£₩¥'
const KEPT_BETWEEN_DIGITS = /(?<=\d)[.,:/^*-](?=\d)/

const WORD = new RegExp(
  [
    // A number with what belongs to it: 80:8080, 1.5, -5, 192.168.0.1, 2026-12-25.
    `(?<![\\p{L}\\p{N}])-(?=\\d)`,
    KEPT_BETWEEN_DIGITS.source,
    // The charge of an ion, a blood group: Cl-, O-.
    `(?<=(?:^|\\P{L})\\p{L}{1,2}\\d?)-(?=$|[\\s),.])`,
    `[${SIGNS}]`,
    `[\\p{L}\\p{M}\\p{N}]+`,
  ].join('|'),
  'gu',
)

/**
 * The words of a text as they are compared: lower case, without accents and punctuation. Numbers keep what stands
 * between and before their digits.
 */
export function words(text: string): string[] {
  const plain = withoutAccents(clean(text).toLowerCase()).replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
  return plain
    .split(/\s+/)
    .map(part => (part.replaceAll("'", '').match(WORD) ?? []).join('\0'))
    .flatMap(part => joinNumbers(part))
    .filter(word => word !== '')
}

/** Words of one text without the spaces between them, but for those between two digits: `7 11` is not `711`. */
export function join(list: readonly string[]): string {
  return list.reduce((text, word) => text + (/\d$/.test(text) && /^\d/.test(word) ? ' ' : '') + word, '')
}

/** `words` and `join` in one: "docker image" and "Docker-Image " compare equal, `80:8080` and `8080:80` do not. */
export function fold(text: string): string {
  return join(words(text))
}

/** Pieces of one run of characters: a number and its separators are one, everything else falls apart at punctuation. */
function joinNumbers(part: string): string[] {
  return part
    .replace(/\0?([.,:/^*-])\0(?=\d)/g, '$1')
    .replace(/\0(?=[+#%-])/g, '')
    .split('\0')
}

function withoutAccents(text: string): string {
  return text
    .replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, letter => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
}
