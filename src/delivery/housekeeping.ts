import type { Log } from '../log.ts'
import type { Clock, Workspaces } from '../study/ports.ts'
import { CronTask } from './cron-task.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** For how long a workspace is kept that the app was removed from. */
const KEPT_DAYS = 30
/** For how long a slot waits for its platform; deliveries are given up after about a day. */
const SLOT_DAYS = 30
/** For how long a link or a session that ran out is kept, at least: whoever comes by it late is told so. */
const SIGN_IN_DAYS = 1
/** Once a day, when few are awake. */
const DAILY = '17 4 * * *'

export interface HousekeepingParts {
  clock: Clock
  log: Log
  workspaces: Workspaces
  slots: { forgetBefore(before: Date): Promise<number> }
  signIns: { forgetBefore(before: Date): Promise<void> }
  playground: { keepLatest(): Promise<number> }
  retention: { keepCounts(before: Date): Promise<number> }
  /** What answers say of questions, for the studies in which a question was closed since. */
  figures: { computeAll(at: Date): Promise<number> }
  /** A lock across all replicas, of which one computes. */
  locks: { acquire(name: string): Promise<{ release(): Promise<void> } | undefined> }
  /** Days for which answers are kept; undefined: until their member is forgotten. */
  retentionDays: number | undefined
}

/** Lets go of what is kept no longer: at the start, and daily. Done twice, or by two replicas, it is done once. */
export class Housekeeping {
  readonly #parts: HousekeepingParts
  readonly #task: CronTask
  #running: Promise<void> | undefined

  constructor(parts: HousekeepingParts) {
    this.#parts = parts
    this.#task = new CronTask('housekeeping', DAILY, () => this.#begin(), parts)
  }

  async start(): Promise<void> {
    await this.#task.start()
    this.#begin()
  }

  async stop(): Promise<void> {
    await this.#task.stop()
    await this.#running
  }

  /** Does it now. */
  async run(): Promise<void> {
    const { clock, log, workspaces, slots, signIns, playground, retention, retentionDays } = this.#parts
    const before = (days: number) => new Date(clock.now().getTime() - days * DAY_MS)
    const deleted = await workspaces.deleteRemoved(before(KEPT_DAYS))
    if (deleted > 0) log.info({ count: deleted }, 'workspaces deleted that the app was removed from')
    await this.#computeFigures()
    const dropped = await slots.forgetBefore(before(SLOT_DAYS))
    if (dropped > 0) log.info({ count: dropped }, 'slots that nobody dealt with are let go of')
    await signIns.forgetBefore(before(SIGN_IN_DAYS))
    await playground.keepLatest()
    if (retentionDays === undefined) return
    const counted = await retention.keepCounts(before(retentionDays))
    if (counted > 0) log.info({ count: counted, days: retentionDays }, 'old answers became counts')
  }

  async #computeFigures(): Promise<void> {
    const { clock, log, figures, locks } = this.#parts
    const lock = await locks.acquire('figures').catch(() => undefined)
    if (!lock) return
    try {
      const studies = await figures.computeAll(clock.now())
      if (studies > 0) log.info({ count: studies }, 'questions of studies judged by their answers')
    } finally {
      await lock.release()
    }
  }

  #begin(): void {
    this.#running = this.run().catch(error => this.#parts.log.error({ err: error }, 'housekeeping'))
  }
}
