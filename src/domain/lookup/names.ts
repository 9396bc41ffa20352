import { LANGUAGES, type Term } from '../course.ts'
import { inRanges, type Steps } from '../steps.ts'
import { letterAt, readable } from './fold.ts'
import { hashOn } from './hash.ts'
import { isSyllable, MOST_LETTERS, writeInitials, writeLetter } from './letters.ts'
import { withRoom } from './room.ts'
import { Sequences } from './sequences.ts'

/** What kind of name it is; lower is better. */
const KINDS = { name: 0, alias: 1, slug: 2 } as const

/** Characters of a name that are indexed. */
export const LONGEST_NAME = 100
/** Terms that are read in a step. */
const AT_ONCE = 2000

/** All names of all terms, in arrays: a name is a number. */
export class Names {
  readonly terms: readonly Term[]
  /** The folded key of each name. */
  readonly keys: string[] = []
  /** The term of each name, as its place in `terms`. */
  readonly #owners: Uint32Array
  readonly kinds: Uint8Array
  readonly letters = new Sequences()
  /** Of each name its initial consonants; empty where it has no Hangul. */
  readonly initials = new Sequences()
  /** Where words begin, in the order of names: the name, and the place among its letters. */
  wordNames = new Uint32Array(1024)
  wordStarts = new Uint16Array(1024)
  #words = 0
  /** By hash the first name of each key: the hash, and the name and one more; what finds its place taken goes into the next. */
  readonly #places: Int32Array
  /** Of each name the next with the same key and one more. */
  readonly #next: Uint32Array

  /** @param most names that there can be */
  private constructor(terms: readonly Term[], most: number) {
    this.terms = terms
    this.#owners = new Uint32Array(most)
    this.kinds = new Uint8Array(most)
    this.#next = new Uint32Array(most)
    this.#places = new Int32Array(2 ** Math.ceil(Math.log2(4 * most + 4)))
  }

  /** Reads the names of terms. */
  static *of(terms: readonly Term[]): Steps<Names> {
    let most = terms.length
    for (const { texts } of terms)
      for (const language of LANGUAGES) most += texts[language] ? 1 + texts[language].aliases.length : 0
    const names = new Names(terms, most)
    yield
    yield* inRanges(terms.length, AT_ONCE, (from, to) => {
      for (let owner = from; owner < to; owner++) names.#addTerm(owner, terms[owner] as Term)
    })
    names.#close()
    yield
    return names
  }

  get count(): number {
    return this.keys.length
  }

  /** The term that a name is of, as its place in `terms`. */
  ownerOf(name: number): number {
    return this.#owners[name] ?? 0
  }

  /** The term that a name is of. */
  termOf(name: number): Term {
    return this.terms[this.ownerOf(name)] as Term
  }

  /** The first name with this key (names before aliases before slugs), or undefined. */
  first(key: string): number | undefined {
    let hash = 0
    for (let place = 0; place < key.length; place++) hash = hashOn(hash, key.charCodeAt(place))
    return this.firstOf(hash, key)
  }

  /** The same where the hash of the key is known. */
  firstOf(hash: number, key: string): number | undefined {
    const name = this.#places[this.#placeOf(hash, key) + 1] ?? 0
    return name === 0 ? undefined : name - 1
  }

  /** All names with this key, the first first. */
  withKey(key: string): number[] {
    const found: number[] = []
    for (let name = (this.first(key) ?? -1) + 1; name > 0; name = this.#next[name - 1] ?? 0) found.push(name - 1)
    return found
  }

  #addTerm(owner: number, { slug, texts }: Term): void {
    for (const language of LANGUAGES) this.#add(texts[language]?.name ?? '', owner, KINDS.name)
    for (const language of LANGUAGES)
      for (const alias of texts[language]?.aliases ?? []) this.#add(alias, owner, KINDS.alias)
    this.#add(slug, owner, KINDS.slug)
  }

  #add(given: string, owner: number, kind: number): void {
    if (given === '') return
    const text = readable(given.length > LONGEST_NAME ? given.slice(0, LONGEST_NAME) : given).slice(0, LONGEST_NAME)
    const words = this.#words
    const name = this.keys.length
    const key = this.#read(text, name)
    if (key === '' || !this.#isNew(key, owner, kind)) {
      this.#words = words
      return
    }
    this.keys.push(key)
    this.#owners[name] = owner
    this.kinds[name] = kind
    this.letters.add(this.#end)
    const into = this.initials.room(key.length * MOST_LETTERS)
    const from = this.initials.start(name)
    this.initials.add(hasHangul(key) ? writeInitials(key, into, from) : from)
  }

  /** Behind the letters, and the hash, of the name that is being read. */
  #end = 0
  #hash = 0

  /** Writes letters, words and hash of a readable text behind those of the names before. @returns its key */
  #read(text: string, name: number): string {
    const into = this.letters.room(text.length * MOST_LETTERS)
    const from = this.letters.start(name)
    let at = from
    let hash = 0
    let key = ''
    let word = -1
    for (let place = 0; place < text.length; place++) {
      const letter = letterAt(text, place)
      if (letter === 0) {
        if (word >= 0) key += text.slice(word, place)
        word = -1
        continue
      }
      if (word < 0) {
        this.#beginWord(name, at - from)
        word = place
      }
      hash = hashOn(hash, letter)
      at = writeLetter(letter, into, at)
    }
    this.#end = at
    this.#hash = hash
    return word < 0 ? key : key + text.slice(word)
  }

  #beginWord(name: number, at: number): void {
    if (this.#words === this.wordNames.length) {
      this.wordNames = withRoom(this.wordNames, this.#words + 1)
      this.wordStarts = withRoom(this.wordStarts, this.#words + 1)
    }
    this.wordNames[this.#words] = name
    this.wordStarts[this.#words++] = at
  }

  /** Puts the name that is being read under its key, names before aliases before slugs; not where its owner has it already. */
  #isNew(key: string, owner: number, kind: number): boolean {
    const name = this.keys.length
    const place = this.#placeOf(this.#hash, key)
    let before = 0
    let after = this.#places[place + 1] ?? 0
    while (after > 0 && (this.kinds[after - 1] ?? 0) <= kind) {
      if (this.#owners[after - 1] === owner) return false
      before = after
      after = this.#next[before - 1] ?? 0
    }
    this.#next[name] = after
    if (before > 0) {
      this.#next[before - 1] = name + 1
      return true
    }
    this.#places[place] = this.#hash
    this.#places[place + 1] = name + 1
    return true
  }

  /** Where a key is, or where it would be put. */
  #placeOf(hash: number, key: string): number {
    const places = this.#places
    const last = places.length - 2
    for (let place = (Math.imul(hash, 0x9e3779b1) >>> 6) & last; ; place = (place + 2) & last) {
      const name = places[place + 1] ?? 0
      if (name === 0 || (places[place] === hash && this.keys[name - 1] === key)) return place
    }
  }

  #close(): void {
    this.letters.close()
    this.initials.close()
    this.wordNames = this.wordNames.slice(0, this.#words)
    this.wordStarts = this.wordStarts.slice(0, this.#words)
  }
}

/** Whether a key has a Hangul syllable. */
function hasHangul(key: string): boolean {
  for (let place = 0; place < key.length; place++) if (isSyllable(key.charCodeAt(place))) return true
  return false
}
