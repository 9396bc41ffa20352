import { codeOf } from './letters.ts'

/** Letters that are taken for one another: they sound or look alike. Such a mistake costs half. */
const ALIKE = [
  'ㄱㄲㅋ',
  'ㄷㄸㅌ',
  'ㅂㅃㅍ',
  'ㅈㅉㅊ',
  'ㅅㅆ',
  'ㅐㅔㅒㅖ',
  'ㅓㅗ',
  'ㅜㅡ',
  'ckq',
  'sz',
  'iye',
  'o0',
  'l1',
]

const SUBSTITUTION = new Float32Array(128 * 128).fill(1)
for (const group of ALIKE.map(letters => Array.from(letters, codeOf)))
  for (const one of group) for (const other of group) SUBSTITUTION[one * 128 + other] = 0.5
for (let code = 0; code < 128; code++) SUBSTITUTION[code * 128 + code] = 0

/** Longest texts that are compared, in letters. */
export const LONGEST_COMPARED = 64

/** Costs of the beginnings of both texts: this row of them, the one above, and that before it. */
let row = new Float32Array(LONGEST_COMPARED + 1)
let above = new Float32Array(LONGEST_COMPARED + 1)
let before = new Float32Array(LONGEST_COMPARED + 1)

/**
 * What the mistakes between two texts cost: a letter changed (half where the two are alike), added, left out, or two
 * neighbours swapped, each once (optimal string alignment).
 * @param most what is of interest; above it any larger number may come back
 */
export function mistakesBetween(
  one: Uint8Array,
  oneStart: number,
  oneEnd: number,
  other: Uint8Array,
  otherStart: number,
  otherEnd: number,
  most: number,
): number {
  const height = oneEnd - oneStart
  const width = otherEnd - otherStart
  if (Math.abs(height - width) > most || height > LONGEST_COMPARED || width > LONGEST_COMPARED) return most + 1
  for (let column = 0; column <= width; column++) row[column] = column
  let letterBefore = -1
  for (let line = 1; line <= height; line++) {
    const free = before
    before = above
    above = row
    row = free
    const letter = one[oneStart + line - 1] ?? 0
    if (fillRow(line, letter, letterBefore, other, otherStart, width) > most) return most + 1
    letterBefore = letter
  }
  return row[width] ?? most + 1
}

/** Fills the row of a letter. @returns the least in it */
function fillRow(
  line: number,
  letter: number,
  letterBefore: number,
  other: Uint8Array,
  start: number,
  width: number,
): number {
  row[0] = line
  let least = line
  let facingBefore = -1
  for (let column = 1; column <= width; column++) {
    const facing = other[start + column - 1] ?? 0
    const changed = (above[column - 1] ?? 0) + (SUBSTITUTION[letter * 128 + facing] ?? 1)
    let cost = Math.min(changed, (row[column - 1] ?? 0) + 1, (above[column] ?? 0) + 1)
    // Codes begin at 1, so that before the first letter nothing is the same.
    if (letterBefore === facing && facingBefore === letter) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
    row[column] = cost
    least = Math.min(least, cost)
    facingBefore = facing
  }
  return least
}
