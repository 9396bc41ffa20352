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

let before = new Float32Array(LONGEST_COMPARED + 1)
let above = new Float32Array(LONGEST_COMPARED + 1)
let row = new Float32Array(LONGEST_COMPARED + 1)

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
  for (let column = 0; column <= width; column++) above[column] = column
  for (let line = 1; line <= height; line++) {
    const letter = one[oneStart + line - 1] ?? 0
    const letterBefore = line > 1 ? (one[oneStart + line - 2] ?? 0) : -1
    row[0] = line
    let least = line
    for (let column = 1; column <= width; column++) {
      const facing = other[otherStart + column - 1] ?? 0
      let cost = (above[column - 1] ?? 0) + (SUBSTITUTION[letter * 128 + facing] ?? 1)
      const left = (row[column - 1] ?? 0) + 1
      const up = (above[column] ?? 0) + 1
      if (left < cost) cost = left
      if (up < cost) cost = up
      if (column > 1 && letterBefore === facing && other[otherStart + column - 2] === letter) {
        const swapped = (before[column - 2] ?? 0) + 1
        if (swapped < cost) cost = swapped
      }
      row[column] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    const free = before
    before = above
    above = row
    row = free
  }
  return above[width] ?? most + 1
}
