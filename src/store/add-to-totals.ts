import { Prisma } from '../generated/prisma/client.ts'
import { PERIOD_STARTS } from './answer-statement.ts'

/**
 * Adds to the totals of every period.
 * @param rows a query of `post_id, member_id, points, right, answered`, what is added
 */
export async function addToTotals(tx: Prisma.TransactionClient, rows: Prisma.Sql): Promise<void> {
  await tx.$executeRaw`
    WITH added AS (
      SELECT study_id, period, starts_on, member_id, sum(points)::int AS points, sum("right")::int AS "right", sum(answered)::int AS answered
      FROM (${rows}) AS rows JOIN post ON post.id = rows.post_id, LATERAL ${Prisma.raw(PERIOD_STARTS)}
      GROUP BY 1, 2, 3, 4
    )
    UPDATE total SET points = total.points + added.points, "right" = total."right" + added."right",
      answered = total.answered + added.answered
    FROM added WHERE total.study_id = added.study_id AND total.period = added.period
      AND total.starts_on = added.starts_on AND total.member_id = added.member_id`
}
