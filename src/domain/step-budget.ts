/** What somebody gave us was given up on: to follow it takes too many steps. */
export class StepsExceeded extends Error {}

/** Steps that may be taken for one thing from outside. Whoever takes them says what they are worth. */
export class StepBudget {
  #left: number

  constructor(most: number) {
    this.#left = most
  }

  /** @throws {StepsExceeded} where fewer are left */
  take(count: number): void {
    this.#left -= count
    if (!(this.#left >= 0)) throw new StepsExceeded()
  }
}
