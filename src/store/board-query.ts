import { Prisma } from '../generated/prisma/client.ts'
import type { BoardQuery, BoardRow } from '../study/ports.ts'

/** A row of `boardLines`. */
export interface BoardLine {
  memberId: string
  externalId: string
  name: string
  points: number
  right: number
  answered: number
  rankBefore: number | null
  streak: number
}

/** More points than anybody has: above whoever is on no board there is nobody. */
const HIGHEST = 2_147_483_647

/** The row of `boardSums`. */
export interface BoardSums {
  members: number
  answered: number
  right: number
  /** Members with more points than the one whose row is shown beyond the first; 0 where there is none. */
  above: number
}

/**
 * The first rows of a board and one member's own, with their ranks in the period before. What is read are the rows that
 * are shown, and for a rank the index entries above it; never an answer.
 */
export function boardLines(studyId: string, { period, startsOn, before, most, memberId }: BoardQuery): Prisma.Sql {
  const board = Prisma.sql`study_id = ${studyId}::uuid AND period = ${period}::"Period" AND starts_on = `
  const above = (starts: string, points: Prisma.Sql) =>
    Prisma.sql`(SELECT 1 + count(*) FROM total AS above WHERE ${board}${starts}::date AND above.points > ${points}
      AND ${shows('above')})::int`
  return Prisma.sql`
    WITH top AS MATERIALIZED (
      SELECT member_id, points, "right", answered FROM total WHERE ${board}${startsOn}::date AND ${shows('total')}
      ORDER BY points DESC, "right" DESC, answered, member_id LIMIT ${most}
    ), own AS (
      SELECT member_id, points, "right", answered FROM total WHERE ${board}${startsOn}::date AND member_id = ${memberId ?? null}::uuid
        AND ${shows('total')}
    ), shown AS (SELECT * FROM top UNION SELECT * FROM own), latest AS (
      SELECT coalesce(max(day_number), 0) AS day FROM post
      WHERE study_id = ${studyId}::uuid AND kind = 'question' AND status = 'published' AND day_number IS NOT NULL
    )
    SELECT shown.member_id AS "memberId", member.external_id AS "externalId", member.name, shown.points, shown."right", shown.answered,
      ${
        before === undefined
          ? Prisma.sql`NULL::int`
          : Prisma.sql`(
        SELECT ${above(before, Prisma.sql`earlier.points`)} FROM total AS earlier
        WHERE ${board}${before}::date AND earlier.member_id = shown.member_id)`
      } AS "rankBefore",
      CASE WHEN standing.day_number >= latest.day - 1 THEN standing.streak ELSE 0 END AS streak
    FROM shown JOIN member ON member.id = shown.member_id CROSS JOIN latest
    LEFT JOIN standing ON standing.study_id = ${studyId}::uuid AND standing.member_id = shown.member_id
    ORDER BY shown.points DESC, shown."right" DESC, shown.answered, shown.member_id`
}

/** Whether the member of a row shows themselves to others. */
function shows(row: 'total' | 'above'): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (SELECT FROM hidden WHERE hidden.member_id = ${Prisma.raw(row)}.member_id)`
}

/**
 * How many are on a board, what their answers come to, and how many are above a member, in one pass of the index. Those who
 * are hidden are few, and are taken out of the sums by themselves: asking of each entry whether it is one of them takes
 * most of the time.
 */
export function boardSums(studyId: string, query: Pick<BoardQuery, 'period' | 'startsOn' | 'memberId'>): Prisma.Sql {
  const { period, startsOn, memberId } = query
  const board = Prisma.sql`study_id = ${studyId}::uuid AND period = ${period}::"Period" AND starts_on = ${startsOn}::date`
  return Prisma.sql`
    WITH own AS MATERIALIZED (
      SELECT coalesce((SELECT points FROM total WHERE ${board} AND member_id = ${memberId ?? null}::uuid), ${HIGHEST}) AS points
    ), unseen AS MATERIALIZED (
      SELECT count(*) AS members, coalesce(sum(answered), 0) AS answered, coalesce(sum("right"), 0) AS "right",
        count(*) FILTER (WHERE points > (SELECT points FROM own)) AS above
      FROM total WHERE ${board} AND member_id = ANY (ARRAY(SELECT member_id FROM hidden))
    ), everybody AS (
      SELECT count(*) AS members, coalesce(sum(answered), 0) AS answered, coalesce(sum("right"), 0) AS "right",
        count(*) FILTER (WHERE points > (SELECT points FROM own)) AS above
      FROM total WHERE ${board}
    )
    SELECT (everybody.members - unseen.members)::int AS members, (everybody.answered - unseen.answered)::int AS answered,
      (everybody."right" - unseen."right")::int AS "right", (everybody.above - unseen.above)::int AS above
    FROM everybody, unseen`
}

/** Rows with their ranks: the first are ranked among themselves, and whoever is shown beyond them by those above. */
export function ranked(lines: readonly BoardLine[], { above }: Pick<BoardSums, 'above'>, most: number): BoardRow[] {
  return lines.map(({ externalId, name, rankBefore, ...line }, place) => {
    const rank = 1 + (place < most ? lines.findIndex(each => each.points === line.points) : above)
    const change = rankBefore === null ? undefined : rankBefore - rank
    return { ...line, rank, change, member: { id: line.memberId, externalId, name } }
  })
}
