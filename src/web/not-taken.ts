import type { Log } from '../log.ts'

/** How an interaction ended, as the metrics count it. */
export type Outcome = 'ok' | 'refused' | 'failed'

/** Why an interaction could not be taken: there are too many, or the database does not answer. */
interface Hindrance {
  message: string
  crowded: boolean
}

/** How what could not be taken counts. */
export const outcomeOf = ({ crowded }: Pick<Hindrance, 'crowded'>): Outcome => (crowded ? 'refused' : 'failed')

/** A database that is gone refuses all that is pressed: so often the log has a line, which says how many there were since. */
const EVERY_MS = 10_000

const told = new Map<string, { at: number; count: number }>()

/** Tells the log that something could not be taken now. @returns how it counts */
export function notTaken(log: Log, platform: string, { message, crowded }: Hindrance): Outcome {
  const since = told.get(platform) ?? { at: Number.NEGATIVE_INFINITY, count: 0 }
  const count = since.count + 1
  const isTime = performance.now() - since.at >= EVERY_MS
  if (isTime) log.warn({ platform, count, reason: message }, 'interactions could not be taken')
  told.set(platform, isTime ? { at: performance.now(), count: 0 } : { ...since, count })
  return outcomeOf({ crowded })
}
