/** Work that is done a little at a time: wherever it yields others may go first. A step is meant to take a few milliseconds. */
export type Steps<T> = Generator<void, T, void>

/** Does all steps without a break. */
export function atOnce<T>(work: Steps<T>): T {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Does the steps with a turn of the event loop between them, so that whoever waits for this process gets theirs. */
export async function inTurns<T>(work: Steps<T>): Promise<T> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    await new Promise(resolve => setImmediate(resolve))
  }
}

/** The numbers up to, not including, `count`, some in a step. @param size how many in each */
export function* inRanges(count: number, size: number, work: (from: number, to: number) => void): Steps<void> {
  for (let from = 0; from < count; from += size) {
    work(from, Math.min(count, from + size))
    yield
  }
}
