import type { AskedQuestion } from '../domain/question.ts'
import { type AnsweredQuestion, figuresOf } from '../domain/question-figures.ts'
import { LEAST_FOR_KEY } from '../domain/question-statistics.ts'
import type { PrismaClient, QuestionFigure } from '../generated/prisma/client.ts'
import type { Figures, FiguresKept } from '../study/asking/ports.ts'
import { type Counted, countQuestions } from './count-questions.ts'
import { keepFigures } from './figure-statement.ts'

/** How a study's own answers make its questions look, computed away from the path of answers. */
export class FigureStore implements FiguresKept {
  readonly #prisma: PrismaClient

  constructor(prisma: PrismaClient) {
    this.#prisma = prisma
  }

  async compute(studyId: string, at: Date): Promise<number> {
    const questions = await countQuestions(this.#prisma, studyId)
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
      this.#prisma.$executeRaw(keepFigures(studyId, rows, at)),
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
}

const NONE = { difficulty: 0, expected: 0.5, discrimination: undefined, unused: [], suspected: undefined }

function answeredOf({ latest: { id, asked }, perChoice, answers }: Counted): AnsweredQuestion {
  const key = asked.choices.flatMap((choice, place) => (choice.right ? [place] : []))
  // Where a host accepts a further choice already, there is nothing to suspect.
  const single = asked.kind !== 'multiple-choice' && key.length === 1 && (asked.also ?? []).length === 0
  const choices = asked.choices.length
  return { id, choices, key: single ? key[0] : undefined, perChoice, answers: [...answers.values()] }
}
