import type { PrismaClient } from '../generated/prisma/client.ts'
import type { Place } from '../study/ports.ts'

/** A study as an operator sees it. */
export interface StudyOverview extends Place {
  id: string
  course: string
  chapter: number
  /** `running`, or since when it is paused, and why. */
  state: string
  lastPost: { kind: string; at: Date } | null
  /** What went wrong last: a delivery that fails now, or the latest slot that was refused or skipped. */
  lastError: { what: string; at: Date } | null
}

/** How each study is, for an operator. */
export async function overviewOfStudies(prisma: PrismaClient): Promise<StudyOverview[]> {
  const rows = await prisma.$queryRaw<
    (Omit<StudyOverview, 'state'> & { pausedAt: Date | null; pauseReason: string | null })[]
  >`
    SELECT study.id, workspace.platform::text AS platform, workspace.external_id AS workspace, study.channel_id AS channel,
      study.course_slug AS course, study.chapter, study.paused_at AS "pausedAt", study.pause_reason AS "pauseReason",
      (SELECT json_build_object('kind', kind, 'at', published_at) FROM post
        WHERE post.study_id = study.id AND status = 'published' ORDER BY at DESC LIMIT 1) AS "lastPost",
      CASE WHEN study.failing_since IS NOT NULL THEN json_build_object('at', study.failing_since, 'what', study.failure)
        ELSE (SELECT json_build_object('at', at, 'what', concat_ws(': ', kind || ' ' || status, note)) FROM post
          WHERE post.study_id = study.id AND status IN ('refused', 'skipped') ORDER BY at DESC LIMIT 1) END AS "lastError"
    FROM study JOIN workspace ON workspace.id = study.workspace_id
    ORDER BY platform, workspace, study.created_at`
  const dated = <T extends { at: Date }>(value: T | null) => value && { ...value, at: new Date(value.at) }
  return rows.map(({ pausedAt, pauseReason, ...row }) => ({
    ...row,
    lastPost: dated(row.lastPost),
    lastError: dated(row.lastError),
    state: pausedAt ? `paused since ${pausedAt.toISOString()}${pauseReason ? ` (${pauseReason})` : ''}` : 'running',
  }))
}
