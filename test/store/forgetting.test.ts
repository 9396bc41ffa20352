import { openDatabase } from '../../src/store/database.ts'
import { type Store, storeOf } from '../../src/store/index.ts'
import { MEMBER_TABLES } from '../../src/store/member-tables.ts'
import type { Post } from '../../src/study/ports.ts'
import { answerTo, callerNamed, dayAt, putQuestion, startStudy, totalsOf } from '../support/answering.ts'
import { openTestStore } from '../support/database.ts'
import { examples } from '../support/examples.ts'
import { fc } from '../support/properties.ts'
import { until } from '../support/until.ts'

const MEMBERS = ['mina', 'jun', 'sora', 'theo', 'eve', 'ara', 'noa', 'lee']
const DAYS = 5

/** What happens at once, at either replica. */
const happening = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      what: fc.constant('press' as const),
      member: fc.constantFrom(...MEMBERS),
      question: fc.nat(DAYS - 1),
      choice: fc.nat(2),
      replica: fc.nat(1),
    }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('reveal' as const), question: fc.nat(DAYS - 1) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constantFrom('forget' as const, 'hide' as const, 'show' as const),
      member: fc.constantFrom(...MEMBERS),
      replica: fc.nat(1),
    }),
  },
  // Answers older than a day, with the questions that are closed by then, become counts.
  { weight: 1, arbitrary: fc.record({ what: fc.constant('count' as const), day: fc.nat(DAYS) }) },
)
const history = fc.array(fc.array(happening, { minLength: 1, maxLength: 10 }), { minLength: 1, maxLength: 8 })

let stores: [Store, Store]
beforeAll(async () => {
  const store = await openTestStore()
  stores = [store, storeOf(openDatabase(store.database.url, () => {}))]
  await Promise.all(stores.map(each => each.listen()))
})
afterAll(async () => {
  await stores[1].close()
  await stores[0].close()
})

/** What one incarnation of a person has scored, by what they were told. */
interface Told {
  person: string
  memberId: string
  post: Post
  choice: number
  points: number
  right: boolean
}

test('whoever answers, hides or is forgotten meanwhile, all that others see is right', async () => {
  let run = 0
  await fc.assert(
    fc.asyncProperty(history, async moments => {
      const [store] = stores
      const channel = `forgetting-${run++}`
      const named = (member: string) => `${member}-${run}`
      const studyId = await startStudy(store, channel)
      const questions: Post[] = []
      for (let day = 1; day <= DAYS; day++) questions.push(await putQuestion(store, studyId, day))
      const told: Told[] = []
      const forgotten = new Set<string>()
      const hidden = new Set<string>()
      for (const moment of moments)
        await Promise.all(
          moment.map(async event => {
            if (event.what === 'count') return store.retention.keepCounts(dayAt(event.day))
            if (event.what === 'reveal') {
              const post = questions[event.question] as Post
              await store.posts.close(post.id, post.at)
              return store.posts.tally(post.id)
            }
            const at = stores[event.replica] as Store
            if (event.what === 'press') {
              const post = questions[event.question] as Post
              const right = event.choice === 0
              const answer = await answerTo(at, post, named(event.member), {
                right,
                given: { choices: [event.choice] },
              })
              const recorded = await at.answers.record(answer)
              if (recorded.outcome === 'scored')
                told.push({
                  person: event.member,
                  memberId: answer.memberId,
                  post,
                  choice: event.choice,
                  points: recorded.points,
                  right,
                })
              return
            }
            const member = await at.privacy.find(callerNamed(named(event.member)))
            if (!member) return
            if (event.what === 'forget') {
              const gone = await at.privacy.forget(member.id)
              if (gone) forgotten.add(member.id)
              return
            }
            // Somebody may be forgotten at the very moment: then nobody is hidden.
            if (event.what === 'hide') await at.privacy.hide(member.id, dayAt(1)).catch(() => {})
            else await at.privacy.show(member.id)
          }),
        )
      for (const row of await store.database.prisma.hidden.findMany()) hidden.add(row.memberId)
      await verify(store, studyId, questions, told, forgotten, hidden)
    }),
    examples(10),
  )
})

