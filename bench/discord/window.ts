/** A limit of so many in a window of time, which begins with the first. */
export class Window {
  readonly #most: number
  readonly #milliseconds: number
  #until = 0
  left: number

  constructor(most: number, milliseconds: number) {
    this.#most = most
    this.#milliseconds = milliseconds
    this.left = most
  }

  /** Whether there is room for one more, which is taken. */
  take(now: number): boolean {
    if (now >= this.#until) {
      this.#until = now + this.#milliseconds
      this.left = this.#most
    }
    if (this.left === 0) return false
    this.left--
    return true
  }

  /** Until the window ends. */
  leftMs(now: number): number {
    return Math.max(0, this.#until - now)
  }
}
