import type { Language } from '../domain/course.ts'
import { PLANS } from '../domain/plan.ts'
import { SCHEDULE_KINDS } from '../domain/schedule.ts'
import type { Study as StudyRow, Workspace } from '../generated/prisma/client.ts'
import type { Schedule, Study } from '../study/ports.ts'

/** A study with its place. */
export function studyOf(
  row: Omit<StudyRow, 'workspaceId'> & { workspace: Pick<Workspace, 'platform' | 'externalId'> },
): Study {
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

/** The schedules that this version knows, in the order of the week. */
export function inOrder(rows: readonly { kind: string; cron: string; nextAt: Date }[]): Schedule[] {
  return SCHEDULE_KINDS.flatMap(kind =>
    rows.filter(row => row.kind === kind).map(({ cron, nextAt }) => ({ kind, cron, nextAt })),
  )
}
