import { Buckets } from './buckets.ts'
import { isSyllable } from './letters.ts'
import type { Names } from './names.ts'
import { beginsWithVowel, skeletonHash, skeletonOfHangul, skeletonsOfLatin, soundsAlike } from './sound.ts'

/** Fewest consonants that tell a word: with one, too much sounds alike. */
const FEWEST = 2
/** Longest key that has a sound, in characters. */
const LONGEST = 40
/** Names of one skeleton that are compared. */
const MOST_COMPARED = 50

/** Finds a name in one script by how it sounds in the other, where nobody listed the transliteration. */
export class SoundIndex {
  readonly #names: Names
  readonly #buckets: Buckets

  constructor(names: Names) {
    this.#names = names
    const hashes: number[] = []
    const of: number[] = []
    for (const [name, key] of names.keys.entries()) {
      for (const skeleton of skeletonsOf(key)) {
        hashes.push(skeletonHash(skeleton))
        of.push(name)
      }
    }
    this.#buckets = new Buckets(hashes.length, put => {
      for (let place = 0; place < hashes.length; place++) put(hashes[place] ?? 0, of[place] ?? 0)
    })
  }

  /** Names in the other script that sound like a key, each with how much it does (0 to 1) and by how many consonants, in no order. */
  alike(key: string): { name: number; alike: number; consonants: number }[] {
    const isHangul = isSyllable(key.charCodeAt(0))
    const found = new Map<number, { name: number; alike: number; consonants: number }>()
    for (const skeleton of skeletonsOf(key)) {
      let compared = 0
      for (const name of this.#buckets.at(skeletonHash(skeleton))) {
        const other = this.#names.keys[name] ?? ''
        if (isSyllable(other.charCodeAt(0)) === isHangul || found.has(name)) continue
        if (beginsWithVowel(key) !== beginsWithVowel(other) || !skeletonsOf(other).includes(skeleton)) continue
        if (++compared > MOST_COMPARED) break
        const alike = isHangul ? soundsAlike(key, other) : soundsAlike(other, key)
        found.set(name, { name, alike, consonants: skeleton.length })
      }
    }
    return [...found.values()]
  }
}

function skeletonsOf(key: string): string[] {
  if (key.length > LONGEST) return []
  const found = isSyllable(key.charCodeAt(0)) ? [skeletonOfHangul(key)] : skeletonsOfLatin(key)
  return found.filter(skeleton => skeleton.length >= FEWEST)
}
