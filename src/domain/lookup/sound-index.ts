import { inRanges, type Steps } from '../steps.ts'
import { type Buckets, Gathered } from './buckets.ts'
import { isSyllable } from './letters.ts'
import type { Names } from './names.ts'
import {
  beginsWithVowel,
  consonantsOf,
  type Skeleton,
  skeletonOfHangul,
  skeletonsOfLatin,
  soundsAlike,
} from './sound.ts'
import { BASE } from './spelling.ts'

/** The first skeleton of two consonants: with one, too much sounds alike. */
const LEAST = BASE
/** Names of one skeleton that are compared. */
const MOST_COMPARED = 50
/** Ways to say a name that there are at most. */
const MOST_WAYS = 4
/** Names that are read in a step. */
const AT_ONCE = 5000

/** A name in the other script that sounds like a key. */
export interface Alike {
  name: number
  /** How much it does, from 0 to 1. */
  alike: number
  /** Consonants by which it does. */
  consonants: number
}

/** Finds a name in one script by how it sounds in the other, where nobody listed the transliteration. */
export class SoundIndex {
  readonly #names: Names
  readonly #buckets: Buckets

  private constructor(names: Names, buckets: Buckets) {
    this.#names = names
    this.#buckets = buckets
  }

  static *of(names: Names): Steps<SoundIndex> {
    const gathered = new Gathered(MOST_WAYS * names.count)
    yield* inRanges(names.count, AT_ONCE, (from, to) => {
      for (let name = from; name < to; name++)
        for (const skeleton of skeletonsOf(names.keys[name] ?? '')) gathered.put(hashOf(skeleton), name)
    })
    return new SoundIndex(names, yield* gathered.buckets())
  }

  /** Names in the other script that sound like a key, in no order. */
  alike(key: string): Alike[] {
    const found = new Map<number, Alike>()
    for (const skeleton of skeletonsOf(key)) {
      const candidates = this.#saidSo(key, skeleton)
        .filter(name => !found.has(name))
        .slice(0, MOST_COMPARED)
      for (const name of candidates) {
        const alike = likeness(key, this.#names.keys[name] ?? '')
        found.set(name, { name, alike, consonants: consonantsOf(skeleton) })
      }
    }
    return [...found.values()]
  }

  /** Names in the other script that have the same consonants, and begin with a vowel where the key does. */
  #saidSo(key: string, skeleton: Skeleton): number[] {
    return [...this.#buckets.at(hashOf(skeleton))].filter(name => {
      const other = this.#names.keys[name] ?? ''
      return (
        isHangul(other) !== isHangul(key) &&
        beginsWithVowel(other) === beginsWithVowel(key) &&
        skeletonsOf(other).includes(skeleton)
      )
    })
  }
}

function isHangul(key: string): boolean {
  return isSyllable(key.charCodeAt(0))
}

function likeness(key: string, other: string): number {
  return isHangul(key) ? soundsAlike(key, other) : soundsAlike(other, key)
}

function skeletonsOf(key: string): Skeleton[] {
  const found = isHangul(key) ? [skeletonOfHangul(key)] : skeletonsOfLatin(key)
  return found.filter(skeleton => skeleton >= LEAST)
}

function hashOf(skeleton: Skeleton): number {
  return skeleton ^ Math.floor(skeleton / 2 ** 32)
}
