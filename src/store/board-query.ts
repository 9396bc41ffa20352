import type { BoardQuery, BoardRow } from '../study/ports.ts'
import { aliveFrom } from './alive-from.ts'
import type { BoardSpread } from './board-spreads.ts'

/** A row of `BOARD_LINES`. */
export interface BoardLine {
  memberId: string
  externalId: string
  name: string
  points: number
  right: number
  answered: number
  /** In the period before; null where there are none. */
  pointsBefore: number | null
  streak: number
}

/** What `BOARD_LINES` is given. */
export function boardParameters(studyId: string, { period, startsOn, before, most, memberId }: BoardQuery): unknown[] {
  return [studyId, period, startsOn, before ?? null, most, memberId ?? null]
}

const ON_BOARD = `study_id = $1::uuid AND period = $2::"Period" AND starts_on =`

/** Whether the member of a row shows themselves to others. */
const SHOWS = 'NOT EXISTS (SELECT FROM hidden WHERE hidden.member_id = total.member_id)'

/**
 * The first rows of a board and one member's own, with their points in the period before. What is read are the rows that
 * are shown, never an answer.
 */
export const BOARD_LINES = `
WITH top AS MATERIALIZED (
  SELECT member_id, points, "right", answered FROM total WHERE ${ON_BOARD} $3::date AND ${SHOWS}
  ORDER BY points DESC, "right" DESC, answered, member_id LIMIT $5::int
), own AS (
  SELECT member_id, points, "right", answered FROM total WHERE ${ON_BOARD} $3::date AND member_id = $6::uuid AND ${SHOWS}
), shown AS (SELECT * FROM top UNION SELECT * FROM own), alive AS (SELECT ${aliveFrom('$1::uuid')} AS since)
SELECT shown.member_id AS "memberId", member.external_id AS "externalId", member.name, shown.points, shown."right", shown.answered,
  (SELECT points FROM total AS earlier WHERE ${ON_BOARD} $4::date AND earlier.member_id = shown.member_id) AS "pointsBefore",
  CASE WHEN standing.day_number >= alive.since THEN standing.streak ELSE 0 END AS streak
FROM shown JOIN member ON member.id = shown.member_id CROSS JOIN alive
LEFT JOIN standing ON standing.study_id = $1::uuid AND standing.member_id = shown.member_id
ORDER BY shown.points DESC, shown."right" DESC, shown.answered, shown.member_id`

/**
 * Rows with their ranks, in the board and in the one of the period before.
 * @param now of the board that they are of
 */
export function ranked(lines: readonly BoardLine[], now: BoardSpread, before: BoardSpread | undefined): BoardRow[] {
  return lines.map(({ externalId, name, pointsBefore, ...line }) => {
    const rank = now.rankOf(line.points)
    const change = before && pointsBefore !== null ? before.rankOf(pointsBefore) - rank : undefined
    return { ...line, rank, change, member: { id: line.memberId, externalId, name } }
  })
}
