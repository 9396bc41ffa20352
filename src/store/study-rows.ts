import type { Language } from '../domain/course.ts'
import { PLANS } from '../domain/plan.ts'
import { SCHEDULE_KINDS } from '../domain/schedule.ts'
import { Prisma, type Study as StudyRow, type Workspace } from '../generated/prisma/client.ts'
import type { Schedule, Study } from '../study/ports.ts'

/** What `studyOf` reads of a row: its columns, by their names in the database. */
type Columns = Omit<StudyRow, 'workspaceId'>
const COLUMNS = {
  id: 'id',
  channelId: 'channel_id',
  courseSlug: 'course_slug',
  language: 'language',
  timezone: 'timezone',
  chapter: 'chapter',
  chapterSince: 'chapter_since',
  createdAt: 'created_at',
  pausedAt: 'paused_at',
  pauseReason: 'pause_reason',
  discussion: 'discussion',
  broadcast: 'broadcast',
  podium: 'podium',
  plan: 'plan',
  nextCourseSlug: 'next_course_slug',
  nextCourseOn: 'next_course_on',
  endToldAt: 'end_told_at',
  failingSince: 'failing_since',
  failure: 'failure',
} satisfies Record<keyof Columns, string>

/** The columns of `study`, as `studyOf` takes them, for a statement by hand. */
export const STUDY_COLUMNS = Prisma.raw(
  Object.entries(COLUMNS)
    .map(([name, column]) => `study.${column} AS "${name}"`)
    .join(', '),
)

/** A study with its place. */
export function studyOf(row: Columns & { workspace: Pick<Workspace, 'platform' | 'externalId'> }): Study {
  const {
    id,
    channelId,
    courseSlug,
    language,
    timezone,
    chapter,
    pausedAt,
    pauseReason,
    discussion,
    broadcast,
    workspace,
  } = row
  const { platform, externalId } = workspace
  return {
    id,
    platform,
    workspace: externalId,
    channel: channelId,
    courseSlug,
    language: language as Language,
    timezone,
    chapter,
    pausedAt,
    pauseReason,
    discussion,
    broadcast,
    podium: row.podium,
    plan: PLANS.find(each => each === row.plan) ?? 'off',
    chapterSince: row.chapterSince ?? row.createdAt,
    nextCourse:
      row.nextCourseSlug && row.nextCourseOn
        ? { slug: row.nextCourseSlug, startsOn: row.nextCourseOn.toISOString().slice(0, 10) }
        : null,
    endToldAt: row.endToldAt,
    failingSince: row.failingSince,
    failure: row.failure,
  }
}

/** The schedules that this version knows, in the order of `SCHEDULE_KINDS`. */
export function knownSchedules(rows: readonly { kind: string; cron: string; nextAt: Date }[]): Schedule[] {
  return SCHEDULE_KINDS.flatMap(kind =>
    rows.filter(row => row.kind === kind).map(({ cron, nextAt }) => ({ kind, cron, nextAt })),
  )
}
