import { createTask, type ScheduledTask } from 'node-cron'
import { SystemClock } from '../clock.ts'
import type { Log } from '../log.ts'

/** How often it is looked whether the clock was set back; a step that is shorter delays what is due by no more. */
const LOOK_MS = 10_000

/** How late a run may begin: a process that was busy, or a machine that slept, does it as soon as it can. */
const LATE_MS = 30_000

/** How a task is run. */
interface CronTaskOptions {
  log: Log
  /** Whether a run is left out while the one before is under way. */
  noOverlap?: boolean
}

/**
 * What is done at times of a cron expression, on the wall clock of this machine; not begun yet. node-cron's own messages go into
 * the bot's log, instead of on the terminal. It waits for the time that it saw last, so a clock that is set back has it begin anew;
 * what was missed, as while a machine slept, is told once.
 */
export class CronTask {
  readonly #create: () => ScheduledTask
  readonly #say: (about: object, message: string) => void
  #task: ScheduledTask | undefined
  #looking: NodeJS.Timeout | undefined

  constructor(name: string, cron: string, run: () => unknown, { log, noOverlap = true }: CronTaskOptions) {
    const about = { part: 'cron', task: name }
    const say = (level: 'debug' | 'warn' | 'error') => (message: string | Error) => log[level](about, String(message))
    const logger = { debug: say('debug'), info: say('debug'), warn: say('warn'), error: say('error') }
    this.#say = (what, message) => log.warn({ ...about, ...what }, message)
    const options = { name, noOverlap, logger, missedExecutionTolerance: LATE_MS, suppressMissedWarning: true }
    this.#create = () => createTask(cron, run, options)
  }

  async start(): Promise<void> {
    await this.#begin()
    const clock = new SystemClock()
    let seen = clock.machine().getTime()
    this.#looking = setInterval(() => {
      const now = clock.machine().getTime()
      if (now < seen) {
        this.#say({ seconds: Math.round((seen - now) / 1000) }, 'the clock was set back')
        void this.#begin()
      }
      seen = now
    }, LOOK_MS).unref()
  }

  async stop(): Promise<void> {
    clearInterval(this.#looking)
    const task = this.#task
    this.#task = undefined
    await task?.destroy()
  }

  async #begin(): Promise<void> {
    const before = this.#task
    const task = this.#create()
    this.#task = task
    this.#tellMissed(task)
    await before?.destroy()
    await task.start()
  }

  #tellMissed(task: ScheduledTask): void {
    let missed: Date[] = []
    task.on('execution:missed', ({ date }) => {
      if (missed.length === 0)
        setImmediate(() => {
          this.#say(
            { count: missed.length, from: missed[0], to: missed.at(-1) },
            'missed while this machine stood still',
          )
          missed = []
        })
      missed.push(date)
    })
  }
}
