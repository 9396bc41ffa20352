import { NotNow } from '../study/ports.ts'
import { isPassing, neverArrived } from './passing.ts'

/** How rows of one kind are written together. */
export interface Grouping<Row, Result> {
  /** Rows of the same key are never under way at the same time: the second sees what became of the first. */
  keyOf(row: Row): string
  /**
   * One statement for all of the rows.
   * @param inDoubt whether a row may have been written already, by an attempt that nobody heard the end of
   * @returns a result per row, in their order; `undefined` for one that is to be tried again at once
   */
  write(rows: readonly Row[], inDoubt: readonly boolean[]): Promise<readonly (Result | undefined)[]>
}

/** Bounds of what waits and what is under way. */
export interface Bounds {
  /** Most rows of one statement. */
  rows: number
  /** Most statements under way at once. */
  statements: number
  /** Most rows that wait; one more is refused. */
  waiting: number
  /** How long a row may wait and be tried again, in milliseconds. */
  patienceMs: number
}

interface Entry<Row, Result> {
  row: Row
  key: string
  until: number
  /** A statement with it may have been carried out, and nobody has heard what became of it. */
  inDoubt: boolean
  resolve(result: Result): void
  reject(error: unknown): void
}

/** How soon a lost connection is tried again; the pause doubles up to the second figure. */
const PAUSE_MS = [50, 400] as const

/** A statement takes Postgres about as long as so many rows in it: for fewer, one beside another is not begun at once. */
const WORTH_A_STATEMENT = 8
/** How long fewer wait for the one under way: it may be one that waits for a lock. */
const WAIT_FOR_IT_MS = 10

/**
 * Writes rows that arrive at the same time in statements of many: what comes while one is under way waits and goes with
 * the next, or beside it where there are many, or where it takes long. A lone row goes at once, with what else came in this turn of the
 * event loop: the callers of a statement that has ended often come back one by one, and its place would go to the first few of them. A row that cannot be
 * written fails by itself; a connection that breaks is tried again for as long as the result is of use, so a row must do
 * no harm when it is written twice.
 */
export class GroupedWriter<Row, Result> {
  readonly #grouping: Grouping<Row, Result>
  readonly #bounds: Bounds
  /** All that nobody has been told the result of, oldest first: those that wait, and those under way. */
  readonly #unsettled = new Set<Entry<Row, Result>>()
  #waiting: Entry<Row, Result>[] = []
  readonly #underWay = new Set<string>()
  #statements = 0
  #pauseMs = 0
  #pause: NodeJS.Timeout | undefined
  #watch: NodeJS.Timeout | undefined
  #soon: NodeJS.Timeout | undefined
  #atOnce: NodeJS.Immediate | undefined

  constructor(grouping: Grouping<Row, Result>, bounds: Bounds) {
    this.#grouping = grouping
    this.#bounds = bounds
  }

  /**
   * Resolves once the row is committed.
   * @throws {NotNow} when too many wait already, or the database did not answer in time
   * @throws what the database says of this row
   */
  write(row: Row): Promise<Result> {
    if (this.#waiting.length >= this.#bounds.waiting)
      return Promise.reject(new NotNow('too many are waiting', { crowded: true }))
    return new Promise((resolve, reject) => {
      const until = performance.now() + this.#bounds.patienceMs
      const entry = { row, key: this.#grouping.keyOf(row), until, inDoubt: false, resolve, reject }
      this.#unsettled.add(entry)
      this.#waiting.push(entry)
      this.#watch ??= this.#lookAfter(this.#bounds.patienceMs)
      this.#atOnce ??= setImmediate(() => {
        this.#atOnce = undefined
        this.#begin()
      })
    })
  }

  #begin(fewToo = false): void {
    while (this.#statements < this.#bounds.statements && this.#pause === undefined) {
      if (this.#statements > 0 && this.#waiting.length < WORTH_A_STATEMENT && !fewToo) {
        this.#beginSoon()
        return
      }
      const free = this.#bounds.statements - this.#statements
      const parts = Math.max(1, Math.min(free, Math.floor(this.#waiting.length / WORTH_A_STATEMENT)))
      const group = this.#take(Math.ceil(this.#waiting.length / parts))
      if (group.length === 0) return
      this.#statements++
      void this.#run(group).finally(() => {
        this.#statements--
        for (const { key } of group) this.#underWay.delete(key)
        this.#begin()
      })
    }
  }

  #beginSoon(): void {
    if (this.#waiting.length === 0) return
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined
      this.#begin(true)
    }, WAIT_FOR_IT_MS)
  }

  /** The rows that go next: the oldest, of each key one, at most so many. */
  #take(most: number): Entry<Row, Result>[] {
    const group: Entry<Row, Result>[] = []
    const left: Entry<Row, Result>[] = []
    for (const entry of this.#waiting) {
      if (group.length < Math.min(most, this.#bounds.rows) && !this.#underWay.has(entry.key)) {
        this.#underWay.add(entry.key)
        group.push(entry)
      } else left.push(entry)
    }
    this.#waiting = left
    return group
  }

  async #run(group: readonly Entry<Row, Result>[]): Promise<void> {
    const doubted = group.map(entry => entry.inDoubt)
    for (const entry of group) entry.inDoubt = true
    try {
      const rows = group.map(entry => entry.row)
      const results = await this.#grouping.write(rows, doubted)
      this.#pauseMs = 0
      for (const [place, entry] of group.entries()) {
        const result = results[place]
        entry.inDoubt = doubted[place] ?? false
        if (result !== undefined) this.#settle(entry, () => entry.resolve(result))
      }
      this.#waitAgain(group)
    } catch (error) {
      const nothingDone = !isPassing(error) || neverArrived(error)
      for (const [place, entry] of group.entries()) if (nothingDone) entry.inDoubt = doubted[place] ?? false
      if (!isPassing(error)) return this.#narrow(group, error)
      this.#waitAgain(group)
      this.#rest()
    }
  }

  /** One row of them is refused: halves find it, so that its neighbours are written. */
  async #narrow(group: readonly Entry<Row, Result>[], error: unknown): Promise<void> {
    const [only, other] = group
    if (only && !other) return this.#settle(only, () => only.reject(error))
    const half = Math.ceil(group.length / 2)
    await this.#run(group.slice(0, half))
    await this.#run(group.slice(half))
  }

  /** Those of a group that nobody has been told the result of. */
  #waitAgain(group: readonly Entry<Row, Result>[]): void {
    this.#waiting.unshift(...group.filter(entry => this.#unsettled.has(entry)))
  }

  #rest(): void {
    this.#pauseMs = Math.min(Math.max(PAUSE_MS[0], this.#pauseMs * 2), PAUSE_MS[1])
    this.#pause ??= setTimeout(() => {
      this.#pause = undefined
      this.#begin()
    }, this.#pauseMs)
  }

  /** Results that came while this process had no time to take them go first. */
  #lookAfter(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => setImmediate(() => this.#expire()), milliseconds).unref()
  }

  /** Whoever's time is up is told, whatever the database does. */
  #expire(): void {
    const now = performance.now()
    for (const entry of this.#unsettled) {
      if (entry.until > now) break
      this.#settle(entry, () =>
        entry.reject(new NotNow('the database did not answer in time', { inDoubt: entry.inDoubt })),
      )
    }
    this.#waiting = this.#waiting.filter(entry => this.#unsettled.has(entry))
    const [next] = this.#unsettled
    this.#watch = next && this.#lookAfter(Math.max(next.until - now, 1))
  }

  #settle(entry: Entry<Row, Result>, tell: () => void): void {
    if (this.#unsettled.delete(entry)) tell()
  }
}
