import type { Clock } from '../study/ports.ts'
import { tickSeconds } from '../web/metrics.ts'
import { CronTask } from './cron-task.ts'
import { enqueueReminders, type ReminderParts } from './due-reminders.ts'
import { enqueueSchedules, type ScheduleParts } from './due-schedules.ts'
import { DueTimes } from './due-times.ts'

/** What the tick works with; `main.ts` hands it in. */
export interface TickParts extends ScheduleParts, ReminderParts {
  clock: Clock
  /** Takes in courses that another process has loaded since. */
  refresh: () => Promise<void>
}

/** Once a minute: which studies are due something? One query for all of them, whatever their number. */
export class Tick {
  readonly #parts: TickParts
  readonly #task: CronTask
  readonly #dueTimes: DueTimes

  constructor(parts: TickParts) {
    this.#parts = parts
    this.#dueTimes = new DueTimes(parts)
    this.#task = new CronTask('tick', '* * * * *', () => this.#tick(), parts)
  }

  /** Ticks now, for what came due while the bot was down, and then every minute. */
  async start(): Promise<void> {
    await this.#task.start()
    await this.#tick()
  }

  async stop(): Promise<void> {
    await this.#task.stop()
  }

  /** The queue delivers meanwhile: however long that takes, the next minute's tick comes on time. */
  async #tick(): Promise<void> {
    const { refresh, log } = this.#parts
    try {
      await refresh()
      await this.enqueue()
    } catch (error) {
      log.error({ err: error }, 'tick')
    }
  }

  /** Queues what is due and delivers it. */
  async run(): Promise<void> {
    await this.enqueue()
    await this.#parts.queue.drain()
  }

  /** Queues what is due. @returns how many slots and reminders there were */
  async enqueue(): Promise<number> {
    const { clock, platforms } = this.#parts
    const stop = tickSeconds.startTimer()
    const now = clock.now()
    await this.#dueTimes.check(now, platforms())
    const count = (await enqueueSchedules(this.#parts, now)) + (await enqueueReminders(this.#parts, now))
    stop()
    return count
  }
}
