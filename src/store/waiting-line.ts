import { NotNow } from '../study/ports.ts'

/** Whoever wants the same within this process, one after another. */
export class WaitingLine {
  /** What the last one in each line has done. */
  readonly #last = new Map<string, Promise<void>>()

  /**
   * Waits until nobody before is at it.
   * @returns lets the next one go on
   * @throws {NotNow} when that takes longer than so many milliseconds
   */
  async turn(name: string, most: number): Promise<() => void> {
    const before = this.#last.get(name)
    let release = () => {}
    const done = new Promise<void>(resolve => {
      release = resolve
    })
    // Whoever gives up lets the next one wait for those before.
    const mine = before ? before.then(() => done) : done
    this.#last.set(name, mine)
    void mine.then(() => {
      if (this.#last.get(name) === mine) this.#last.delete(name)
    })
    try {
      if (before) await within(before, most, name)
      return release
    } catch (error) {
      release()
      throw error
    }
  }
}

async function within(before: Promise<void>, most: number, name: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NotNow(`no turn to ${name} in ${most} ms`, { crowded: true })), most)
  })
  try {
    await Promise.race([before, late])
  } finally {
    clearTimeout(timer)
  }
}
