import { createHash } from 'node:crypto'
import type { AskedQuestion } from '../domain/question.ts'
import { type AnsweredQuestion, figuresOf, type GivenAnswer } from '../domain/question-figures.ts'
import { LEAST_FOR_KEY } from '../domain/question-statistics.ts'
import { placesIn, wordingOf } from '../domain/question-version.ts'
import { Prisma, type PrismaClient, type QuestionFigure } from '../generated/prisma/client.ts'
import type { Figures, FiguresKept } from '../study/asking/ports.ts'
import type { PostTally } from '../study/ports.ts'
import { countAnswers } from './count-answers.ts'

/**
 * What bounds the memory that computing takes: the latest posts of a study, and of each so many answers, always of the
 * same members where there are more, since abilities are known by many answers of one member.
 */
const MOST_POSTS = 500
const MOST_ANSWERS = 300
/** Posts whose answers are read at once. */
const PAGE = 50

/** What was counted of the posts of one question that are worded alike. */
interface Counted {
  questionId: number
  version: string
  latest: { id: string; asked: AskedQuestion }
  answered: number
  right: number
  perChoice: number[]
  answers: Map<string, GivenAnswer>
}

/** A post with the question that it counts for, and where each of its choices stands in that one's latest post. */
interface CountedPost {
  post: PostRow
  of: Counted
  places: (number | undefined)[]
}

type PostRow = { id: string; questionId: number | null; asked: Prisma.JsonValue; tally: Prisma.JsonValue }

