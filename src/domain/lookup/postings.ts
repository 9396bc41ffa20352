import { LANGUAGES, type Term } from '../course.ts'
import { inRanges, type Steps } from '../steps.ts'
import { withRoom } from './room.ts'
import { eachStem, type StemTable } from './stems.ts'

/** A word of a name tells more than one of a definition. */
const NAME_TIMES = 3
const MOST_TIMES = 255
/** Postings that are put in a step. */
const AT_ONCE = 1 << 15

/** The same in the order of stems: of each where its terms begin, and the terms in their order. */
export interface ByStem {
  starts: Uint32Array
  terms: Uint32Array
  times: Uint8Array
}

/** Stems with the terms that they are in, and how often they are in each. */
export class Postings {
  readonly #known: StemTable
  #stems = new Uint32Array(1024)
  #terms = new Uint32Array(1024)
  #times = new Uint8Array(1024)
  #size = 0
  /** The term that is read, its first posting, how much it has, and how much its words count. */
  #term = 0
  #first = 0
  #length = 0
  #weight = 1

  /** @param known numbers the stems, and is not used for anything else meanwhile */
  constructor(known: StemTable) {
    this.#known = known
  }

  /** Reads a term's names and definitions. Terms come in order. @returns how much it has, in words of a definition */
  addTerm(place: number, { texts }: Term): number {
    this.#term = place
    this.#first = this.#size
    this.#length = 0
    for (const language of LANGUAGES) {
      const text = texts[language]
      if (!text) continue
      this.#weight = NAME_TIMES
      eachStem(text.name, this.#take)
      for (const alias of text.aliases) eachStem(alias, this.#take)
      this.#weight = 1
      eachStem(text.definition, this.#take)
    }
    return this.#length
  }

  readonly #take = (hash: number, other: number): void => {
    this.#length += this.#weight
    const place = this.#known.place(hash, other)
    const latest = this.#known.noteAt(place) - 1
    // What was noted is the stem's latest posting, and one more.
    if (latest >= this.#first) {
      this.#times[latest] = Math.min((this.#times[latest] ?? 0) + this.#weight, MOST_TIMES)
      return
    }
    if (this.#size === this.#stems.length) this.#grow()
    this.#stems[this.#size] = this.#known.numberAt(place)
    this.#terms[this.#size] = this.#term
    this.#times[this.#size] = this.#weight
    this.#known.note(place, ++this.#size)
  }

  #grow(): void {
    this.#stems = withRoom(this.#stems, this.#size + 1)
    this.#terms = withRoom(this.#terms, this.#size + 1)
    this.#times = withRoom(this.#times, this.#size + 1)
  }

  *byStem(): Steps<ByStem> {
    const count = this.#known.size
    const starts = new Uint32Array(count + 1)
    yield* inRanges(this.#size, AT_ONCE, (from, to) => {
      for (let at = from; at < to; at++) {
        const next = (this.#stems[at] ?? 0) + 1
        starts[next] = (starts[next] ?? 0) + 1
      }
    })
    for (let stem = 1; stem <= count; stem++) starts[stem] = (starts[stem] ?? 0) + (starts[stem - 1] ?? 0)
    yield
    const free = starts.slice()
    // Memory of this size takes a step of its own to come by.
    const terms = new Uint32Array(this.#size)
    yield
    const times = new Uint8Array(this.#size)
    yield
    yield* inRanges(this.#size, AT_ONCE, (from, to) => {
      for (let at = from; at < to; at++) {
        const stem = this.#stems[at] ?? 0
        const place = free[stem] ?? 0
        free[stem] = place + 1
        terms[place] = this.#terms[at] ?? 0
        times[place] = this.#times[at] ?? 0
      }
    })
    return { starts, terms, times }
  }
}
