import { streakBonus } from '../domain/scoring.ts'
import { inTurns, type Steps } from '../domain/steps.ts'
import { type DatedAnswer, streaksAfter } from '../domain/streak.ts'
import { Prisma } from '../generated/prisma/client.ts'
import { addToTotals } from './add-to-totals.ts'
import { plainArray } from './plain-array.ts'

type Transaction = Prisma.TransactionClient

/** A question of a study. */
interface Asked extends DatedAnswer {
  postId: string
}

/** A member's answers in the order in which they were given: places of their questions, and which were right. */
interface Answered {
  memberId: string
  places: number[]
  right: boolean[]
}

/** What decides the streak after each answer of a study: many thousands of answers, so a row for each member and no more. */
export interface Earned {
  asked: Asked[]
  answered: Answered[]
  rest: Map<string, Set<number>>
}

/**
 * What a study's answers and days of rest are now.
 * @param among the members; all of them where it is left out
 */
export async function earnedIn(tx: Transaction, studyId: string, among?: readonly string[]): Promise<Earned> {
  const asked = await tx.$queryRaw<Asked[]>`
    SELECT id AS "postId", day_number AS "dayNumber" FROM post
    WHERE study_id = ${studyId}::uuid AND kind = 'question' ORDER BY at, id`
  const answered = await tx.$queryRaw<Answered[]>`
    SELECT member_id AS "memberId", array_agg(place ORDER BY answered_at, place) AS places,
      array_agg("right" ORDER BY answered_at, place) AS "right"
    FROM answer JOIN (
      SELECT id, row_number() OVER (ORDER BY at, id)::int - 1 AS place FROM post
      WHERE study_id = ${studyId}::uuid AND kind = 'question'
    ) AS asked ON asked.id = answer.post_id
    WHERE true ${only(among)} GROUP BY 1 ORDER BY 1`
  return { asked, answered, rest: await restIn(tx, studyId, among) }
}

const only = (among?: readonly string[]) =>
  among ? Prisma.sql`AND member_id = ANY(${[...among]}::uuid[])` : Prisma.empty

/** Which scheduled days of a study each of its members rests on now. */
export async function restIn(
  tx: Transaction,
  studyId: string,
  among?: readonly string[],
): Promise<Map<string, Set<number>>> {
  const rows = await tx.$queryRaw<{ memberId: string; days: number[] }[]>`
    SELECT member_id AS "memberId", array_agg(day_number) AS days FROM rest_day
    WHERE study_id = ${studyId}::uuid ${only(among)} GROUP BY 1`
  return new Map(rows.map(({ memberId, days }) => [memberId, new Set(days)]))
}

/** What an answer's streak and points are to be changed by; member and question by their places. */
type Change = readonly [member: number, place: number, by: number, points: number]

/**
 * What answers earned for their streak becomes what they would have earned had days of rest been as they are now.
 * @param before as it was
 * @param restAfter days of rest as they are now
 * @param without the post of a question whose answers count no more
 */
export async function carryStreaks(
  tx: Transaction,
  before: Earned,
  restAfter: Map<string, Set<number>>,
  without?: string,
): Promise<void> {
  const changes: Change[] = []
  await inTurns(findChanges(before, restAfter, changes, without))
  if (changes.length === 0) return
  const column = (at: 0 | 1 | 2 | 3) => plainArray(changes.map(change => change[at]))
  const rows = Prisma.sql`(
    SELECT (${before.asked.map(each => each.postId)}::uuid[])[place + 1] AS post_id,
      (${before.answered.map(each => each.memberId)}::uuid[])[member + 1] AS member_id, by, points
    FROM unnest(${column(0)}::int[], ${column(1)}::int[], ${column(2)}::int[], ${column(3)}::int[])
      AS change(member, place, by, points)) AS changed`
  await tx.$executeRaw`
    UPDATE answer SET streak = greatest(streak + changed.by, 0), points = greatest(answer.points + changed.points, 0)
    FROM ${rows} WHERE answer.post_id = changed.post_id AND answer.member_id = changed.member_id`
  await addToTotals(tx, Prisma.sql`SELECT post_id, member_id, points, 0 AS "right", 0 AS answered FROM ${rows}`)
}

const NONE: ReadonlySet<number> = new Set()

/** Compares the streaks after all answers, some members in a step. */
function* findChanges(before: Earned, restAfter: Earned['rest'], changes: Change[], without?: string): Steps<void> {
  const { asked, answered, rest } = before
  const gone = asked.findIndex(({ postId }) => postId === without)
  for (const [member, { memberId, places, right }] of answered.entries()) {
    const was = streaksOf(places, asked, rest.get(memberId))
    const is = streaksOf(places, asked, restAfter.get(memberId), gone)
    for (const [at, place] of places.entries()) {
      const [streak, earlier] = [is[at], was[at] ?? 0]
      if (streak === undefined || streak === earlier) continue
      changes.push([member, place, streak - earlier, right[at] ? streakBonus(streak) - streakBonus(earlier) : 0])
    }
    if (member % 50 === 49) yield
  }
}

/** A member's streak after each answer; undefined after the one to a question that is gone. */
function streaksOf(
  places: readonly number[],
  asked: readonly Asked[],
  resting: ReadonlySet<number> = NONE,
  gone?: number,
): (number | undefined)[] {
  const counted = places.filter(place => place !== gone).map(place => asked[place] as Asked)
  const streaks = streaksAfter(counted, resting)
  let left = 0
  return places.map(place => (place === gone ? undefined : (streaks[left++] ?? 0)))
}
