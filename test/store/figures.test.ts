import { randomUUID } from 'node:crypto'
import type { AskedQuestion } from '../../src/domain/question.ts'
import { forgetMember } from '../../src/store/forget.ts'
import type { Store } from '../../src/store/index.ts'
import type { Post } from '../../src/study/ports.ts'
import { answerTo, callerNamed, dayAt, putQuestion, startStudy } from '../support/answering.ts'
import { openTestStore } from '../support/database.ts'

let store: Store
let studyId: string

beforeAll(async () => {
  store = await openTestStore()
})
beforeEach(async () => {
  studyId = await startStudy(store, randomUUID())
})
afterAll(() => store.close())

const members = Array.from({ length: 12 }, (_, place) => `member ${place}`)
const close = (post: Post) => store.posts.close(post.id, new Date(post.at.getTime() + 1000))
const placeOf = ({ asked }: Post, text: string) => asked?.choices.findIndex(each => each.text === text) ?? -1

/** Each member takes the choice with the text that `of` gives. */
async function choose(post: Post, of: (place: number) => string, who = members): Promise<void> {
  for (const [place, member] of who.entries()) {
    const choice = placeOf(post, of(place))
    const right = post.asked?.choices[choice]?.right === true
    await store.answers.record(await answerTo(store, post, member, { right, given: { choices: [choice] } }))
  }
  await close(post)
}
const figuresOf = async (slug: string) => (await store.figures.ofStudy(studyId)).find(each => each.asked.slug === slug)

/** The first half knows this; the second does not. */
async function tellApart(): Promise<void> {
  for (const [day, slug] of ['two', 'later'].entries()) {
    const post = await putQuestion(store, studyId, day + 1, { slug })
    await choose(post, place => (place < 6 ? 'right one' : 'wrong one'))
  }
}

test('a wrong key is suspected, by the choice itself in whatever order it was shown, and counted over all posts', async () => {
  await tellApart()
  // Those who know the rest take another choice than the key.
  const taken = (place: number) => (place < 6 ? 'other one' : place < 9 ? 'right one' : 'wrong one')
  const first = await putQuestion(store, studyId, 3, { seed: 1 })
  await choose(first, taken, members.slice(0, 5))
  const latest = await putQuestion(store, studyId, 4, { seed: 5 })
  expect(latest.asked?.choices).not.toEqual(first.asked?.choices)
  await choose(latest, place => taken(place + 5), members.slice(5))
  expect(await store.figures.compute(studyId, dayAt(5))).toBe(3)
  const found = await figuresOf('one')
  expect(found).toMatchObject({ postId: latest.id, answered: 12, right: 3, suspected: placeOf(latest, 'other one') })
  expect(found?.perChoice[placeOf(latest, 'other one')]).toBe(6)
  expect(await store.figures.ofPost(first.id)).toEqual(found)
  const known = await figuresOf('two')
  expect(known?.suspected).toBeUndefined()
  expect(found?.difficulty).toBeGreaterThan(known?.difficulty ?? Number.NaN)
  expect(found?.expected).toBeLessThan(known?.expected ?? Number.NaN)
})

test('an open question, one that was taken back, and another study’s answers say nothing', async () => {
  const open = await putQuestion(store, studyId, 1)
  await store.answers.record(await answerTo(store, open, 'member 1'))
  const voided = await putQuestion(store, studyId, 2, { slug: 'two' })
  await choose(voided, () => 'wrong one')
  await store.mending.void([voided.id], dayAt(3))
  const own = studyId
  studyId = await startStudy(store, randomUUID())
  await tellApart()
  await store.figures.compute(studyId, dayAt(4))
  studyId = own
  expect(await store.figures.compute(studyId, dayAt(4))).toBe(0)
  expect(await store.figures.ofStudy(studyId)).toEqual([])
  expect(await store.figures.ofPost(voided.id)).toBeUndefined()
})

