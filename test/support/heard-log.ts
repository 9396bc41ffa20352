import { pino } from 'pino'
import type { Log } from '../../src/log.ts'

/** A line of the log, as far as tests look at it. */
export interface HeardLine {
  /** Pino's number of it: 30 info, 40 warn, 50 error. */
  level: number
  msg: string
}

/** A log that a test reads instead of standard error. */
export function heardLog(): { log: Log; lines: HeardLine[] } {
  const lines: HeardLine[] = []
  const log = pino({ level: 'info', base: null }, { write: line => void lines.push(JSON.parse(line)) })
  return { log, lines }
}
