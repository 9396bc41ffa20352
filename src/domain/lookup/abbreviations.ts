import type { Steps } from '../steps.ts'
import { type Buckets, Gathered } from './buckets.ts'
import { hashOn } from './hash.ts'
import { lettersOf } from './letters.ts'
import type { Names } from './names.ts'
import type { PrefixIndex } from './prefix-index.ts'

/** `k8s`, `i18n`: the letters at both ends, and how many are left out between them. */
const NUMERONYM = /^([a-z]{1,3})(\d{1,2})([a-z]{1,3})$/

/** Names that a numeronym stands for. */
export function namesOfNumeronym(key: string, names: Names, beginnings: PrefixIndex): number[] {
  const [, head = '', count = '', tail = ''] = NUMERONYM.exec(key) ?? []
  if (head === '') return []
  const length = head.length + Number(count) + tail.length
  const found: number[] = []
  beginnings.scan(lettersOf(head), (name, from) => {
    const whole = names.keys[name] ?? ''
    if (from === 0 && whole.length === length && whole.endsWith(tail)) found.push(name)
  })
  return found
}

/** Fewest and most words whose first letters are an abbreviation. */
const FEWEST_WORDS = 2
const MOST_WORDS = 8
/** Words that are read in a step. */
const AT_ONCE = 50_000

/** Finds names by the first letters of their words: `vm` for virtual machine. */
export class Acronyms {
  readonly #names: Names
  readonly #buckets: Buckets

  private constructor(names: Names, buckets: Buckets) {
    this.#names = names
    this.#buckets = buckets
  }

  static *of(names: Names): Steps<Acronyms> {
    const gathered = new Gathered(Math.floor(names.wordNames.length / FEWEST_WORDS))
    for (let word = 0; word < names.wordNames.length; ) {
      const name = names.wordNames[word] ?? 0
      let hash = 0
      let words = 0
      for (; names.wordNames[word] === name; word++, words++) hash = hashOn(hash, firstLetter(names, word))
      if (words >= FEWEST_WORDS && words <= MOST_WORDS) gathered.put(hash, name)
      if (word % AT_ONCE < words) yield
    }
    return new Acronyms(names, yield* gathered.buckets())
  }

  /** The names that a key in Latin letters may stand for. */
  of(key: string): number[] {
    if (key.length < FEWEST_WORDS || key.length > MOST_WORDS || !/^[a-z0-9]+$/.test(key)) return []
    const letters = lettersOf(key)
    const hash = letters.reduce(hashOn, 0)
    return [...this.#buckets.at(hash)].filter(name => this.#acronymIs(name, letters))
  }

  #acronymIs(name: number, letters: Uint8Array): boolean {
    const firsts = this.#wordsOf(name).map(word => firstLetter(this.#names, word))
    return firsts.length === letters.length && firsts.every((letter, place) => letter === letters[place])
  }

  /** The words of a name, by binary search: they are kept in the order of names. */
  #wordsOf(name: number): number[] {
    const { wordNames } = this.#names
    let below = 0
    let above = wordNames.length
    while (below < above) {
      const middle = (below + above) >>> 1
      if ((wordNames[middle] ?? 0) < name) below = middle + 1
      else above = middle
    }
    const found: number[] = []
    for (let word = below; wordNames[word] === name; word++) found.push(word)
    return found
  }
}

function firstLetter({ letters, wordNames, wordStarts }: Names, word: number): number {
  return letters.codes[letters.start(wordNames[word] ?? 0) + (wordStarts[word] ?? 0)] ?? 0
}
