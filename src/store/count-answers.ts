import { Prisma, type PrismaClient } from '../generated/prisma/client.ts'
import type { PostTally } from '../study/ports.ts'

/** How the answers to a post turned out, in numbers. */
export type Counts = Omit<PostTally, 'first'>

/** Counts the answers to a post, with those that are kept as counts alone. */
export async function countAnswers(prisma: Pick<PrismaClient, '$queryRaw'>, postId: string): Promise<Counts> {
  const [counted] = await prisma.$queryRaw<Omit<Counts, 'perChoice'>[]>`
    SELECT counted.answered + past_answered AS answered, counted."right" + past_right AS "right"
    FROM post, LATERAL (
      SELECT count(*)::int AS answered, (count(*) FILTER (WHERE "right"))::int AS "right" FROM answer WHERE post_id = post.id
    ) AS counted
    WHERE id = ${postId}::uuid`
  const choices = await prisma.$queryRaw<{ place: number; count: number }[]>`
    SELECT place, sum(times)::int AS count FROM (
      SELECT chosen::int AS place, 1 AS times
      FROM answer, jsonb_array_elements_text(CASE WHEN given ? 'choices' THEN given -> 'choices' ELSE '[]' END) AS chosen
      WHERE post_id = ${postId}::uuid
      UNION ALL
      SELECT place::int - 1, times FROM post, unnest(past_choices) WITH ORDINALITY AS past(times, place) WHERE id = ${postId}::uuid
    ) AS choices GROUP BY place`
  const perChoice: number[] = []
  for (const { place, count } of choices) perChoice[place] = count
  return { answered: 0, right: 0, ...counted, perChoice: Array.from(perChoice, count => count ?? 0) }
}

/** The first three who were right, of those who show themselves, by the names that they have now: for a statement about one post. */
export const FIRST_RIGHT = Prisma.sql`ARRAY(
  SELECT member.name FROM (
    SELECT member_id, answered_at FROM answer WHERE post_id = post.id AND "right"
      AND NOT EXISTS (SELECT FROM hidden WHERE hidden.member_id = answer.member_id)
    ORDER BY answered_at, member_id LIMIT 3
  ) AS early JOIN member ON member.id = early.member_id ORDER BY answered_at, member_id
)`
