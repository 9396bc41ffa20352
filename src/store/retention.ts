import { Prisma, type PrismaClient } from '../generated/prisma/client.ts'
import { PERIOD_STARTS } from './answer-statement.ts'
import { connectApart, type Database } from './database.ts'
import { countAsPast, HOLD_ANSWERS } from './past-answers.ts'

/** Questions whose answers go in one transaction: answers that come in wait for its end. */
const AT_ONCE = 50
const TIMEOUT_MS = 60_000

/** Answers that are too old to be kept. */
export class RetentionStore {
  readonly #database: Pick<Database, 'prisma' | 'url'>

  constructor(database: Pick<Database, 'prisma' | 'url'>) {
    this.#database = database
  }

  /** @returns how many answers to closed questions, older than the instant, became counts */
  keepCounts(before: Date): Promise<number> {
    return keepCounts(this.#database, before)
  }
}

/**
 * Turns the answers to closed questions that are older than an instant into counts: totals, streaks, statistics of
 * questions and progress stay, and `scores check` agrees. Reviews lose the question they came from, and reports go.
 * @returns how many answers went
 */
async function keepCounts({ prisma, url }: Pick<Database, 'prisma' | 'url'>, before: Date): Promise<number> {
  let gone = 0
  for (;;) {
    const posts = await prisma.$queryRaw<{ id: string }[]>`
      SELECT id FROM post
      WHERE kind = 'question' AND at < ${before} AND closed_at IS NOT NULL
        AND EXISTS (SELECT FROM answer WHERE answer.post_id = post.id AND answered_at < ${before})
      ORDER BY at LIMIT ${AT_ONCE}`
    if (posts.length === 0) break
    gone += await countAndDelete(
      prisma,
      posts.map(({ id }) => id),
      before,
    )
  }
  await prisma.$transaction([
    prisma.report.deleteMany({ where: { at: { lt: before } } }),
    prisma.voidedAnswer.deleteMany({ where: { answeredAt: { lt: before } } }),
  ])
  await forgetQuestions(url, before)
  return gone
}

/**
 * What FSRS needs stays: which term, when, and how well. The question, and the post, are no longer told. The first time it
 * is nearly all that there is, and takes as long as it takes.
 */
async function forgetQuestions(url: string, before: Date): Promise<void> {
  const client = await connectApart(url)
  try {
    await client.query(`UPDATE review_log SET question = '', key = 'past ' || id WHERE at < $1 AND question <> ''`, [
      before,
    ])
    await client.query(`UPDATE memory SET question = '' WHERE last_at < $1 AND question <> ''`, [before])
  } finally {
    await client.end()
  }
}

async function countAndDelete(prisma: PrismaClient, posts: readonly string[], before: Date): Promise<number> {
  const which = Prisma.sql`post_id = ANY(${[...posts]}::uuid[]) AND answered_at < ${before}`
  const gone = Prisma.sql`gone AS (
    SELECT answer.*, post.study_id, post.day, post.day_number, post.question_id
    FROM answer JOIN post ON post.id = answer.post_id WHERE ${which})`
  return prisma.$transaction(
    async tx => {
      await tx.$executeRaw(HOLD_ANSWERS)
      await tx.$executeRaw`
        WITH ${gone}, sums AS (
          SELECT study_id, period, starts_on, member_id, sum(points)::int AS points, sum("right"::int)::int AS "right", count(*)::int AS answered
          FROM gone, LATERAL ${Prisma.raw(PERIOD_STARTS)} GROUP BY 1, 2, 3, 4
        )
        UPDATE total SET past_points = past_points + sums.points, past_right = past_right + sums."right",
          past_answered = past_answered + sums.answered
        FROM sums WHERE (total.study_id, total.period, total.starts_on, total.member_id)
          = (sums.study_id, sums.period, sums.starts_on, sums.member_id)`
      await tx.$executeRaw`
        WITH ${gone}, days AS (
          SELECT study_id, member_id, range_agg(int4range(day_number, day_number, '[]')) AS days
          FROM gone WHERE day_number IS NOT NULL GROUP BY 1, 2
        )
        UPDATE standing SET past_days = past_days + days.days FROM days
        WHERE standing.study_id = days.study_id AND standing.member_id = days.member_id`
      await tx.$executeRaw`
        WITH ${gone}
        INSERT INTO past_progress AS past (study_id, member_id, chapter_id, questions)
        SELECT gone.study_id, gone.member_id, question.chapter_id, array_agg(DISTINCT question.id)
        FROM gone JOIN question ON question.id = gone.question_id
        WHERE gone."right"
        GROUP BY 1, 2, 3
        ON CONFLICT (study_id, member_id, chapter_id) DO UPDATE
        SET questions = ARRAY(SELECT DISTINCT unnest(past.questions || excluded.questions) ORDER BY 1)`
      await tx.$executeRaw(countAsPast(which, false))
      return tx.$executeRaw`DELETE FROM answer WHERE ${which}`
    },
    { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
  )
}
