/** Bounds of what a process does at once. */
export interface PaceBounds {
  /** Most that is under way; the rest waits, so that what was begun is finished before more is begun. */
  atOnce: number
  /** Most that waits; one more is refused. */
  waiting: number
  /** How long anything waits before it is refused, in milliseconds, where nothing else is said of it. */
  patienceMs: number
}

/** Refusals under way at once; they are quick, and must not stand in the line that they are refused from. */
const REFUSALS_AT_ONCE = 48

/** Over how many ends it is measured how fast the line moves. */
const MEASURED_ENDS = 50

/** How exactly it is seen that somebody's patience has ended, in milliseconds: the whole line is looked through. */
const LOOK_EVERY_MS = 50

interface Waiting {
  until: number
  begin(): void
  refuse(): void
}

/** Takes what comes at the pace that it can be finished at, first come first served, and refuses the rest early. */
export class Pace {
  readonly #bounds: PaceBounds
  readonly #line = new Set<Waiting>()
  #underWay = 0
  #refusing = 0
  readonly #refusals: (() => void)[] = []
  readonly #enders = new Set<() => void>()
  #watch: NodeJS.Timeout | undefined
  /** When the line is looked through next. */
  #watched = Number.POSITIVE_INFINITY
  /** From one end to the next while others wait, in milliseconds, latest ones weighing most; 0 before there were any. */
  #betweenEnds = 0
  /** The latest end while others waited: how long the very first takes says little of how fast the line will move. */
  #lastEnd: number | undefined

  constructor(bounds: PaceBounds) {
    this.#bounds = bounds
  }

  /** How many wait. */
  get waiting(): number {
    return this.#line.size
  }

  /** Whether one more would have its turn in time, going by how fast the line has moved so far. */
  get hasRoom(): boolean {
    return this.#hasRoomFor(this.#bounds.patienceMs)
  }

  #hasRoomFor(patienceMs: number): boolean {
    return this.#line.size < this.#bounds.waiting && this.#line.size * this.#betweenEnds < patienceMs
  }

  /**
   * Does the work when its turn comes.
   * @param refuse done instead where there is no room or its turn does not come in time; nothing of the work is begun then
   */
  run<T>(work: () => Promise<T>, refuse: () => Promise<T>, patienceMs = this.#bounds.patienceMs): Promise<T> {
    if (this.#underWay < this.#bounds.atOnce && this.#line.size === 0) return this.#begin(work)
    if (!this.#hasRoomFor(patienceMs)) return this.refuse(refuse)
    return new Promise<T>((resolve, reject) => {
      const until = performance.now() + patienceMs
      this.#line.add({
        until,
        begin: () => this.#begin(work).then(resolve, reject),
        refuse: () => this.refuse(refuse).then(resolve, reject),
      })
      if (this.#line.size === 1) this.#lastEnd = undefined
      if (until < this.#watched) this.#lookAt(until)
    })
  }

  async #begin<T>(work: () => Promise<T>): Promise<T> {
    this.#underWay++
    try {
      return await work()
    } finally {
      this.#underWay--
      this.#measure()
      this.#next()
      this.#tellEnd()
    }
  }

  #measure(): void {
    const now = performance.now()
    const since = now - (this.#lastEnd ?? now)
    this.#lastEnd = now
    if (this.#line.size === 0) this.#betweenEnds = 0
    else this.#betweenEnds += (since - this.#betweenEnds) / MEASURED_ENDS
  }

  #next(): void {
    const [first] = this.#line
    if (!first || this.#underWay >= this.#bounds.atOnce) return
    this.#line.delete(first)
    first.begin()
  }

  /** What ended while this process had no time to see it goes first. */
  #lookAt(when: number): void {
    clearTimeout(this.#watch)
    this.#watched = when
    this.#watch = setTimeout(
      () => setImmediate(() => this.#expire()),
      Math.max(when - performance.now(), LOOK_EVERY_MS),
    )
  }

  #expire(): void {
    const now = performance.now()
    let next = Number.POSITIVE_INFINITY
    for (const each of this.#line)
      if (each.until > now) next = Math.min(next, each.until)
      else {
        this.#line.delete(each)
        each.refuse()
      }
    this.#watched = next
    if (next < Number.POSITIVE_INFINITY) this.#lookAt(next)
  }

  /** Does what a refusal takes, at the pace of refusals. */
  async refuse<T>(refuse: () => Promise<T>): Promise<T> {
    if (this.#refusing >= REFUSALS_AT_ONCE) await new Promise<void>(resolve => this.#refusals.push(resolve))
    else this.#refusing++
    try {
      return await refuse()
    } finally {
      const next = this.#refusals.shift()
      if (next) next()
      else this.#refusing--
      this.#tellEnd()
    }
  }

  /** Resolves when nothing is under way and nothing waits, refusals included, or after so many milliseconds. */
  async ended(withinMs: number): Promise<void> {
    if (this.#isIdle) return
    await new Promise<void>(resolve => {
      const end = () => {
        clearTimeout(timer)
        this.#enders.delete(end)
        resolve()
      }
      const timer = setTimeout(end, withinMs)
      this.#enders.add(end)
    })
  }

  get #isIdle(): boolean {
    return this.#underWay === 0 && this.#refusing === 0 && this.#line.size === 0
  }

  #tellEnd(): void {
    if (this.#isIdle) for (const end of this.#enders) end()
  }
}
