import { dailyAt, nextTime } from '../domain/schedule.ts'
import { Prisma, type PrismaClient } from '../generated/prisma/client.ts'
import type { Member, Place, PlatformName } from '../study/ports.ts'
import type { Reminder, ReminderMessage, Reminders } from '../study/reviewing/remind-ports.ts'
import { type ExecuteSql, MOST_AT_ONCE, setRight, takeDue } from './repeating.ts'
import { SentOnce } from './sent-once.ts'

/** A reminder that is due. */
export interface DueReminder {
  memberId: string
  studyId: string
  time: string
  timezone: string
  nextAt: Date
}

/** Who wants to be reminded, when, and what they were sent. */
export class ReminderStore extends SentOnce implements Reminders {
  readonly #prisma: PrismaClient

  constructor(prisma: PrismaClient) {
    super(prisma, 'reminder_message')
    this.#prisma = prisma
  }

  async of(memberId: string): Promise<(Reminder & { member: Member }) | undefined> {
    const select = { id: true, externalId: true, name: true }
    const found = await this.#prisma.reminder.findUnique({ where: { memberId }, include: { member: { select } } })
    return found ?? undefined
  }

  async set(reminder: Omit<Reminder, 'closed'>): Promise<void> {
    const { memberId } = reminder
    const update = { ...reminder, closed: null, toldAt: null }
    await this.#prisma.reminder.upsert({ where: { memberId }, create: update, update })
  }

  async off(memberId: string, closed?: string): Promise<void> {
    await this.#prisma.reminder.updateMany({
      where: { memberId },
      data: { nextAt: null, closed: closed ?? null, toldAt: null },
    })
  }

  async moved(
    { platform, workspace, member }: Omit<Place, 'channel'> & { member: string },
    timezone: string,
    now: Date,
  ): Promise<void> {
    const who = { externalId: member, workspace: { platform, externalId: workspace } }
    const where = { member: who, said: false, timezone: { not: timezone } }
    const found = await this.#prisma.reminder.findFirst({ where })
    if (!found) return
    const nextAt = found.nextAt && nextTime(found.time, timezone, now)
    await this.#prisma.reminder.updateMany({ where: { ...where, time: found.time }, data: { timezone, nextAt } })
  }

  async takeNotice(
    { platform, workspace, member }: Omit<Place, 'channel'> & { member: string },
    now: Date,
  ): Promise<boolean> {
    const who = { externalId: member, workspace: { platform, externalId: workspace } }
    const where = { closed: { not: null }, toldAt: null, member: who }
    return (await this.#prisma.reminder.updateMany({ where, data: { toldAt: now } })).count > 0
  }

  async claim(memberId: string, day: string, at: Date): Promise<ReminderMessage> {
    const data = { memberId, day: new Date(`${day}T00:00:00Z`), at }
    await this.#prisma.reminderMessage.createMany({ data: [data], skipDuplicates: true })
    const where = { memberId_day: { memberId, day: data.day } }
    return this.#prisma.reminderMessage.findUniqueOrThrow({ where, select: { id: true, status: true } })
  }

  async ended(id: string, status: 'skipped' | 'refused'): Promise<void> {
    await this.#prisma.reminderMessage.updateMany({ where: { id, status: 'claimed' }, data: { status } })
  }

  /** Takes what is due and moves each on, as `ScheduleStore.takeDue` does. @returns how many were taken */
  async takeDue(
    now: Date,
    platforms: readonly PlatformName[],
    next: (due: DueReminder) => Date,
    enqueue: (due: DueReminder[], sql: ExecuteSql) => Promise<void>,
  ): Promise<number> {
    return takeDue(this.#prisma, {
      read: tx => tx.$queryRaw<DueReminder[]>`
        SELECT reminder.member_id AS "memberId", reminder.study_id AS "studyId", reminder.time, reminder.timezone, reminder.next_at AS "nextAt"
        FROM reminder JOIN member ON member.id = reminder.member_id JOIN workspace ON workspace.id = member.workspace_id
        WHERE reminder.next_at <= ${now} AND workspace.platform::text = ANY(${[...platforms]})
        ORDER BY reminder.next_at, reminder.member_id
        LIMIT ${MOST_AT_ONCE}
        FOR UPDATE OF reminder SKIP LOCKED`,
      moveOn: (tx, due) => tx.$executeRaw`
        UPDATE reminder SET next_at = moved.next_at
        FROM unnest(${due.map(each => each.memberId)}::uuid[], ${due.map(next)}::timestamptz[]) AS moved(member_id, next_at)
        WHERE reminder.member_id = moved.member_id`,
      enqueue,
    })
  }

  /** As `ScheduleStore.setRight` does. */
  async setRight(now: Date, platforms: readonly string[]): Promise<number> {
    const those = Prisma.sql`study.created_at <= ${now} AND workspace.platform::text = ANY(${[...platforms]})`
    const last = await this.#prisma.$queryRaw<{ time: string; timezone: string; nextAt: Date }[]>`
      SELECT reminder.time, reminder.timezone, max(reminder.next_at) AS "nextAt"
      FROM reminder JOIN study ON study.id = reminder.study_id JOIN workspace ON workspace.id = study.workspace_id
      WHERE reminder.next_at IS NOT NULL AND ${those} GROUP BY 1, 2`
    return setRight(
      last.map(each => ({ ...each, cron: dailyAt(each.time) })),
      now,
      ({ time, timezone }, due) => this.#prisma.$executeRaw`
        UPDATE reminder SET next_at = ${due.next} FROM study JOIN workspace ON workspace.id = study.workspace_id
        WHERE study.id = reminder.study_id AND reminder.time = ${time} AND reminder.timezone = ${timezone}
          AND reminder.next_at > ${due.latest} AND ${those}`,
    )
  }

  /** When the next reminder is due. */
  async earliest(platforms: readonly PlatformName[]): Promise<Date | undefined> {
    const where = { nextAt: { not: null }, member: { workspace: { platform: { in: [...platforms] } } } }
    return (await this.#prisma.reminder.findFirst({ where, orderBy: { nextAt: 'asc' } }))?.nextAt ?? undefined
  }
}
