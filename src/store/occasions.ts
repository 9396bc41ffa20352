import type { PlannedChapter } from '../domain/plan.ts'
import type { Slot } from '../domain/schedule.ts'
import type { PrismaClient } from '../generated/prisma/client.ts'
import type { DueStudy, Occasions, Post } from '../study/ports.ts'
import { COLUMNS, latestDayOf } from './post-rows.ts'
import { knownSchedules, STUDY_COLUMNS, studyOf } from './study-rows.ts'

/** Dates are text inside JSON. */
type InJson<Row> = {
  [Key in keyof Row]: Row[Key] extends Date ? string : Row[Key] extends Date | null ? string | null : Row[Key]
}

type Row = Parameters<typeof studyOf>[0] & {
  schedules: { kind: string; cron: string; nextAt: string }[]
  holidays: string[]
  planned: PlannedChapter[]
  posts: InJson<Post>[]
  latestDay: { number: number; day: string } | null
}

/** What bringing a slot about reads of its study, as one statement: a thousand studies are due at the same minute. */
export class OccasionStore implements Occasions {
  readonly #prisma: PrismaClient

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  async of({ studyId, kind, at }: Slot): Promise<DueStudy | undefined> {
    const [row] = await this.#prisma.$queryRaw<Row[]>`
      SELECT ${STUDY_COLUMNS},
        json_build_object('platform', workspace.platform, 'externalId', workspace.external_id) AS workspace,
        coalesce((SELECT json_agg(json_build_object('kind', kind, 'cron', cron, 'nextAt', next_at))
          FROM schedule WHERE study_id = study.id), '[]') AS schedules,
        ARRAY(SELECT day::text FROM holiday WHERE study_id = study.id AND abs(day - ${at}::date) <= 1) AS holidays,
        coalesce((SELECT json_agg(json_build_object('chapter', planned.chapter, 'startsOn', starts_on::text) ORDER BY starts_on)
          FROM planned_chapter AS planned WHERE study_id = study.id), '[]') AS planned,
        coalesce((SELECT json_agg(found ORDER BY part) FROM (
          SELECT ${COLUMNS} FROM post WHERE study_id = study.id AND kind = ${kind}::"SlotKind" AND at = ${at}) AS found), '[]') AS posts,
        (SELECT to_json(latest) FROM (${latestDayOf(studyId)}) AS latest) AS "latestDay"
      FROM study JOIN workspace ON workspace.id = study.workspace_id
      WHERE study.id = ${studyId}::uuid`
    if (!row) return undefined
    return {
      study: studyOf(row),
      schedules: knownSchedules(row.schedules.map(each => ({ ...each, nextAt: new Date(each.nextAt) }))),
      holidays: row.holidays,
      planned: row.planned,
      posts: row.posts.map(postIn),
      latestDay: row.latestDay ?? undefined,
    }
  }
}

function postIn({ at, closesAt, closedAt, ...rest }: InJson<Post>): Post {
  const date = (text: string | null) => (text === null ? null : new Date(text))
  return { ...rest, at: new Date(at), closesAt: date(closesAt), closedAt: date(closedAt) }
}
