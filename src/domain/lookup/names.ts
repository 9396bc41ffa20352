import { LANGUAGES, type Term } from '../course.ts'
import { foldedWords } from './fold.ts'
import { isSyllable, MOST_LETTERS, writeInitials, writeLetters } from './letters.ts'
import { Sequences } from './sequences.ts'

/** What kind of name it is; lower is better. */
export const KINDS = { name: 0, alias: 1, slug: 2 } as const

/** Longest name that is indexed, in characters. */
const LONGEST = 100

/** All names of all terms, in arrays: a name is a number. */
export class Names {
  readonly terms: readonly Term[]
  /** The folded key of each name. */
  readonly keys: string[] = []
  /** The term of each name, as its place in `terms`. */
  readonly owners: number[] = []
  readonly kinds: number[] = []
  readonly letters = new Sequences()
  /** Of each name its initial consonants; empty where it has no Hangul. */
  readonly initials = new Sequences()
  /** Where words begin: the name, and the place among its letters. */
  readonly wordNames: number[] = []
  readonly wordStarts: number[] = []
  readonly #byKey = new Map<string, number>()
  /** The next name with the same key, or -1. */
  readonly #next: number[] = []

  constructor(terms: readonly Term[]) {
    this.terms = terms
    terms.forEach((term, owner) => {
      for (const language of LANGUAGES) {
        const text = term.texts[language]
        if (text) this.#add(text.name, owner, KINDS.name)
      }
    })
    terms.forEach((term, owner) => {
      for (const language of LANGUAGES)
        for (const alias of term.texts[language]?.aliases ?? []) this.#add(alias, owner, KINDS.alias)
      this.#add(term.slug, owner, KINDS.slug)
    })
  }

  get count(): number {
    return this.keys.length
  }

  /** The term that a name is of. */
  termOf(name: number): Term {
    return this.terms[this.owners[name] ?? 0] as Term
  }

  /** The first name with this key (names before aliases before slugs), or undefined. */
  first(key: string): number | undefined {
    return this.#byKey.get(key)
  }

  /** All names with this key, the first first. */
  withKey(key: string): number[] {
    const found: number[] = []
    for (let name = this.#byKey.get(key) ?? -1; name >= 0; name = this.#next[name] ?? -1) found.push(name)
    return found
  }

  #add(given: string, owner: number, kind: number): void {
    const words = foldedWords(given.length > LONGEST ? given.slice(0, LONGEST) : given)
    const key = words.length === 1 ? (words[0] ?? '') : words.join('')
    if (key === '') return
    let last = this.#byKey.get(key) ?? -1
    for (let name = last; name >= 0; name = this.#next[name] ?? -1) {
      if (this.owners[name] === owner) return
      last = name
    }
    const name = this.keys.push(key) - 1
    if (last >= 0) this.#next[last] = name
    else this.#byKey.set(key, name)
    this.#next.push(-1)
    this.owners.push(owner)
    this.kinds.push(kind)
    this.#addLetters(name, words, key)
  }

  #addLetters(name: number, words: readonly string[], key: string): void {
    this.letters.add(key.length * MOST_LETTERS, (into, from) => {
      let at = from
      for (const word of words) {
        this.wordNames.push(name)
        this.wordStarts.push(at - from)
        at = writeLetters(word, into, at)
      }
      return at
    })
    this.initials.add(key.length * MOST_LETTERS, (into, from) =>
      hasHangul(key) ? writeInitials(key, into, from) : from,
    )
  }
}

/** Whether a key has a Hangul syllable in its first characters. */
function hasHangul(key: string): boolean {
  for (let place = 0; place < key.length; place++) if (isSyllable(key.charCodeAt(place))) return true
  return false
}
