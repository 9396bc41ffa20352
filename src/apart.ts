import { Piscina } from 'piscina'

/** How a thread apart is bounded. */
export interface ApartOptions {
  /** How long the thread stays when there is nothing to do, in milliseconds: at rest it would cost memory for nothing. */
  idleMs?: number
  /** Memory of the thread's heap. */
  megabytes?: number
}

/**
 * A thread for work that would hold everybody else up: one, begun with the first work, ended a while after the last.
 * @param module what works, as it is built (not every Node runs sources in threads): its default export takes the work and
 *   returns what comes of it
 */
export function threadApart<Work, Result>(
  module: URL,
  { idleMs = 30_000, megabytes }: ApartOptions = {},
): Piscina<Work, Result> {
  return new Piscina<Work, Result>({
    filename: module.href,
    execArgv: [],
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: idleMs,
    ...(megabytes !== undefined && { resourceLimits: { maxOldGenerationSizeMb: megabytes } }),
  })
}
