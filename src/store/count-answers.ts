import type { PrismaClient } from '../generated/prisma/client.ts'
import type { PostTally } from '../study/ports.ts'

/** Counts the answers to a post: one read of its part of the answers' index and rows, and of three members. */
export async function countAnswers(prisma: Pick<PrismaClient, '$queryRaw'>, postId: string): Promise<PostTally> {
  const [counted] = await prisma.$queryRaw<Omit<PostTally, 'perChoice'>[]>`
    SELECT count(*)::int AS answered, (count(*) FILTER (WHERE "right"))::int AS "right", ARRAY(
        SELECT member.name FROM (
          SELECT member_id, answered_at FROM answer WHERE post_id = ${postId}::uuid AND "right" ORDER BY answered_at, member_id LIMIT 3
        ) AS early JOIN member ON member.id = early.member_id ORDER BY answered_at, member_id
      ) AS first
    FROM answer WHERE post_id = ${postId}::uuid`
  const choices = await prisma.$queryRaw<{ place: number; count: number }[]>`
    SELECT chosen::int AS place, count(*)::int AS count
    FROM answer, jsonb_array_elements_text(CASE WHEN given ? 'choices' THEN given -> 'choices' ELSE '[]' END) AS chosen
    WHERE post_id = ${postId}::uuid GROUP BY chosen`
  const perChoice: number[] = []
  for (const { place, count } of choices) perChoice[place] = count
  return { answered: 0, right: 0, first: [], ...counted, perChoice: Array.from(perChoice, count => count ?? 0) }
}
