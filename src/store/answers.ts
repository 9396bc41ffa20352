import type pg from 'pg'
import type { Given } from '../domain/grading.ts'
import type { PrismaClient } from '../generated/prisma/client.ts'
import type { Answers, Earlier, NewAnswer, PutQuestion, Recorded } from '../study/asking/ports.ts'
import type { NewReview, Settled } from '../study/ports.ts'
import { AnswerCounts } from './answer-counts.ts'
import { type AnswerRow, parametersOf, RECORD_ANSWERS } from './answer-statement.ts'
import type { Changes } from './changes.ts'
import type { Database } from './database.ts'
import { GroupedWriter } from './grouped-writer.ts'
import { PATIENCE_MS, persist } from './persist.ts'
import { asked, postOf } from './post-rows.ts'
import { QuestionMemories } from './question-memories.ts'
import { Remembered } from './remembered.ts'
import { nextStates, reviewParameters } from './review-statement.ts'
import { studyOf } from './study-rows.ts'

/** Questions that are remembered: those that are open, in as many channels. */
const REMEMBERED = 5000

/**
 * Answers, each recorded together with what it earns. The statement that records them goes past Prisma, which can
 * neither say it nor prepare it, to a few connections of its own: everybody answers in the same minute, and that is
 * what the bot's pace is decided by.
 */
export class AnswerStore implements Answers {
  readonly #prisma: PrismaClient
  readonly #pool: pg.Pool
  readonly #questions: Remembered<PutQuestion>
  readonly #writer: GroupedWriter<NewAnswer, Recorded>
  readonly #counts: AnswerCounts
  readonly #underWay = new Map<string, Promise<{ answer: NewAnswer; result: Recorded }>>()

