import type pg from 'pg'
import { EPOCH_DAY, longestKnown } from '../domain/calendar.ts'
import { FORGETTING, KNOWN_FROM } from '../domain/memory.ts'
import type { ByThemselves, GroupMemory, Groups, GroupWeek, Quiet } from '../study/ports.ts'

/** What was answered in `/review` and `/quiz` since $2, and by whom. */
const ALONE = `
alone AS (
  SELECT member_id, source FROM review_log WHERE study_id = $1::uuid AND at >= $2 AND source <> 'question'
)`

/** Who takes part: whoever has answered, ever, or reviewed or practised since $2, and is still there. */
const PEOPLE = `${ALONE},
people AS (
  SELECT member_id FROM (
    SELECT member_id FROM total WHERE study_id = $1::uuid AND period = 'all' AND starts_on = '${EPOCH_DAY}'
    UNION
    SELECT member_id FROM alone
  ) AS ever
  WHERE NOT EXISTS (SELECT FROM hidden WHERE hidden.member_id = ever.member_id AND why = 'left')
)`

/** FSRS's power law of forgetting, for a row of `memory` at $4: `recallAt` of the domain. */
const RECALL = `power(1 + ${FORGETTING.factor} * greatest(extract(epoch FROM $4::timestamptz - last_at), 0) / 86400 / stability, ${FORGETTING.decay})::float8`

/** What a study's members remember, summed where it lies: an index leads from each of them to their rows of the course. */
const GROUP_MEMORY = `
WITH ${PEOPLE}
SELECT item, count(*)::int AS met, avg(recall) AS recall, (count(*) FILTER (WHERE recall >= ${KNOWN_FROM}))::int AS known
FROM people JOIN memory USING (member_id), LATERAL (SELECT ${RECALL} AS recall) AS now
WHERE memory.course = $3 GROUP BY item`

const GROUP_WEEKS = `
SELECT week::text, asked, members, answered, "right"
FROM study, unnest($2::date[]) WITH ORDINALITY AS wanted(week, place),
  LATERAL (SELECT count(*)::int AS asked FROM post
    WHERE study_id = $1::uuid AND kind = 'question' AND at >= wanted.week - 2 AND at < wanted.week + 9
      AND post.week = wanted.week AND published_at IS NOT NULL AND voided_at IS NULL) AS posts,
  LATERAL (SELECT count(*)::int AS members, coalesce(sum(total.answered), 0)::int AS answered,
      coalesce(sum(total."right"), 0)::int AS "right" FROM total
    WHERE study_id = $1::uuid AND period = 'week' AND starts_on = wanted.week AND total.answered > 0) AS sums
WHERE study.id = $1::uuid AND wanted.week + 7 > (study.created_at AT TIME ZONE $3)::date
ORDER BY place`

const BY_THEMSELVES = `
WITH ${ALONE}
SELECT (count(*) FILTER (WHERE source = 'review'))::int AS reviews, (count(*) FILTER (WHERE source = 'quiz'))::int AS practice,
  count(DISTINCT member_id)::int AS members
FROM alone`

const GROUP_QUIET = `
WITH ${ALONE}, before AS (
  SELECT DISTINCT member_id FROM total
  WHERE study_id = $1::uuid AND period = 'week' AND starts_on = ANY($3::date[]) AND answered > 0
), quiet AS (
  SELECT member_id FROM before
  EXCEPT
  SELECT member_id FROM total WHERE study_id = $1::uuid AND period = 'week' AND starts_on = ANY($4::date[]) AND answered > 0
  EXCEPT
  SELECT member_id FROM alone
)
SELECT (SELECT count(*) FROM before)::int AS before, count(*)::int AS count,
  coalesce(array_agg(name ORDER BY name) FILTER (WHERE named.member_id IS NOT NULL), '{}') AS names
FROM quiet JOIN member ON member.id = quiet.member_id LEFT JOIN named ON named.member_id = quiet.member_id
WHERE NOT EXISTS (SELECT FROM away WHERE away.member_id = quiet.member_id AND $5::date BETWEEN "from" AND "to")
  AND NOT EXISTS (SELECT FROM hidden WHERE hidden.member_id = quiet.member_id AND why = 'left')`

/** A study's members together: a statement each, whose sums are made where the rows are. */
export class GroupStore implements Groups {
  readonly #pool: pg.Pool

  constructor({ pool }: { pool: pg.Pool }) {
    this.#pool = pool
  }

  async members(studyId: string, since: Date): Promise<number> {
    const text = `WITH ${PEOPLE} SELECT count(*)::int AS count FROM people`
    return (await this.#pool.query<{ count: number }>(text, [studyId, since])).rows[0]?.count ?? 0
  }

  async memory(studyId: string, course: string, since: Date, now: Date): Promise<GroupMemory[]> {
    return (await this.#pool.query<GroupMemory>(GROUP_MEMORY, [studyId, since, course, now])).rows
  }

  async weeks(studyId: string, timezone: string, weeks: readonly string[]): Promise<GroupWeek[]> {
    return (await this.#pool.query<GroupWeek>(GROUP_WEEKS, [studyId, weeks, longestKnown(timezone)])).rows
  }

  async byThemselves(studyId: string, since: Date): Promise<ByThemselves> {
    const { rows } = await this.#pool.query<ByThemselves>(BY_THEMSELVES, [studyId, since])
    return rows[0] ?? { reviews: 0, practice: 0, members: 0 }
  }

  async quiet(studyId: string, { before, lately, since, today }: Parameters<Groups['quiet']>[1]): Promise<Quiet> {
    const { rows } = await this.#pool.query<Quiet>(GROUP_QUIET, [studyId, since, before, lately, today])
    return rows[0] ?? { before: 0, count: 0, names: [] }
  }
}