async function verify(
  store: Store,
  studyId: string,
  questions: readonly Post[],
  told: readonly Told[],
  forgotten: ReadonlySet<string>,
  hidden: ReadonlySet<string>,
): Promise<void> {
  expect(await store.scores.check()).toEqual([])
  const { prisma } = store.database
  // Of the forgotten nothing is left, in whatever table.
  for (const { table, column } of MEMBER_TABLES) {
    const rows = await prisma.$queryRawUnsafe<{ id: string }[]>(`SELECT "${column}"::text AS id FROM "${table}"`)
    expect(rows.filter(({ id }) => forgotten.has(id))).toEqual([])
  }
  // Everybody else has what they were told.
  const expected = new Map<string, { points: number; right: number; answered: number }>()
  for (const { memberId, points, right } of told.filter(each => !forgotten.has(each.memberId))) {
    const sum = expected.get(memberId) ?? { points: 0, right: 0, answered: 0 }
    expected.set(memberId, {
      points: sum.points + points,
      right: sum.right + Number(right),
      answered: sum.answered + 1,
    })
  }
  const totals = await totalsOf(store, studyId, 'all', '1970-01-01')
  expect(new Map(totals.map(({ memberId, ...sums }) => [memberId, sums]))).toEqual(expected)
  // The board ranks those who show themselves, without a gap.
  const board = await store.scores.board(studyId, {
    period: 'all',
    startsOn: '1970-01-01',
    before: undefined,
    most: 100,
  })
  const shown = [...expected].filter(([id]) => !hidden.has(id)).map(([, { points }]) => points)
  expect(board.rows.map(({ points, rank }) => ({ points, rank }))).toEqual(
    shown.sort((a, b) => b - a).map(points => ({ points, rank: 1 + shown.filter(other => other > points).length })),
  )
  expect(board.members).toBe(shown.length)
  // Every question counts every answer ever given to it, those of the forgotten too.
  for (const post of questions) {
    const given = told.filter(each => each.post.id === post.id)
    const tally = await store.posts.tally(post.id)
    expect({ answered: tally.answered, right: tally.right }).toEqual({
      answered: given.length,
      right: given.filter(each => each.right).length,
    })
    for (const place of [0, 1, 2])
      expect(tally.perChoice[place] ?? 0).toBe(given.filter(each => each.choice === place).length)
  }
}

test('every table that refers to a member is exported and forgotten', async () => {
  const rows = await stores[0].database.prisma.$queryRaw<{ table: string; column: string }[]>`
    SELECT constrained.relname AS table, attname AS column FROM pg_constraint
    JOIN pg_class AS constrained ON constrained.oid = conrelid JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
    WHERE confrelid = 'member'::regclass AND contype = 'f'
    UNION
    SELECT table_name, column_name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name LIKE '%member_id%'`
  const known = MEMBER_TABLES.map(({ table, column }) => `${table}.${column}`)
  expect(rows.map(({ table, column }) => `${table}.${column}`).sort()).toEqual([...known].sort())
})

test('an answer that is under way while its member is forgotten is refused, and its neighbours are not', async () => {
  const [store, other] = stores
  const studyId = await startStudy(store, 'under-way')
  const post = await putQuestion(store, studyId, 1)
  const mine = await answerTo(other, post, 'gone')
  const theirs = await answerTo(other, post, 'stays')
  await store.privacy.forget(mine.memberId)
  const results = await Promise.all([other.answers.record(mine), other.answers.record(theirs)])
  expect(results.map(({ outcome }) => outcome)).toEqual(['forgotten', 'scored'])
  const again = await answerTo(store, post, 'gone')
  expect(again.memberId).not.toBe(mine.memberId)
  expect((await store.answers.record(again)).outcome).toBe('scored')
  expect(await store.scores.check()).toEqual([])
})