  constructor({ prisma, pool, grouped }: Pick<Database, 'prisma' | 'pool' | 'grouped'>, changes: Changes) {
    this.#prisma = prisma
    this.#pool = pool
    this.#questions = new Remembered(changes, REMEMBERED, (memory, table, key) => {
      if (table === 'post') memory.forget(key)
      if (table === 'study') memory.forgetWhere(({ study }) => study.id === key)
    })
    const memories = new QuestionMemories(pool, changes)
    const counts = new AnswerCounts(pool, REMEMBERED)
    const write = async (answers: readonly NewAnswer[], inDoubt: readonly boolean[]) => {
      const reviews = answers.flatMap(reviewOf)
      const reviewed = reviewParameters(reviews, await nextStates(grouped, reviews, review => memories.take(review)))
      const toCount = counts.due(answers.map(answer => answer.postId))
      const values = parametersOf(answers, reviewed, toCount)
      const { rows } = await grouped.query<AnswerRow>({ name: 'record answers', text: RECORD_ANSWERS, values })
      for (const review of reviews) memories.readAhead(review)
      for (const { postId, answered } of rows) if (answered !== null) counts.counted(postId, answered)
      for (const studyId of new Set(answers.map(answer => answer.studyId))) changes.tell('total', studyId)
      return rows.map((row, place) => recordedOf(row, inDoubt[place] ?? false))
    }
    const keyOf = ({ memberId }: NewAnswer) => memberId
    const bounds = { rows: 200, statements: 2, waiting: 5000, patienceMs: PATIENCE_MS }
    this.#counts = counts
    this.#writer = new GroupedWriter({ keyOf, write }, bounds)
  }

  async settledSlugs(studyId: string, now: Date): Promise<Set<string>> {
    const statement = { name: 'settled', text: SETTLED, values: [studyId, now] }
    return new Set((await this.#pool.query<{ slug: string }>(statement)).rows.map(({ slug }) => slug))
  }

  /** One row a question: an index on the study's posts leads to it. */
  async settled(studyId: string, memberId: string, now: Date): Promise<Settled[]> {
    return this.#prisma.$queryRaw<Settled[]>`
      SELECT question.slug, (array_agg(answer."right" ORDER BY post.at DESC) FILTER (WHERE answer.post_id IS NOT NULL))[1] AS "lastRight"
      FROM post
      JOIN question ON question.id = post.question_id
      LEFT JOIN answer ON answer.post_id = post.id AND answer.member_id = ${memberId}::uuid
      WHERE post.study_id = ${studyId}::uuid AND post.kind = 'question' AND post.status IN ('claimed', 'published')
      GROUP BY question.id
      HAVING bool_and(post.closed_at IS NOT NULL OR coalesce(post.closes_at <= ${now}, false)) AND bool_or(post.voided_at IS NULL)`
  }

  question(postId: string): Promise<PutQuestion | undefined> {
    return this.#questions.get(postId, () => this.#read(postId))
  }

  async #read(postId: string): Promise<PutQuestion | undefined> {
    const include = { ...asked, study: { include: { workspace: true } } }
    const row = await this.#prisma.post.findUnique({ where: { id: postId }, include })
    if (row?.kind !== 'question') return undefined
    const post = postOf(row)
    return post.asked === null ? undefined : { study: studyOf(row.study), post: { ...post, asked: post.asked } }
  }

  async earlier(postId: string, memberId: string): Promise<Earlier | undefined> {
    const where = { postId_memberId: { postId, memberId } }
    const select = { given: true, right: true, points: true }
    const row = await persist(() => this.#prisma.answer.findUnique({ where, select }))
    return row ? { ...row, given: row.given as Given } : undefined
  }

  answered(postId: string): Promise<number> {
    return this.#counts.of(postId)
  }

  async refused(postId: string): Promise<{ text: string; count: number }[]> {
    return this.#prisma.$queryRaw<{ text: string; count: number }[]>`
      SELECT given ->> 'text' AS text, count(*)::int AS count FROM answer
      WHERE post_id = ${postId}::uuid AND NOT "right" AND given ? 'text'
      GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5`
  }

  async refusedText(postId: string, memberId: string): Promise<string | undefined> {
    const where = { postId_memberId: { postId, memberId } }
    const row = await this.#prisma.answer.findUnique({ where, select: { right: true, given: true } })
    const given = row?.given as Given | undefined
    return row && !row.right && given && 'text' in given ? given.text : undefined
  }

  /** A press while the same member's first one is under way hears what becomes of that. */
  record(answer: NewAnswer): Promise<Recorded> {
    const key = `${answer.postId} ${answer.memberId}`
    const first = this.#underWay.get(key)
    if (first) return first.then(recorded => afterwards(recorded.answer, recorded.result))
    const written = this.#writer.write(answer).catch((error): Recorded => {
      if (!isOfNobody(error)) throw error
      return { outcome: 'forgotten' }
    })
    const recording = written.then(result => ({ answer, result }))
    this.#underWay.set(key, recording)
    const over = () => void this.#underWay.delete(key)
    recording.then(over, over)
    recording.then(({ result }) => result.outcome === 'scored' && this.#counts.add(answer.postId)).catch(() => {})
    return recording.then(recorded => recorded.result)
  }
}

/**
 * A query of the slugs of a study's questions that were asked, and not taken back, and take no answers any more; an index on
 * the study's posts leads to it.
 * @param study an expression of SQL, as is `now`
 */
export const settledIn = (study: string, now: string) => `
SELECT question.slug FROM post JOIN question ON question.id = post.question_id
WHERE post.study_id = ${study} AND post.kind = 'question' AND post.status IN ('claimed', 'published')
GROUP BY question.id
HAVING bool_and(post.closed_at IS NOT NULL OR coalesce(post.closes_at <= ${now}, false)) AND bool_or(post.voided_at IS NULL)`

const SETTLED = settledIn('$1', '$2')

/** Whether an answer is of a member who was forgotten while it was under way: Postgres' foreign_key_violation. */
function isOfNobody(error: unknown): boolean {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string }
  return code === '23503' && constraint === 'answer_member_id_fkey'
}

function reviewOf({ review, memberId, studyId, postId, at }: NewAnswer): NewReview[] {
  return review ? [{ ...review, memberId, studyId, source: 'question', key: postId, milliseconds: null, at }] : []
}

/** What an answer comes to that follows another one of the same member to the same question. */
function afterwards({ given, right }: NewAnswer, result: Recorded): Recorded {
  return result.outcome === 'scored' ? { outcome: 'duplicate', given, right, points: result.points } : result
}

/** Undefined where another press of the same member was first by a moment: a second look finds it. */
function recordedOf(row: AnswerRow, inDoubt: boolean): Recorded | undefined {
  if (!row.known) return { outcome: 'unknown' }
  if (row.points !== null) return { outcome: 'scored', streak: row.streak ?? 0, points: row.points }
  if (row.earlierPoints !== null) {
    if (inDoubt && row.same) return { outcome: 'scored', streak: row.earlierStreak ?? 0, points: row.earlierPoints }
    const given = row.earlierGiven ?? { choices: [] }
    return { outcome: 'duplicate', given, right: row.earlierRight ?? false, points: row.earlierPoints }
  }
  return row.open ? undefined : { outcome: 'closed' }
}
