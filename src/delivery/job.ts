import { createHash } from 'node:crypto'
import type PgBoss from 'pg-boss'

/** The queue that deliveries wait in. */
export const QUEUE = 'deliver'

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
  return { id, name: QUEUE, data }
}
