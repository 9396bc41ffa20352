import { randomUUID } from 'node:crypto'
import { fits, type Given, isRight, isRightChoice } from '../../src/domain/grading.ts'
import { placesIn, withAccepted, withChoice } from '../../src/domain/question-version.ts'
import type { Store } from '../../src/store/index.ts'
import type { Regrade } from '../../src/study/asking/ports.ts'
import type { Post } from '../../src/study/ports.ts'
import { answerTo, callerNamed, dayAt, putQuestion, startStudy } from '../support/answering.ts'
import { openTestStore } from '../support/database.ts'
import { examples } from '../support/examples.ts'
import { fc } from '../support/properties.ts'

let store: Store
let studyId: string

beforeAll(async () => {
  store = await openTestStore()
  await startStudy(store)
  // As a bot does: what members know is remembered from then on.
  await store.listen()
})
beforeEach(async () => {
  studyId = await startStudy(store, randomUUID())
})
afterAll(() => store.close())

const review = { course: 'tiny', items: ['question:one'], question: 'one', rating: 3 } as const
const give = async (post: Post, member: string, right: boolean) =>
  store.answers.record(
    await answerTo(store, post, member, {
      right,
      given: { choices: [right ? 0 : 1] },
      review: { ...review, rating: right ? 3 : 1 },
    }),
  )
const close = async (post: Post) => {
  await store.posts.close(post.id, post.at)
  await store.scores.rest(post.id)
}
const acceptSecond = (...posts: Pick<Post, 'id' | 'asked'>[]) =>
  store.mending.regrade(
    posts.flatMap(({ id, asked }) => (asked ? [{ id, asked: { ...asked, also: [[1]] } }] : [])),
    (_, given) => ('choices' in given && given.choices[0] === 1 ? 3 : undefined),
  )
/** All that boards and members see of a study, by name. */
async function seen() {
  const { prisma } = store.database
  const names = new Map((await prisma.member.findMany()).map(({ id, name }) => [id, name]))
  const totals = await prisma.total.findMany({ where: { studyId }, orderBy: [{ period: 'asc' }, { startsOn: 'asc' }] })
  const standings = await prisma.$queryRaw<{ memberId: string; streak: number }[]>`
    SELECT member_id AS "memberId", streak FROM standing WHERE study_id = ${studyId}::uuid`
  return {
    totals: totals
      .map(({ memberId, period, startsOn, points, right, answered }) =>
        [names.get(memberId), period, startsOn.toISOString(), points, right, answered].join(' '),
      )
      .sort(),
    streaks: standings.map(({ memberId, streak }) => `${names.get(memberId)} ${streak}`).sort(),
  }
}

test('what was taken back is known as it was asked then, also where it was asked again before or since', async () => {
  const takenBack = async () => (await store.posts.history(studyId, 'tiny')).map(each => each.takenBack ?? undefined)
  const [first, second] = [await putQuestion(store, studyId, 1), await putQuestion(store, studyId, 2)]
  expect(await takenBack()).toEqual([undefined])
  await store.mending.void([first.id], dayAt(9))
  expect(await takenBack()).toEqual([first.asked])
  await putQuestion(store, studyId, 3)
  expect(await takenBack()).toEqual([first.asked])
  await store.mending.void([second.id], dayAt(9))
  expect(await takenBack()).toEqual([second.asked])
})

test('a question that is taken back leaves what would be there without it, streak points included', async () => {
  const plan = [['mina', 'jun'], ['mina'], ['mina', 'jun', 'sora'], ['mina', 'jun']]
  const run = async (skipped: number | undefined) => {
    const posts: Post[] = []
    for (const [place, members] of plan.entries()) {
      if (place === skipped) continue
      const post = await putQuestion(store, studyId, place + 1)
      for (const member of members) await give(post, member, true)
      await store.posts.close(post.id, post.at)
      posts.push(post)
    }
    return posts
  }
  const posts = await run(undefined)
  expect(await store.mending.void([posts[1]?.id ?? ''], dayAt(9))).toBe(1)
  const voided = await seen()
  expect(await store.scores.check()).toEqual([])
  expect(await store.mending.void([posts[1]?.id ?? ''], dayAt(9))).toBeUndefined()
  studyId = await startStudy(store, randomUUID())
  await run(1)
  expect(voided).toEqual(await seen())
})

