/** The machine's clock, which the playground and tests may move ahead; nothing else in the bot reads the time. */
export class SystemClock {
  #aheadMs = 0

  now(): Date {
    return new Date(Date.now() + this.#aheadMs)
  }

  /** The machine's own time, for what is outside of the bot: files, and how old they are. */
  machine(): Date {
    return new Date()
  }

  /** How far it is ahead of the machine's clock, in milliseconds. */
  get aheadMs(): number {
    return this.#aheadMs
  }

  setAhead(aheadMs: number): void {
    this.#aheadMs = aheadMs
  }

  /** Sets the time; it runs on from there. */
  moveTo(time: Date): void {
    this.#aheadMs = time.getTime() - Date.now()
  }
}