test('what was told and decided stays while the words do; a question that was mended begins anew', async () => {
  await choose(await putQuestion(store, studyId, 1), () => 'wrong one')
  await store.figures.compute(studyId, dayAt(2))
  const [told] = await store.figures.take(studyId, dayAt(2), dayAt(0), open => open)
  expect(await store.figures.take(studyId, dayAt(2), dayAt(0), () => [])).toMatchObject([{ postId: told?.postId }])
  expect(await store.figures.take(studyId, dayAt(3), dayAt(1), open => open)).toEqual([])
  if (!told) throw new Error('nothing was told')
  expect(await store.figures.decide(told, 'dismissed')).toBe(true)
  expect(await store.figures.decide(told, 'voided')).toBe(false)
  await choose(await putQuestion(store, studyId, 2, { seed: 9 }), () => 'wrong one', ['late'])
  await store.figures.compute(studyId, dayAt(3))
  expect(await figuresOf('one')).toMatchObject({ answered: 13, resolution: 'dismissed' })
  const changes: Partial<AskedQuestion> = { prompt: 'Which one is right now?' }
  await choose(await putQuestion(store, studyId, 3, { changes }), () => 'right one', ['late'])
  await store.figures.compute(studyId, dayAt(4))
  expect(await figuresOf('one')).toMatchObject({ answered: 1, right: 1, resolution: null, toldAt: null })
})

test('who is forgotten still counts, as a number; only their first answer to a question speaks for a member', async () => {
  await choose(await putQuestion(store, studyId, 1), () => 'wrong one', ['gone', 'stays'])
  await choose(await putQuestion(store, studyId, 2), () => 'right one', ['stays'])
  const { id } = await store.members.resolve(callerNamed('gone'))
  await forgetMember(store.database.prisma, id)
  await store.figures.compute(studyId, dayAt(3))
  const found = await figuresOf('one')
  expect(found).toMatchObject({ answered: 3, right: 1 })
  // One wrong answer is what is known of the one member who is left.
  expect(found?.difficulty).toBeGreaterThan(0)
})

test('what is expected goes by difficulty from eight members on, and by the share where answers became counts', async () => {
  await tellApart()
  const knownOf = async (slug: string) =>
    (await store.posts.history(studyId, 'tiny')).find(each => each.slug === slug)?.known
  expect(await knownOf('two')).toBeNull()
  await choose(await putQuestion(store, studyId, 3), () => 'right one', members.slice(0, 7))
  await store.figures.compute(studyId, dayAt(4))
  expect(await knownOf('two')).toBeCloseTo((await figuresOf('two'))?.expected ?? Number.NaN, 10)
  expect(await knownOf('one')).toBeNull()
  expect((await figuresOf('one'))?.expected).toBeCloseTo(8 / 9, 10)
  await store.retention.keepCounts(dayAt(10))
  await store.figures.compute(studyId, dayAt(11))
  expect(await figuresOf('two')).toMatchObject({ answered: 12, right: 6, expected: 0.5 })
  expect(await knownOf('two')).toBeNull()
})

test('of a crowd the answers of some are read, and all are counted', async () => {
  const post = await putQuestion(store, studyId, 1)
  const { workspaceId } = await store.database.prisma.member.findFirstOrThrow()
  const crowd = Array.from({ length: 700 }, (_, place) => ({ workspaceId, externalId: `c${place}`, name: `c${place}` }))
  const made = await store.database.prisma.member.createManyAndReturn({ data: crowd })
  const data = made.map(({ id: memberId }, place) => ({
    ...{ postId: post.id, memberId, points: 0, streak: 0, answeredAt: dayAt(1) },
    given: { choices: [place % 2] },
    right: place % 2 === 0,
  }))
  await store.database.prisma.answer.createMany({ data })
  await close(post)
  await store.figures.compute(studyId, dayAt(2))
  expect(await figuresOf('one')).toMatchObject({ answered: 700, right: 350, unused: [2], suspected: undefined })
})

test('studies in which nothing was closed since are left as they are', async () => {
  await store.figures.computeAll(dayAt(20))
  // One has nothing but a question that was taken back, and so nothing that could say when it was looked at.
  const others = await store.figures.computeAll(dayAt(20))
  await choose(await putQuestion(store, studyId, 21), () => 'right one')
  expect(await store.figures.computeAll(dayAt(22))).toBe(others + 1)
  expect(await store.figures.computeAll(dayAt(23))).toBe(others)
})