describe('days that were missed after a question that is taken back', () => {
  const back = async (plan: Record<number, boolean>, voided: number) => {
    const posts = new Map<number, Post>()
    for (const [day, answers] of Object.entries(plan)) {
      const post = await putQuestion(store, studyId, Number(day))
      if (answers) await give(post, 'mina', true)
      await close(post)
      posts.set(Number(day), post)
    }
    await store.mending.void([posts.get(voided)?.id ?? ''], dayAt(40))
    expect(await store.scores.check()).toEqual([])
    return seen()
  }
  const ever = ({ totals }: Awaited<ReturnType<typeof seen>>) => totals.find(each => / all /.test(each))

  test('are free where a free day is given back', async () => {
    const all = await back({ 2: true, 3: false, 4: false, 5: false, 6: true }, 3)
    expect(all.streaks).toEqual(['mina 2'])
    expect(ever(all)).toBe('mina all 1970-01-01T00:00:00.000Z 23 2 2')
  })

  test('are free days of the next month, and days away, where the streak goes on to them', async () => {
    const { id } = await store.members.resolve(callerNamed('mina'))
    await store.members.setAway(id, [{ from: '2026-12-02', to: '2026-12-03' }], '2026-11-01')
    // The last of November breaks it: both free days are spent. December's first is missed, then mina is away.
    const all = await back({ 25: true, 26: false, 27: false, 29: false, 30: false, 31: false, 32: false, 33: true }, 29)
    expect(all.streaks).toEqual(['mina 2'])
    expect(await store.scores.freeDays(studyId, id, '2026-12-01')).toBe(1)
  })
})

test('who answered nothing else has no streak, no points and no memory of it any more', async () => {
  const post = await putQuestion(store, studyId, 1)
  const member = randomUUID()
  await give(post, member, true)
  await store.mending.void([post.id], dayAt(2))
  expect(await seen()).toEqual({ totals: [], streaks: [] })
  const { id: memberId } = await store.members.resolve(callerNamed(member))
  expect(await store.database.prisma.memory.findMany({ where: { memberId } })).toEqual([])
  expect((await give(post, member, true)).outcome).toBe('closed')
})

test('a further answer that is accepted earns what a right one would have, and is remembered as right', async () => {
  const post = await putQuestion(store, studyId, 1)
  const member = randomUUID()
  const { id: memberId } = await store.members.resolve(callerNamed(member))
  await give(post, member, false)
  expect(await acceptSecond(post)).toBe(1)
  expect(await acceptSecond(post)).toBe(0)
  expect((await seen()).totals).toContain(`${member} all 1970-01-01T00:00:00.000Z 11 1 1`)
  expect(await store.answers.question(post.id)).toMatchObject({ post: { asked: { also: [[1]] } } })
  const log = await store.database.prisma.reviewLog.findMany({ where: { memberId } })
  expect(log.map(({ rating }) => rating)).toEqual([3])
  expect((await store.memories.rebuild()).mended).toBe(0)
  expect(await store.scores.check()).toEqual([])
})

test('two questions of one day: taking one back keeps the day of whoever answered the other', async () => {
  const first = await putQuestion(store, studyId, 1)
  const second = await putQuestion(store, studyId, 1, { scheduled: false })
  await give(first, 'both', true)
  await give(second, 'both', true)
  await store.mending.void([second.id], dayAt(2))
  expect((await seen()).streaks).toContain('both 1')
  expect(await store.scores.check()).toEqual([])
})

