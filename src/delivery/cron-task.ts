import { createTask, type ScheduledTask } from 'node-cron'
import type { Log } from '../log.ts'

/**
 * What is done at times of a cron expression, on the wall clock of this machine; not begun yet. node-cron's own messages go into
 * the bot's log, instead of on the terminal.
 */
export function cronTask(
  name: string,
  cron: string,
  run: () => unknown,
  { log, noOverlap = true }: { log: Log; noOverlap?: boolean },
): ScheduledTask {
  const say = (level: 'debug' | 'warn' | 'error') => (message: string | Error) =>
    log[level]({ part: 'cron', task: name }, String(message))
  const logger = { debug: say('debug'), info: say('debug'), warn: say('warn'), error: say('error') }
  return createTask(cron, run, { name, noOverlap, logger })
}
