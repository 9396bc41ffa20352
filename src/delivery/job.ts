import { createHash } from 'node:crypto'
import type PgBoss from 'pg-boss'
import { MENDING } from '../domain/schedule.ts'

/** The queue that what goes into channels waits in. */
export const QUEUE = 'deliver'
/**
 * The queue that what is told in private waits in, to members and to hosts: one of its own, since a version that knows
 * nothing of it would drop it from the other.
 */
export const REMINDERS = 'remind'

/** How the kind of a job begins that reminds a member; what follows is the member's id. */
const REMINDER = 'remind '

/** The slot that a job stands for. */
export interface Job {
  studyId: string
  kind: string
  at: Date
}

/** The same as pg-boss keeps it. */
export interface JobData {
  studyId: string
  kind: string
  at: string
}

/** The kind of a job that reminds a member. */
export function reminderOf(memberId: string): string {
  return `${REMINDER}${memberId}`
}

/** The member that a job reminds; undefined for one of a study itself. */
export function remindedBy(kind: string): string | undefined {
  return kind.startsWith(REMINDER) ? kind.slice(REMINDER.length) : undefined
}

/** Whether a job is told in private: it waits for nothing that the channel gets, and keeps nothing of it waiting. */
export function isPrivate(kind: string): boolean {
  return kind === MENDING || remindedBy(kind) !== undefined
}

export function slotOf({ studyId, kind, at }: JobData): Job {
  return { studyId, kind, at: new Date(at) }
}

/** The job's id is a digest of its slot, so that a slot cannot be queued twice. */
export function jobOf({ studyId, kind, at }: Job): PgBoss.JobInsert<JobData> {
  const data = { studyId, kind, at: at.toISOString() }
  const digest = createHash('sha256').update(`${studyId} ${kind} ${data.at}`).digest('hex')
  const id = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `8${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ].join('-')
  return { id, name: isPrivate(kind) ? REMINDERS : QUEUE, data }
}