test('a question can be taken back after somebody was forgotten: whoever is left loses and gains nothing by it', async () => {
  const first = await putQuestion(store, studyId, 1)
  const post = await putQuestion(store, studyId, 2)
  const third = await putQuestion(store, studyId, 3)
  const [gone, stays] = [randomUUID(), randomUUID()]
  for (const each of [first, post, third]) for (const member of [gone, stays]) await give(each, member, true)
  for (const each of [first, post, third]) await close(each)
  await store.privacy.forget((await store.members.resolve(callerNamed(gone))).id)
  expect(await store.mending.void([post.id], dayAt(9))).toBe(1)
  expect(await store.scores.check()).toEqual([])
  // Two right answers of difficulty one, on two days in a row.
  expect((await seen()).totals).toContain(`${stays} all 1970-01-01T00:00:00.000Z 23 2 2`)
  expect((await seen()).streaks).toEqual([`${stays} 2`])
  // The numbers of who is forgotten stay with the questions.
  expect(await store.posts.tally(post.id)).toMatchObject({ answered: 1, right: 1 })
  expect(await store.posts.tally(third.id)).toMatchObject({ answered: 2, right: 2 })
})

test('a question whose answers are kept as sums alone cannot be taken back, and one beside it can', async () => {
  const old = await putQuestion(store, studyId, 1)
  const young = await putQuestion(store, studyId, 30)
  for (const post of [old, young]) {
    await give(post, 'kept', true)
    await close(post)
  }
  await store.retention.keepCounts(dayAt(10))
  expect(await store.mending.void([old.id], dayAt(31))).toBeUndefined()
  expect(await store.mending.void([old.id, young.id], dayAt(31))).toBe(1)
  expect(await store.scores.check()).toEqual([])
})

test('a further answer counts in every post of the question in its study, by the choice itself, and in no other study', async () => {
  const elsewhere = await putQuestion(store, await startStudy(store, randomUUID()), 1)
  const posts = [await putQuestion(store, studyId, 1, { seed: 1 }), await putQuestion(store, studyId, 9, { seed: 5 })]
  const [one, two] = posts
  const other = await putQuestion(store, studyId, 10, { slug: 'two' })
  const placeOf = ({ asked }: Post, text: string) => asked?.choices.findIndex(each => each.text === text) ?? -1
  for (const [at, post] of [...posts, other, elsewhere].entries()) {
    const given = { choices: [placeOf(post, 'other one')] }
    await store.answers.record(await answerTo(store, post, `regraded ${at}`, { right: false, given }))
    const wrong = { choices: [placeOf(post, 'wrong one')] }
    await store.answers.record(await answerTo(store, post, `wrong ${at}`, { right: false, given: wrong }))
  }
  if (!one?.asked || !two) throw new Error('no question')
  const asked = { ...one.asked, also: [[placeOf(one, 'other one')]] }
  const alike = await store.posts.alike(one.id)
  expect(alike.map(({ id }) => id)).toEqual([one.id, two.id])
  const count = await store.mending.regrade(
    alike.map(each => ({ ...each, asked: withAccepted(each.asked, asked) })),
    (question, given) => (isRight(question, given) ? 3 : undefined),
  )
  expect(count).toBe(2)
  const right = await store.database.prisma.answer.findMany({ where: { right: true }, include: { member: true } })
  expect(
    right
      .map(({ member }) => member.name)
      .filter(name => /^(regraded|wrong) /.test(name))
      .sort(),
  ).toEqual(['regraded 0', 'regraded 1'])
  expect(await store.scores.check()).toEqual([])
})

