import { isScheduleKind, SCHEDULE_KINDS, type ScheduleKind } from '../domain/schedule.ts'
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts'
import type { PlatformName } from '../study/ports.ts'
import { type ExecuteSql, MOST_AT_ONCE, setRight, takeDue } from './repeating.ts'

/** A schedule that is due. */
export interface DueSchedule {
  studyId: string
  /** A `ScheduleKind`, or one of a newer version. */
  kind: string
  cron: string
  timezone: string
  nextAt: Date
}

/** The schedules of all studies, as the tick sees them. */
export class ScheduleStore {
  readonly #prisma: PrismaClient

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  /**
   * Takes the schedules that are due (not those of paused studies), moves each on to the instant that `next` gives,
   * and lets `enqueue` queue their slots, all in one transaction. Rows that another replica is at are left to it.
   * @param platforms those that are connected; the studies of others wait
   * @returns how many were taken
   */
  async takeDue(
    now: Date,
    platforms: readonly string[],
    next: (due: DueSchedule) => Date,
    enqueue: (due: DueSchedule[], sql: ExecuteSql) => Promise<void>,
  ): Promise<number> {
    return takeDue(this.#prisma, {
      read: tx => tx.$queryRaw<DueSchedule[]>`
        SELECT schedule.study_id AS "studyId", schedule.kind, schedule.cron, study.timezone, schedule.next_at AS "nextAt"
        FROM schedule JOIN study ON study.id = schedule.study_id JOIN workspace ON workspace.id = study.workspace_id
        WHERE schedule.next_at <= ${now} AND study.paused_at IS NULL AND workspace.platform::text = ANY(${platforms})
          AND schedule.kind = ANY(${[...SCHEDULE_KINDS]})
        ORDER BY schedule.next_at, schedule.kind
        LIMIT ${MOST_AT_ONCE}
        FOR UPDATE OF schedule SKIP LOCKED`,
      moveOn: (tx, due) => moveOn(tx, due, next),
      enqueue,
    })
  }

  /** Sets right what is due later than it can be: see `Repeating` of the tick. */
  async setRight(now: Date, platforms: readonly string[]): Promise<number> {
    const those = Prisma.sql`study.paused_at IS NULL AND study.created_at <= ${now}
      AND workspace.platform::text = ANY(${[...platforms]}) AND schedule.kind = ANY(${[...SCHEDULE_KINDS]})`
    const last = await this.#prisma.$queryRaw<Pick<DueSchedule, 'cron' | 'timezone' | 'nextAt'>[]>`
      SELECT schedule.cron, study.timezone, max(schedule.next_at) AS "nextAt"
      FROM schedule JOIN study ON study.id = schedule.study_id JOIN workspace ON workspace.id = study.workspace_id
      WHERE ${those} GROUP BY 1, 2`
    return setRight(
      last,
      now,
      ({ cron, timezone }, due) => this.#prisma.$executeRaw`
        UPDATE schedule SET next_at = ${due.next} FROM study JOIN workspace ON workspace.id = study.workspace_id
        WHERE study.id = schedule.study_id AND schedule.cron = ${cron} AND study.timezone = ${timezone}
          AND schedule.next_at > ${due.latest} AND ${those}`,
    )
  }

  /** When the next slot of any running study is due. @param kinds those that count */
  async earliest(
    platforms: readonly PlatformName[],
    kinds: readonly ScheduleKind[] = SCHEDULE_KINDS,
  ): Promise<{ at: Date; kind: ScheduleKind; studyId: string } | undefined> {
    const where = { study: { pausedAt: null, workspace: { platform: { in: [...platforms] } } } }
    const kind = { in: [...kinds] }
    const row = await this.#prisma.schedule.findFirst({ where: { ...where, kind }, orderBy: { nextAt: 'asc' } })
    return row && isScheduleKind(row.kind) ? { at: row.nextAt, kind: row.kind, studyId: row.studyId } : undefined
  }
}

async function moveOn(
  tx: Prisma.TransactionClient,
  due: DueSchedule[],
  next: (due: DueSchedule) => Date,
): Promise<void> {
  const studyIds = due.map(each => each.studyId)
  const kinds = due.map(each => each.kind)
  const nextAts = due.map(each => next(each))
  await tx.$executeRaw`
    UPDATE schedule SET next_at = moved.next_at
    FROM unnest(${studyIds}::uuid[], ${kinds}::text[], ${nextAts}::timestamptz[]) AS moved(study_id, kind, next_at)
    WHERE schedule.study_id = moved.study_id AND schedule.kind = moved.kind`
}
