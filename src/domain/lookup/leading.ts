/** A term with how much of one of its names was typed. */
export interface Led {
  term: number
  /** From 0 to 1. */
  share: number
}

/** The terms of which the largest share was typed, each once; of the same share those that came first. */
export class Leading {
  readonly #most: number
  readonly #best: Led[] = []

  constructor(most: number) {
    this.#most = most
  }

  /** Whether a share as large as this would be among them; asked first, since for most names the answer is no. */
  takes(share: number): boolean {
    return this.#best.length < this.#most || share > (this.#best[this.#best.length - 1]?.share ?? 0)
  }

  add(term: number, share: number): void {
    const known = this.#best.findIndex(each => each.term === term)
    if (known >= 0) {
      if ((this.#best[known]?.share ?? 0) >= share) return
      this.#best.splice(known, 1)
    }
    const at = this.#best.findIndex(each => each.share < share)
    this.#best.splice(at < 0 ? this.#best.length : at, 0, { term, share })
    if (this.#best.length > this.#most) this.#best.pop()
  }

  /** The largest first. */
  get best(): readonly Led[] {
    return this.#best
  }
}