test('whatever is answered, closed, taken back, accepted and forgotten, in whatever order: the check agrees each time', async () => {
  const step = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('answer' as const),
        post: fc.nat(5),
        member: fc.nat(3),
        right: fc.boolean(),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('close' as const), post: fc.nat(5) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('void' as const), post: fc.nat(5) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('regrade' as const), post: fc.nat(5) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('accept' as const), post: fc.nat(5) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), member: fc.nat(3) }) },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async steps => {
      studyId = await startStudy(store, randomUUID())
      const posts: Post[] = []
      for (let day = 1; day <= 5; day++) posts.push(await putQuestion(store, studyId, day))
      posts.push(await putQuestion(store, studyId, 3, { scheduled: false }))
      for (const each of steps) {
        if (each.do === 'forget') {
          const { id } = await store.members.resolve(callerNamed(`m${each.member}`))
          await store.privacy.forget(id)
        } else {
          const post = posts[each.post] as Post
          if (each.do === 'answer') await give(post, `m${each.member}`, each.right)
          if (each.do === 'close') await close(post)
          if (each.do === 'void') await store.mending.void([post.id], dayAt(9))
          if (each.do === 'regrade') await acceptSecond(post)
          if (each.do === 'accept') await acceptSecond(...(await store.posts.alike(post.id)))
        }
        if (each.do !== 'answer') expect(await store.scores.check()).toEqual([])
      }
      expect(await store.scores.check()).toEqual([])
      // A member who answers two questions of one thing at once leaves a state that says so; no other is to be mended.
      const stale = await store.database.prisma.memory.count({ where: { stale: true } })
      expect((await store.memories.rebuild()).mended).toBe(stale)
    }),
    examples(8),
  )
})

test('whatever choices are given and accepted, of one or of several: all are graded by what is right by then, and the check agrees', async () => {
  const choices = ['a', 'b', 'c', 'd'].map((text, place) => ({ text, right: place < 2 }))
  const several = (turn: number) => ({
    kind: 'multiple-choice' as const,
    choices: [...choices.slice(turn), ...choices.slice(0, turn)],
  })
  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('answer' as const),
        post: fc.nat(4),
        member: fc.nat(5),
        picked: fc.uniqueArray(fc.nat(3), { minLength: 1 }),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('accept' as const), post: fc.nat(4), place: fc.nat(3) }) },
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async steps => {
      studyId = await startStudy(store, randomUUID())
      const posts: Post[] = []
      for (const [at, seed] of [1, 5, 9].entries()) posts.push(await putQuestion(store, studyId, at + 1, { seed }))
      for (const turn of [0, 3])
        posts.push(await putQuestion(store, studyId, 5 + turn, { slug: 'two', changes: several(turn) }))
      const now = async ({ id }: Post) => (await store.answers.question(id))!.post.asked
      for (const each of steps) {
        const post = posts[each.post]!
        const asked = await now(post)
        if (each.do === 'answer') {
          const picked = each.picked.filter(place => place < asked.choices.length)
          const given = { choices: asked.kind === 'multiple-choice' ? picked : picked.slice(0, 1) }
          if (!fits(given, asked)) continue
          const right = isRight(asked, given)
          await store.answers.record(await answerTo(store, post, `m${each.member}`, { right, given }))
          continue
        }
        const further = withChoice(asked, each.place)
        if (!further) continue
        const alike = await store.posts.alike(post.id)
        const grade: Regrade = (question, given) => (isRight(question, given) ? 3 : undefined)
        await store.mending.regrade(
          alike.map(({ id, asked: before }) => ({ id, asked: withAccepted(before, further) })),
          grade,
        )
        for (const { id } of alike)
          expect(isRightChoice(await now({ id } as Post), await placeIn(post, id, each.place))).toBe(true)
      }
      for (const post of posts) {
        const asked = await now(post)
        for (const { given, right } of await store.database.prisma.answer.findMany({ where: { postId: post.id } }))
          expect(right).toBe(isRight(asked, given as Given))
      }
      expect(await store.scores.check()).toEqual([])
    }),
    examples(8),
  )

  /** Where a choice of one post stands in another of the question. */
  async function placeIn(post: Post, id: string, place: number): Promise<number> {
    const [from, to] = [await store.answers.question(post.id), await store.answers.question(id)]
    return placesIn(from!.post.asked, to!.post.asked)[place] ?? -1
  }
})
