import { createHash } from 'node:crypto'
import type { AskedQuestion } from '../domain/question.ts'
import type { GivenAnswer } from '../domain/question-figures.ts'
import { placesIn, wordingOf } from '../domain/question-version.ts'
import type { Prisma, PrismaClient } from '../generated/prisma/client.ts'
import { type Counts, countAnswers } from './count-answers.ts'

/**
 * What bounds the memory that computing takes: the latest posts of a study, and of each so many answers, always of the
 * same members where there are more, since abilities are known by many answers of one member.
 */
const MOST_POSTS = 500
const MOST_ANSWERS = 300
/** Posts whose answers are read at once. */
const PAGE = 50

/** What was counted of the posts of one question that are worded alike. */
export interface Counted {
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

/** Counts the closed posts of a study by question: those that are worded as the latest is. */
export async function countQuestions(prisma: PrismaClient, studyId: string): Promise<Counted[]> {
  const posts: PostRow[] = await prisma.post.findMany({
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
  for (let from = 0; from < counted.length; from += PAGE) await read(prisma, counted.slice(from, from + PAGE))
  return [...questions.values()]
}

async function read(prisma: PrismaClient, page: readonly CountedPost[]): Promise<void> {
  await readAnswers(prisma, page)
  for (const counted of page) {
    const tally = counted.post.tally as unknown as Counts | null
    addTally(counted, tally ?? (await countAnswers(prisma, counted.post.id)))
  }
}

async function readAnswers(prisma: PrismaClient, page: readonly CountedPost[]): Promise<void> {
  const ids = page.map(({ post }) => post.id)
  const rows = await prisma.$queryRaw<{ place: bigint; member: string; right: boolean; choices: number[] | null }[]>`
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
}

function addTally({ of, places }: CountedPost, { answered, right, perChoice }: Counts): void {
  of.answered += answered
  of.right += right
  for (const [from, count] of perChoice.entries()) {
    const to = places[from]
    if (to !== undefined) of.perChoice[to] = (of.perChoice[to] ?? 0) + count
  }
}

function digestOf(asked: AskedQuestion): string {
  return createHash('sha256').update(wordingOf(asked)).digest('hex').slice(0, 16)
}

function newCount(questionId: number, version: string, latest: Counted['latest']): Counted {
  const perChoice = latest.asked.choices.map(() => 0)
  return { questionId, version, latest, answered: 0, right: 0, perChoice, answers: new Map() }
}