test('a review that is under way is not kept either', async () => {
  const [store] = stores
  const studyId = await startStudy(store, 'reviews')
  const { id } = await store.members.resolve(callerNamed('reviewer'))
  const review = {
    studyId,
    course: 'tiny',
    items: ['term:a'],
    question: 'q',
    rating: 3 as const,
    source: 'quiz' as const,
  }
  const more = { memberId: id, milliseconds: null, at: dayAt(1) }
  expect(await store.memories.review({ ...review, ...more, key: '1' })).toBe(true)
  await store.privacy.forget(id)
  expect(await store.memories.review({ ...review, ...more, key: '2' })).toBe(false)
  expect(await store.database.prisma.reviewLog.count({ where: { memberId: id } })).toBe(0)
  expect(await store.database.prisma.memory.count({ where: { memberId: id } })).toBe(0)
})

test('every replica hears of it: the next press starts a new member', async () => {
  const [store, other] = stores
  const before = await other.members.resolve(callerNamed('heard'))
  await store.privacy.forget(before.id)
  await until(async () => (await other.members.resolve(callerNamed('heard'))).id !== before.id, 'a new member')
})

describe('the first three who were right', () => {
  /** A closed question whose first three are these, each by the name that it has now. */
  async function closed(channel: string, ...names: [string, string][]): Promise<{ post: Post; ids: string[] }> {
    const [store] = stores
    const post = await putQuestion(store, await startStudy(store, channel), 1)
    const ids: string[] = []
    for (const [member, name] of names) {
      const { id } = await store.members.resolve({ ...callerNamed(member), name })
      const answer = await answerTo(store, post, member)
      await store.answers.record({ ...answer, memberId: id, at: new Date(answer.at.getTime() + ids.length * 1000) })
      ids.push(id)
      await store.members.resolve({ ...callerNamed(member), name })
    }
    await store.posts.close(post.id, post.at)
    await store.posts.tally(post.id)
    return { post, ids }
  }
  const everything = async () =>
    JSON.stringify(await stores[0].database.prisma.post.findMany({ select: { tally: true } }))

  test('are kept nowhere by name, so that whoever was renamed, or answered long ago, is forgotten as well', async () => {
    const [store] = stores
    const { post, ids } = await closed('renamed', ['Uzed', 'Zed'], ['Umina', 'Mina Kim'], ['Ujun', 'Jun'])
    expect((await store.posts.tally(post.id)).first).toEqual(['Zed', 'Mina Kim', 'Jun'])
    expect(await everything()).not.toContain('Mina Kim')
    await store.members.resolve({ ...callerNamed('Umina'), name: 'Newname' })
    expect((await store.posts.tally(post.id)).first).toEqual(['Zed', 'Newname', 'Jun'])
    await store.privacy.forget(ids[1] ?? '')
    expect(await store.posts.tally(post.id)).toMatchObject({ answered: 3, right: 3, first: ['Zed', 'Jun'] })
  })

  test('of two with one name only the one who asks for it is forgotten', async () => {
    const [store] = stores
    const { post, ids } = await closed('same', ['U1', 'Mina'], ['U2', 'Mina'], ['U3', 'Jun'])
    await store.privacy.forget(ids[0] ?? '')
    expect((await store.posts.tally(post.id)).first).toEqual(['Mina', 'Jun'])
  })

  test('whose names an earlier version kept are forgotten with the first who asks for it', async () => {
    const [store] = stores
    const { post, ids } = await closed('earlier', ['U4', 'Eve'], ['U5', 'Ara'])
    const data = { tally: { answered: 2, right: 2, perChoice: [2], first: ['Old name of Eve', 'Ara'] } }
    await store.database.prisma.post.update({ where: { id: post.id }, data })
    await store.privacy.forget(ids[0] ?? '')
    expect(await everything()).not.toContain('Old name of Eve')
    expect(await store.posts.tally(post.id)).toEqual({ answered: 2, right: 2, perChoice: [2], first: ['Ara'] })
  })
})
