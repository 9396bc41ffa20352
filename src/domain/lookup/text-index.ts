import { LANGUAGES, type Term } from '../course.ts'
import { foldedWords } from './fold.ts'
import { isSyllable } from './letters.ts'
import { isQuestionWord } from './questions.ts'

/** BM25's usual constants: how soon a word that repeats stops to count, and how much long texts are held back. */
const SATURATION = 1.2
const LENGTH_WEIGHT = 0.75
/** What a word tells at most, however often it is there, is so many times what it tells where it is there once. */
const MOST_OF_ONE = SATURATION + 1
/** A word of a name tells more than one of a definition. */
const NAME_TIMES = 3
/** Words of a query that are looked up. */
const MOST_WORDS = 16
/** Terms that a word is looked up in at most: a commoner word tells next to nothing. */
const MOST_POSTINGS = 5000

/** What words tell of a term: `share` is the root of the part of what the query's words could tell at most, from 0 to 1. */
export interface Meant {
  term: number
  share: number
}

/**
 * Full text over names and definitions, ranked by BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework,
 * 2009). English words go without their endings, Hangul by pairs of syllables, which needs no dictionary.
 */
export class TextIndex {
  readonly #words = new Map<string, number>()
  /** Of each word where its postings begin. */
  readonly #starts: Uint32Array
  /** Terms, and how often the word is in each. */
  readonly #terms: Uint32Array
  readonly #times: Uint8Array
  readonly #lengths: Uint32Array
  readonly #meanLength: number
  readonly #scores: Float32Array

  constructor(terms: readonly Term[]) {
    const lengths = new Uint32Array(terms.length)
    const postings = this.#read(terms, lengths)
    const starts = new Uint32Array(this.#words.size + 1)
    for (let at = 0; at < postings.size; at++) {
      const word = postings.words[at] ?? 0
      starts[word + 1] = (starts[word + 1] ?? 0) + 1
    }
    for (let word = 1; word < starts.length; word++) starts[word] = (starts[word] ?? 0) + (starts[word - 1] ?? 0)
    this.#terms = new Uint32Array(postings.size)
    this.#times = new Uint8Array(postings.size)
    const next = starts.slice()
    for (let at = 0; at < postings.size; at++) {
      const word = postings.words[at] ?? 0
      const to = next[word] ?? 0
      next[word] = to + 1
      this.#terms[to] = postings.terms[at] ?? 0
      this.#times[to] = postings.times[at] ?? 0
    }
    this.#starts = starts
    this.#lengths = lengths
    this.#meanLength = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, terms.length))
    this.#scores = new Float32Array(terms.length)
  }

  /** Every word of every term, in order of terms. */
  #read(terms: readonly Term[], lengths: Uint32Array): Postings {
    const known = new Map<string, number[]>()
    const idsOf = (word: string): number[] => {
      const before = known.get(word)
      if (before) return before
      const ids = stemsOfWord(word).map(stem => this.#idOf(stem))
      known.set(word, ids)
      return ids
    }
    const postings = new Postings()
    for (const [term, { texts }] of terms.entries()) {
      for (const [text, times] of textsOf(texts)) {
        for (const word of foldedWords(text)) {
          for (const id of idsOf(word)) {
            postings.add(id, term, times)
            lengths[term] = (lengths[term] ?? 0) + times
          }
        }
      }
    }
    return postings
  }

  #idOf(stem: string): number {
    const id = this.#words.get(stem) ?? this.#words.size
    this.#words.set(stem, id)
    return id
  }

  /** The terms whose words tell most of the query's, best first. */
  find(query: string, most: number): Meant[] {
    const asked = foldedWords(query).filter(word => !isQuestionWord(word))
    const stems = [...new Set(asked.flatMap(stemsOfWord))].slice(0, MOST_WORDS)
    const touched: number[] = []
    let possible = 0
    for (const stem of stems) possible += this.#add(this.#words.get(stem), touched)
    const found = touched.map(term => ({ term, share: Math.sqrt((this.#scores[term] ?? 0) / possible / MOST_OF_ONE) }))
    for (const term of touched) this.#scores[term] = 0
    return found.sort((a, b) => b.share - a.share || a.term - b.term).slice(0, most)
  }

  /** Adds what one word tells of each term. @returns what it tells of a text of middling length that has it once */
  #add(word: number | undefined, touched: number[]): number {
    const count = this.#lengths.length
    if (word === undefined) return Math.log(1 + count)
    const start = this.#starts[word] ?? 0
    const end = this.#starts[word + 1] ?? 0
    const rarity = Math.log(1 + (count - (end - start) + 0.5) / (end - start + 0.5))
    for (let at = start; at < Math.min(end, start + MOST_POSTINGS); at++) {
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

function* textsOf(texts: Term['texts']): Iterable<[text: string, times: number]> {
  for (const language of LANGUAGES) {
    const text = texts[language]
    if (!text) continue
    yield [text.name, NAME_TIMES]
    for (const alias of text.aliases) yield [alias, NAME_TIMES]
    yield [text.definition, 1]
  }
}

function stemsOfWord(word: string): string[] {
  if (!isSyllable(word.charCodeAt(0))) return [stem(word)]
  if (word.length <= 2) return [word]
  return Array.from({ length: word.length - 1 }, (_, place) => word.slice(place, place + 2))
}

/** An English word without its ending, roughly. */
function stem(word: string): string {
  if (word.length < 4) return word
  return word.replace(/(?<=[a-z]{3})(?:ies|es|s|ing|ed|e|y)$/, '')
}

/** Words with their terms, and how often each is in it. */
class Postings {
  words = new Uint32Array(1024)
  terms = new Uint32Array(1024)
  times = new Uint8Array(1024)
  size = 0
  /** Of each word, where its latest posting is, and one more; 0 where there is none. */
  #latest = new Uint32Array(1024)

  add(word: number, term: number, times: number): void {
    if (word >= this.#latest.length) this.#latest = longer(this.#latest)
    const latest = (this.#latest[word] ?? 0) - 1
    if (latest >= 0 && this.terms[latest] === term) {
      this.times[latest] = Math.min((this.times[latest] ?? 0) + times, 255)
      return
    }
    if (this.size === this.words.length) {
      this.words = longer(this.words)
      this.terms = longer(this.terms)
      this.times = longer(this.times)
    }
    this.words[this.size] = word
    this.terms[this.size] = term
    this.times[this.size] = times
    this.#latest[word] = ++this.size
  }
}

function longer<T extends Uint32Array | Uint8Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(2 * array.length)
  larger.set(array)
  return larger
}
