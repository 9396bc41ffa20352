import { setTimeout as wait } from 'node:timers/promises'
import { NotNow } from '../study/ports.ts'
import { isPassing } from './passing.ts'

/** Slack and Discord wait three seconds for the first sign of an answer; half a second of it is the way there and back. */
export const PATIENCE_MS = 2500

const PAUSE_MS = 100

/**
 * A read that is tried again while the database is on its way back, for as long as its result is of use.
 * @throws {NotNow} when the time is up
 */
export async function persist<T>(read: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS
  const timeUp = () => new NotNow('the database did not answer in time')
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timeUp()), PATIENCE_MS)
  })
  try {
    for (;;) {
      try {
        return await Promise.race([read(), late])
      } catch (error) {
        if (!isPassing(error)) throw error
        if (performance.now() + PAUSE_MS >= until) throw timeUp()
        await wait(PAUSE_MS)
      }
    }
  } finally {
    clearTimeout(timer)
  }
}
