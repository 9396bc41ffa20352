import { letterAt, readable } from './fold.ts'
import { hashOn } from './hash.ts'
import { isSyllable } from './letters.ts'

/** Base of a second hash; both together are 64 bits, and two stems of a glossary never share both. */
const OTHER_BASE = 0x85ebca6b
/** Spreads the second hash over the first. */
const MIXER = 0x01000193

/** Takes a stem, which two hashes tell from every other. */
type Take = (hash: number, other: number) => void

/**
 * Calls with each stem of a text, in their order: of words in other letters the word without its English ending, of
 * Hangul every pair of syllables, which needs no dictionary; a lone syllable behind other letters is a particle (Docker를).
 */
export function eachStem(text: string, take: Take): void {
  const read = readable(text)
  for (let at = 0; at < read.length; ) {
    const letter = letterAt(read, at)
    if (letter === 0) at++
    else at = isSyllable(letter) ? eachPair(read, at, take) : stemAt(read, at, take)
  }
}

/** @returns the place behind the syllables */
function eachPair(text: string, from: number, take: Take): number {
  let before = text.charCodeAt(from)
  let at = from + 1
  for (let code = text.charCodeAt(at); isSyllable(code); code = text.charCodeAt(++at)) {
    take(before, code)
    before = code
  }
  if (at === from + 1 && (from === 0 || letterAt(text, from - 1) === 0)) take(before, 0)
  return at
}

/** Letters that are left of a word. */
const FEWEST_LEFT = 3

/** @returns the place behind the word */
function stemAt(text: string, from: number, take: Take): number {
  let to = from + 1
  for (let letter = letterAt(text, to); letter !== 0 && !isSyllable(letter); letter = letterAt(text, ++to));
  const ending = endingOf(text, to)
  const end = to - from - ending < FEWEST_LEFT ? to : to - ending
  let hash = 0
  let other = 0
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at)
    hash = hashOn(hash, code)
    other = (Math.imul(other, OTHER_BASE) + code) | 0
  }
  take(hash, other)
  return to
}

const [D, E, G, I, N, S, Y] = Array.from('deginsy', letter => letter.charCodeAt(0))

/** How long the ending of an English word is that ends at a place, roughly: -ies, -es, -s, -ing, -ed, -e, -y. */
function endingOf(text: string, to: number): number {
  const last = text.charCodeAt(to - 1)
  const second = text.charCodeAt(to - 2)
  switch (last) {
    case S:
      if (second === E) return text.charCodeAt(to - 3) === I ? 3 : 2
      return second === S ? 0 : 1
    case G:
      return second === N && text.charCodeAt(to - 3) === I ? 3 : 0
    case D:
      return second === E ? 2 : 0
    case E:
    case Y:
      return 1
    default:
      return 0
  }
}

/** Numbers that stand together for each stem, so that they are read together. */
const FIELDS = 4
const HASH = 0
const OTHER = 1
/** The number of the stem and one more; 0 where there is none. */
const NUMBER = 2
/** What whoever builds an index keeps with it. */
const NOTE = 3

/** Numbers for stems, from 0. */
export class StemTable {
  /** Places by hash; what finds one taken goes into the next that is free. */
  #places = new Int32Array(FIELDS << 12)
  #size = 0

  get size(): number {
    return this.#size
  }

  /** The number of a stem, or undefined. */
  get(hash: number, other: number): number | undefined {
    const number = this.#places[this.#placeOf(hash, other) + NUMBER] ?? 0
    return number === 0 ? undefined : number - 1
  }

  /** The place of a stem, which gets a number now if it has none; good until the next is added. */
  place(hash: number, other: number): number {
    const place = this.#placeOf(hash, other)
    if (this.#places[place + NUMBER] !== 0) return place
    if (2 * FIELDS * this.#size > this.#places.length) {
      this.#spread()
      return this.place(hash, other)
    }
    this.#places[place + HASH] = hash
    this.#places[place + OTHER] = other
    this.#places[place + NUMBER] = ++this.#size
    return place
  }

  numberAt(place: number): number {
    return (this.#places[place + NUMBER] ?? 0) - 1
  }

  /** What was noted of the stem at a place; 0 where nothing was. */
  noteAt(place: number): number {
    return this.#places[place + NOTE] ?? 0
  }

  note(place: number, note: number): void {
    this.#places[place + NOTE] = note
  }

  #spread(): void {
    const before = this.#places
    this.#places = new Int32Array(2 * before.length)
    for (let from = 0; from < before.length; from += FIELDS) {
      if (before[from + NUMBER] === 0) continue
      const to = this.#placeOf(before[from] ?? 0, before[from + OTHER] ?? 0)
      for (let field = 0; field < FIELDS; field++) this.#places[to + field] = before[from + field] ?? 0
    }
  }

  /** Where a stem is, or where it would be put. */
  #placeOf(hash: number, other: number): number {
    const last = this.#places.length - FIELDS
    const mixed = Math.imul(hash ^ Math.imul(other, MIXER), 0x9e3779b1)
    for (let place = ((mixed ^ (mixed >>> 15)) * FIELDS) & last; ; place = (place + FIELDS) & last) {
      const isFree = this.#places[place + NUMBER] === 0
      if (isFree || (this.#places[place] === hash && this.#places[place + OTHER] === other)) return place
    }
  }
}