/** How a study's own answers make its questions look, computed away from the path of answers. */
export class FigureStore implements FiguresKept {
  readonly #prisma: PrismaClient

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  async compute(studyId: string, at: Date): Promise<number> {
    const questions = await this.#count(studyId)
    const figures = figuresOf(questions.map(answeredOf))
    const rows = questions.map(({ questionId, version, latest, answered, right, perChoice, answers }) => {
      const found = figures.get(latest.id) ?? NONE
      const { difficulty, discrimination = null, unused, suspected = null } = found
      // Where nearly all answers became counts, nobody knows any more whose they were: the share has to do.
      const expected = answers.size < LEAST_FOR_KEY ? (right + 1) / (answered + 2) : found.expected
      const counts = { question_id: questionId, post_id: latest.id, version, answered, right, choices: perChoice }
      return { ...counts, difficulty, expected, discrimination, unused, suspected }
    })
    const known = questions.map(({ questionId }) => questionId)
    await this.#prisma.$transaction([
      this.#prisma.questionFigure.deleteMany({ where: { studyId, questionId: { notIn: known } } }),
      this.#prisma.$executeRaw(keep(studyId, rows, at)),
    ])
    return rows.length
  }

  async freshen(studyId: string, at: Date): Promise<void> {
    if ((await this.#stale(studyId)).length > 0) await this.compute(studyId, at)
  }

  async computeAll(at: Date): Promise<number> {
    const studies = await this.#stale()
    for (const { id } of studies) await this.compute(id, at)
    return studies.length
  }

  /** The studies, or one of them, in which a question was closed or taken back since they were computed. */
  #stale(studyId: string | null = null): Promise<{ id: string }[]> {
    return this.#prisma.$queryRaw<{ id: string }[]>`
      SELECT study.id FROM study
      WHERE (${studyId}::uuid IS NULL OR study.id = ${studyId}::uuid) AND EXISTS (
        SELECT FROM post WHERE post.study_id = study.id AND post.kind = 'question'
          AND greatest(post.closed_at, post.voided_at) > coalesce(
            (SELECT max(computed_at) FROM question_figure WHERE question_figure.study_id = study.id), '-infinity'))
      ORDER BY study.id`
  }

  async ofPost(postId: string): Promise<Figures | undefined> {
    const [row] = await this.#prisma.$queryRaw<{ studyId: string; questionId: number }[]>`
      SELECT study_id AS "studyId", question_id AS "questionId" FROM post
      WHERE id = ${postId}::uuid AND question_id IS NOT NULL`
    const kept = row && (await this.#prisma.questionFigure.findUnique({ where: { studyId_questionId: row } }))
    return kept ? (await this.#whole([kept]))[0] : undefined
  }

  async take(studyId: string, slot: Date, since: Date, pick: (open: Figures[]) => Figures[]): Promise<Figures[]> {
    return this.#prisma.$transaction(async tx => {
      await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`mending ${studyId}`}, 0))::text`
      const taken = await tx.questionFigure.findMany({
        where: { studyId, toldAt: slot },
        orderBy: { questionId: 'asc' },
      })
      if (taken.length > 0) return this.#whole(taken)
      const open = await tx.$queryRaw<{ questionId: number }[]>`
        SELECT question_id AS "questionId" FROM question_figure JOIN question ON question.id = question_id
        JOIN study ON study.id = study_id JOIN course ON course.slug = study.course_slug
        WHERE question_figure.study_id = ${studyId}::uuid AND resolution IS NULL AND (told_at IS NULL OR told_at < ${since})
          AND retired_at IS NULL AND question.course_slug IN (course.slug, course.extends)
        ORDER BY question_id`
      const where = { studyId, questionId: { in: open.map(each => each.questionId) } }
      const picked = pick(
        await this.#whole(await tx.questionFigure.findMany({ where, orderBy: { questionId: 'asc' } })),
      )
      const questionId = { in: picked.map(each => each.questionId) }
      await tx.questionFigure.updateMany({ where: { studyId, questionId }, data: { toldAt: slot } })
      return picked
    })
  }

  async decide({ studyId, questionId }: Figures, resolution: string): Promise<boolean> {
    const where = { studyId, questionId, resolution: null }
    return (await this.#prisma.questionFigure.updateMany({ where, data: { resolution } })).count > 0
  }

  /** All that is kept of a study, worst known first; for the command line. */
  async ofStudy(studyId: string): Promise<Figures[]> {
    return this.#whole(await this.#prisma.questionFigure.findMany({ where: { studyId }, orderBy: { expected: 'asc' } }))
  }

  async #whole(rows: readonly QuestionFigure[]): Promise<Figures[]> {
    const ids = rows.map(({ postId }) => postId)
    const posts = await this.#prisma.post.findMany({ where: { id: { in: ids } }, select: { id: true, asked: true } })
    const askedOf = new Map(posts.map(({ id, asked }) => [id, asked as unknown as AskedQuestion]))
    const reports = await this.#prisma.$queryRaw<{ studyId: string; questionId: number; count: number }[]>`
      SELECT study_id AS "studyId", question_id AS "questionId", count(*)::int AS count
      FROM report JOIN post ON post.id = report.post_id
      WHERE resolution IS NULL AND question_id = ANY(${rows.map(row => row.questionId)}::int[]) GROUP BY 1, 2`
    return rows.flatMap(({ choices: perChoice, discrimination, suspected, ...row }) => {
      const asked = askedOf.get(row.postId)
      const of = reports.find(each => each.studyId === row.studyId && each.questionId === row.questionId)
      const maybe = { discrimination: discrimination ?? undefined, suspected: suspected ?? undefined }
      return asked ? [{ ...row, ...maybe, perChoice, asked, reports: of?.count ?? 0 }] : []
    })
  }

  async #count(studyId: string): Promise<Counted[]> {
    const posts: PostRow[] = await this.#prisma.post.findMany({
      where: { studyId, kind: 'question', status: 'published', closedAt: { not: null }, voidedAt: null },
      select: { id: true, questionId: true, asked: true, tally: true },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: MOST_POSTS,
    })
    const questions = new Map<number, Counted>()
    const counted: CountedPost[] = []
    for (const post of posts) {
      const asked = post.asked as unknown as AskedQuestion | null
      if (post.questionId === null || !asked) continue
      const version = digestOf(asked)
      const of = questions.get(post.questionId) ?? newCount(post.questionId, version, { id: post.id, asked })
      questions.set(post.questionId, of)
      if (of.version !== version) continue
      counted.unshift({ post, of, places: placesIn(asked, of.latest.asked) })
    }
    for (let from = 0; from < counted.length; from += PAGE) await this.#read(counted.slice(from, from + PAGE))
    return [...questions.values()]
  }

  async #read(page: readonly CountedPost[]): Promise<void> {
    const ids = page.map(({ post }) => post.id)
    const rows = await this.#prisma.$queryRaw<
      { place: bigint; member: string; right: boolean; choices: number[] | null }[]
    >`
      SELECT place, answer.member_id AS member, answer."right", answer.given -> 'choices' AS choices
      FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS post(id, place), LATERAL (
        SELECT member_id, "right", given FROM answer WHERE post_id = post.id ORDER BY member_id LIMIT ${MOST_ANSWERS}
      ) AS answer ORDER BY place, answer.member_id`
    for (const { place, member, right, choices } of rows) {
      const at = page[Number(place) - 1]
      if (!at || at.of.answers.has(member)) continue
      const choice = choices?.length === 1 ? at.places[choices[0] ?? -1] : undefined
      at.of.answers.set(member, { member, right, ...(choice !== undefined && { choice }) })
    }
    for (const { post, of, places } of page) {
      const tally = (post.tally as unknown as PostTally | null) ?? (await countAnswers(this.#prisma, post.id))
      of.answered += tally.answered
      of.right += tally.right
      for (const [from, count] of tally.perChoice.entries()) {
        const to = places[from]
        if (to !== undefined) of.perChoice[to] = (of.perChoice[to] ?? 0) + count
      }
    }
  }
}

const NONE = { difficulty: 0, expected: 0.5, discrimination: undefined, unused: [], suspected: undefined }

function digestOf(asked: AskedQuestion): string {
  return createHash('sha256').update(wordingOf(asked)).digest('hex').slice(0, 16)
}

function newCount(questionId: number, version: string, latest: Counted['latest']): Counted {
  const perChoice = latest.asked.choices.map(() => 0)
  return { questionId, version, latest, answered: 0, right: 0, perChoice, answers: new Map() }
}

function answeredOf({ latest: { id, asked }, perChoice, answers }: Counted): AnsweredQuestion {
  const key = asked.choices.flatMap((choice, place) => (choice.right ? [place] : []))
  // Where a host accepts a further choice already, there is nothing to suspect.
  const single = asked.kind !== 'multiple-choice' && key.length === 1 && (asked.also ?? []).length === 0
  const choices = asked.choices.length
  return { id, choices, key: single ? key[0] : undefined, perChoice, answers: [...answers.values()] }
}

/** What was told of a question, and decided, stays as long as its words do. */
function keep(studyId: string, rows: readonly object[], at: Date): Prisma.Sql {
  const ints = (name: string) =>
    Prisma.raw(
      `ARRAY(SELECT each::int FROM jsonb_array_elements_text(${name}) WITH ORDINALITY AS list(each, at) ORDER BY at)`,
    )
  return Prisma.sql`
    INSERT INTO question_figure AS kept (study_id, question_id, post_id, version, answered, "right", choices, difficulty,
      expected, discrimination, unused, suspected, computed_at)
    SELECT ${studyId}::uuid, question_id, post_id, version, answered, "right", ${ints('choices')}, difficulty, expected,
      discrimination, ${ints('unused')}, suspected, ${at}
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS computed(question_id int, post_id uuid, version text,
      answered int, "right" int, choices jsonb, difficulty float8, expected float8, discrimination float8, unused jsonb,
      suspected int)
    ORDER BY question_id
    ON CONFLICT (study_id, question_id) DO UPDATE SET
      post_id = excluded.post_id, version = excluded.version, answered = excluded.answered, "right" = excluded."right",
      choices = excluded.choices, difficulty = excluded.difficulty, expected = excluded.expected,
      discrimination = excluded.discrimination, unused = excluded.unused, suspected = excluded.suspected,
      computed_at = excluded.computed_at,
      told_at = CASE WHEN kept.version = excluded.version THEN kept.told_at END,
      resolution = CASE WHEN kept.version = excluded.version THEN kept.resolution END`
}
