import type { Term } from '../course.ts'
import { inRanges, type Steps } from '../steps.ts'
import { askedWords } from './asked-words.ts'
import { Leading, type Led } from './leading.ts'
import { type ByStem, Postings } from './postings.ts'
import { eachStem, StemTable } from './stems.ts'

/** BM25's usual constants: how soon a word that repeats stops to count, and how much long texts are held back. */
const SATURATION = 1.2
const LENGTH_WEIGHT = 0.75
/** What a word tells at most, however often it is there, is so many times what it tells where it is there once. */
const MOST_OF_ONE = SATURATION + 1
/** Words of a query that are looked up. */
const MOST_WORDS = 16
/** Terms that a word is looked up in at most: a commoner word tells next to nothing. */
const MOST_POSTINGS = 5000
/** Terms that one query looks at, about: its rarest words come first. */
const MOST_TOUCHED = 10_000
/** Terms that are read in a step. */
const AT_ONCE = 300

/**
 * Full text over names and definitions, ranked by BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework,
 * 2009). English words go without their endings, Hangul by pairs of syllables, which needs no dictionary.
 */
export class TextIndex {
  readonly #stems: StemTable
  /** Of each stem where its postings begin. */
  readonly #starts: Uint32Array
  /** Terms, and how often the stem is in each. */
  readonly #terms: Uint32Array
  readonly #times: Uint8Array
  readonly #lengths: Uint32Array
  readonly #meanLength: number
  readonly #scores: Float32Array

  private constructor(stems: StemTable, { starts, terms, times }: ByStem, lengths: Uint32Array) {
    this.#stems = stems
    this.#starts = starts
    this.#terms = terms
    this.#times = times
    this.#lengths = lengths
    this.#meanLength = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length))
    this.#scores = new Float32Array(lengths.length)
  }

  static *of(terms: readonly Term[]): Steps<TextIndex> {
    const stems = new StemTable()
    const lengths = new Uint32Array(terms.length)
    const postings = new Postings(stems)
    yield* inRanges(terms.length, AT_ONCE, (from, to) => {
      for (let term = from; term < to; term++) lengths[term] = postings.addTerm(term, terms[term] as Term)
    })
    return new TextIndex(stems, yield* postings.byStem(), lengths)
  }

  /**
   * The terms whose words tell most of the query's, best first; `share` is the root of the part of what these words could
   * tell at most.
   */
  find(query: string, most: number): Led[] {
    const asked = askedWords(query)
    const stems = new Set<number>()
    eachStem(asked.join(' '), (hash, other) => stems.size < MOST_WORDS && stems.add(this.#stems.get(hash, other) ?? -1))
    const touched: number[] = []
    let possible = 0
    for (const stem of [...stems].sort((a, b) => this.#spread(a) - this.#spread(b)))
      possible += this.#add(stem, touched)
    const leading = new Leading(most)
    for (const term of touched) {
      const score = this.#scores[term] ?? 0
      if (leading.takes(score)) leading.add(term, score)
      this.#scores[term] = 0
    }
    return leading.best.map(({ term, share }) => ({ term, share: Math.sqrt(share / possible / MOST_OF_ONE) }))
  }

  /** How many terms a stem is in. */
  #spread(stem: number): number {
    return stem < 0 ? 0 : (this.#starts[stem + 1] ?? 0) - (this.#starts[stem] ?? 0)
  }

  /** Adds what one word tells of each term. @returns what it tells of a text of middling length that has it once */
  #add(stem: number, touched: number[]): number {
    const count = this.#lengths.length
    if (stem < 0) return Math.log(1 + count)
    const spread = this.#spread(stem)
    const rarity = Math.log(1 + (count - spread + 0.5) / (spread + 0.5))
    const start = this.#starts[stem] ?? 0
    const end = start + Math.min(spread, MOST_POSTINGS, Math.max(0, MOST_TOUCHED - touched.length))
    for (let at = start; at < end; at++) {
      const term = this.#terms[at] ?? 0
      const times = this.#times[at] ?? 0
      const length = (this.#lengths[term] ?? 0) / this.#meanLength
      if (this.#scores[term] === 0) touched.push(term)
      this.#scores[term] =
        (this.#scores[term] ?? 0) +
        (rarity * times * (SATURATION + 1)) / (times + SATURATION * (1 - LENGTH_WEIGHT + LENGTH_WEIGHT * length))
    }
    return rarity
  }
}
