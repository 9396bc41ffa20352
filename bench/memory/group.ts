import prand from 'pure-rand'
import { afterReview, type MemoryState, recallAt } from '../../src/domain/memory.ts'
import { dateOf, OwnModel, PowerLaw, type Truth } from './forgetter.ts'

const WEEKS = 13
const DAYS = WEEKS * 7
/** Shares of days on which a member answers the channel's question, and reviews where they do at all. */
const ANSWERS = 0.65
const REVIEWS = 0.5
/** A member knows so many of the terms already when they first meet them. */
const KNOWN_AT_FIRST = 0.5

export interface Habit {
  /** Most reviews of a day. */
  most: number
  order: 'lowest' | 'highest'
  model: 'power law' | 'FSRS-6'
}

export interface Outcome {
  /** Recall of all terms met, a week after the end: the mean over members and terms. */
  recall: number
  /** Reviews a member and weekday. */
  reviews: number
}

/** A source of numbers in [0, 1) with a seed. */
export function randomOf(seed: number): () => number {
  const generator = prand.xoroshiro128plus(seed)
  return () => prand.unsafeUniformIntDistribution(0, 999_999_999, generator) / 1_000_000_000
}

/** A standard normal number, by Box and Muller. */
export function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

interface Item {
  truth: Truth
  state: MemoryState
}

/** Thirteen weeks of a group: the channel's question every weekday, two new terms and one met before in turn. */
export function simulate(members: number, { most, order, model }: Habit, seed: number): Outcome {
  let recall = 0
  let met = 0
  let reviewed = 0
  for (let member = 0; member < members; member++) {
    const random = randomOf(seed * 1000 + member)
    const decay = 0.35 * Math.exp(0.3 * normal(random))
    const items = new Map<number, Item>()
    const meet = (term: number, day: number) => {
      const item = items.get(term)
      const right = random() < (item ? item.truth.recall(day) : KNOWN_AT_FIRST)
      const rating = right ? 3 : 1
      if (!item) {
        const span = (right ? 6 : 2) * Math.exp(0.5 * normal(random))
        const gain = 4 * Math.exp(0.3 * normal(random))
        const truth = model === 'FSRS-6' ? new OwnModel(day, right) : new PowerLaw(day, decay, span, gain)
        items.set(term, { truth, state: afterReview(undefined, rating, dateOf(day)) })
        return
      }
      item.truth.meet(day, right)
      item.state = afterReview(item.state, rating, dateOf(day))
    }
    const asked: number[] = []
    for (let day = 0; day < DAYS; day++) {
      if (day % 7 < 5) {
        const isReview = asked.length % 3 === 2
        const fresh = new Set(asked).size
        const term = isReview ? (asked[Math.floor(asked.length / 2)] ?? 0) : fresh
        asked.push(term)
        if (random() < ANSWERS) meet(term, day)
      }
      if (most === 0 || random() >= REVIEWS) continue
      const now = dateOf(day)
      const due = [...items].filter(([, { state }]) => state.dueAt <= now)
      const risk = ([, { state }]: [number, Item]) => recallAt(state, now)
      due.sort((a, b) => (order === 'lowest' ? risk(a) - risk(b) : risk(b) - risk(a)))
      for (const [term] of due.slice(0, most)) {
        meet(term, day)
        reviewed++
      }
    }
    for (const { truth } of items.values()) recall += truth.recall(DAYS + 7)
    met += items.size
  }
  return { recall: recall / met, reviews: reviewed / (members * WEEKS * 5) }
}
