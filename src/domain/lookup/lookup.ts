import type { Term } from '../course.ts'
import type { Steps } from '../steps.ts'
import { isCommonEnglish } from '../written/english.ts'
import { foldedKey, foldedWords } from './fold.ts'
import { Indexes } from './indexes.ts'
import { inOtherLayout } from './keyboard.ts'
import { lettersOf } from './letters.ts'
import { halvesOf, partsOf, withoutChoice } from './questions.ts'
import { type Hit, Hits } from './score.ts'
import { termsBegun } from './ways/begun.ts'
import { termsOfInitials } from './ways/by-initials.ts'
import { waysOf } from './ways/ways.ts'

/** Characters of a query that count. */
const LONGEST_QUERY = 200
/** Parts that make a list; two are a pair, of which languages have more ways to speak. */
const FEWEST_LISTED = 3

/** What the names of some terms are asked for; in memory, and pure. See `SCORE` for how what is found is ranked. */
export class Lookup {
  readonly #indexes: Indexes

  private constructor(indexes: Indexes) {
    this.#indexes = indexes
  }

  static *of(terms: readonly Term[]): Steps<Lookup> {
    return new Lookup(yield* Indexes.of(terms))
  }

  /** Builds ahead what else the first look-up that no name answers would wait for. */
  *complete(): Steps<void> {
    yield* this.#indexes.complete()
    isCommonEnglish('')
  }

  /** What was most likely meant, best first; where the first is sure, nothing less sure is looked for. */
  search(given: string): Hits {
    const text = withoutChoice(given.slice(0, LONGEST_QUERY)).trim()
    const hits = new Hits()
    for (const way of waysOf(this.#indexes, text, hits)) {
      way()
      if (hits.isSure() || hits.areEnough()) break
    }
    return hits
  }

  /** The terms that go by exactly this name, but for case, spaces and punctuation; the first has it as its own. */
  named(name: string): number[] {
    const { names } = this.#indexes
    return names.withKey(foldedKey(name)).map(each => names.ownerOf(each))
  }

  /** The terms that a text asks to compare or lists, two or more, each once; none where it does not. */
  several(given: string, most: number): Hit[] {
    const text = given.slice(0, LONGEST_QUERY)
    const listed = this.#listed(text, most)
    if (listed.length > 0) return listed
    for (const halves of halvesOf(text)) {
      const [first, second] = halves.map(half => this.#sureOf(half))
      if (first && second && first.term !== second.term) return [first, second]
    }
    return []
  }

  /** Three terms or more with commas between, or with nothing but spaces where each is a name as it stands. */
  #listed(text: string, most: number): Hit[] {
    const { names } = this.#indexes
    const parts = partsOf(text)
    const words = foldedWords(text)
    const isOfNames = parts.length < FEWEST_LISTED && words.every(word => names.first(word) !== undefined)
    const list = isOfNames ? words : parts
    if (list.length < FEWEST_LISTED || list.length > most) return []
    const hits = list.flatMap(part => this.#sureOf(part) ?? [])
    return new Set(hits.map(({ term }) => term)).size === list.length ? hits : []
  }

  #sureOf(text: string): Hit | undefined {
    const hits = this.search(text)
    return hits.isSure() ? hits.ranked()[0] : undefined
  }

  /** The terms that a text names, in order of appearance, each once. */
  mentioned(text: string, most: number): number[] {
    const { names, mentions } = this.#indexes
    const found = new Set<number>()
    for (const { name } of mentions.in(text).mentions) {
      found.add(names.ownerOf(name))
      if (found.size >= most) break
    }
    return [...found]
  }

  /** Terms with a name that begins as something half typed does, or as it does in the other keyboard layout; best first. */
  beginning(given: string, most: number): number[] {
    const typed = given.slice(0, LONGEST_QUERY)
    const found = this.#beginningJustSo(typed, most)
    if (found.length > 0) return found
    for (const text of inOtherLayout(typed)) {
      const other = this.#beginningJustSo(text, most)
      if (other.length > 0) return other
    }
    return []
  }

  #beginningJustSo(text: string, most: number): number[] {
    const found = new Set(this.named(text))
    if (found.size < most) for (const { term } of termsOfInitials(this.#indexes, text)) found.add(term)
    if (found.size < most)
      for (const { term } of termsBegun(this.#indexes, lettersOf(foldedKey(text)), most)) found.add(term)
    return [...found].slice(0, most)
  }
}
