import { MEMBERS, openMillion, POSTS, STUDIES, WEEK } from './million.ts'
import { type BenchResult, beside, measured, median } from './result.ts'

const ROUNDS = 30

/** A week's first ten and a member's rank, where that week has a million answers (a hundred questions), beside the same counted from the answers. */
export async function* benchBoards(serverUrl: string): AsyncGenerator<BenchResult> {
  const { store, studyId, memberId } = await openMillion(serverUrl)
  const { pool } = store.database
  try {
    const query = { period: 'week', startsOn: WEEK, before: undefined, most: 10, memberId } as const
    const ours: number[] = []
    const anew: number[] = []
    const reference: number[] = []
    // Nothing is remembered before the store listens.
    for (let round = 0; round <= ROUNDS; round++) {
      const milliseconds = await millisecondsOf(() => store.scores.board(studyId, query))
      if (round > 0) anew.push(milliseconds)
    }
    await store.listen()
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await millisecondsOf(() => store.scores.board(studyId, query)))
      // Three rounds of what takes so much longer are enough.
      if (round % 10 === 0)
        reference.push(await millisecondsOf(() => pool.query(FROM_ANSWERS, [studyId, WEEK, memberId])))
    }
    const line = `weekly first ten and my rank, ${MEMBERS * POSTS} answers of ${MEMBERS} members, ${STUDIES} studies`
    yield measured(line, median(ours), 'ms', { target: { atMost: 2 } })
    yield measured(`${line}: after each answer`, median(anew), 'ms')
    yield beside(
      `${line}: as often in the same time as from the answers`,
      1000 / median(ours),
      '/s',
      1000 / median(reference),
      {
        atLeast: 100,
      },
    )
  } finally {
    await store.close()
  }
}

const FROM_ANSWERS = `
WITH sums AS (
  SELECT member_id, sum(points) AS points, count(*) FILTER (WHERE "right") AS "right", count(*) AS answered
  FROM answer JOIN post ON post.id = answer.post_id
  WHERE post.study_id = $1 AND date_trunc('week', post.day)::date = $2::date
  GROUP BY member_id
), ranked AS (SELECT *, rank() OVER (ORDER BY points DESC) AS rank FROM sums)
(SELECT ranked.*, member.name FROM ranked JOIN member ON member.id = member_id ORDER BY rank, "right" DESC LIMIT 10)
UNION ALL SELECT ranked.*, member.name FROM ranked JOIN member ON member.id = member_id WHERE member_id = $3`

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
