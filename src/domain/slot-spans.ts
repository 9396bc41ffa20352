import { LRUCache } from 'lru-cache'

/** Schedules whose slots are remembered, and how many of each: a week of a busy one. */
const SCHEDULES = 500
const SPANS = 16

/** From any instant of a span on, its end is what comes next. */
interface Span {
  from: number
  until: number
}

/**
 * What comes next on schedules, remembered: most studies share theirs, and the arithmetic of a time zone is dear. It holds
 * for good, since between an instant and what comes next after it nothing else comes.
 */
export class SlotSpans {
  readonly #spans = new LRUCache<string, Span[]>({ max: SCHEDULES })

  /** @param find computes what is not remembered */
  next(schedule: string, after: Date, find: () => Date): Date {
    const at = after.getTime()
    const spans = this.#spans.get(schedule) ?? []
    const known = spans.find(({ from, until }) => from <= at && at < until)
    if (known) return new Date(known.until)
    const next = find()
    this.#spans.set(schedule, [...spans.slice(1 - SPANS), { from: at, until: next.getTime() }])
    return next
  }
}
