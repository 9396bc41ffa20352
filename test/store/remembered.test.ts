import { randomUUID } from 'node:crypto'
import { openDatabase } from '../../src/store/database.ts'
import { type Store, storeOf } from '../../src/store/index.ts'
import { callerNamed, dayAt, PLACE, putQuestion, startStudy } from '../support/answering.ts'
import { openTestStore } from '../support/database.ts'
import { until } from '../support/until.ts'

let store: Store
let other: Store
let statements: string[]

beforeAll(async () => {
  store = await openTestStore()
  other = storeOf(openDatabase(store.database.url, () => {}))
  await Promise.all([store.listen(), other.listen()])
  // What node-postgres is asked to send, by either way to it.
  for (const pool of [store.database.pool, store.database.grouped]) pool.on('acquire', () => statements.push('taken'))
})
beforeEach(() => {
  statements = []
})
afterAll(async () => {
  await other.close()
  await store.close()
})

/** How often a connection was taken from the pool for what was done. */
async function roundTrips(work: () => Promise<unknown>): Promise<number> {
  statements.length = 0
  await work()
  return statements.length
}

test('a press of a known member to a known question makes one round trip, a first press two', async () => {
  const channel = randomUUID()
  const studyId = await startStudy(store, channel)
  const post = await putQuestion(store, studyId, 1)
  const press = async (name: string) => {
    const caller = { ...callerNamed(name), channel }
    await store.studies.inChannel(caller)
    const question = await store.answers.question(post.id)
    const member = await store.members.resolve(caller)
    const { id: postId } = question?.post ?? post
    const about = { given: { choices: [0] }, right: true, difficulty: 1 as const, at: post.at }
    return store.answers.record({ postId, studyId, memberId: member.id, ...about })
  }
  await press('first')
  expect(await roundTrips(() => press('first'))).toBe(1)
  expect(await roundTrips(() => press('new'))).toBe(2)
})

test('what another replica changes is forgotten here', async () => {
  const channel = randomUUID()
  const studyId = await startStudy(store, channel)
  const place = { ...PLACE, channel }
  const post = await putQuestion(store, studyId, 1)
  const chapterSeen = async () => (await store.studies.inChannel(place))?.chapter
  const closeSeen = async () => (await store.answers.question(post.id))?.post.closedAt
  expect([await chapterSeen(), await closeSeen()]).toEqual([1, null])
  expect(await roundTrips(async () => [await chapterSeen(), await closeSeen()])).toBe(0)
  await other.studies.change(studyId, { chapter: 2 })
  await until(async () => (await chapterSeen()) === 2, 'the new chapter')
  expect((await store.answers.question(post.id))?.study.chapter).toBe(2)
  await other.posts.close(post.id, dayAt(2))
  await until(async () => (await closeSeen())?.getTime() === dayAt(2).getTime(), 'the close')
  await store.members.resolve(callerNamed('renamed'))
  await other.members.rename(PLACE, 'renamed', 'Another name')
  const provisional = { ...callerNamed('renamed'), name: 'handle', provisional: true }
  await until(async () => (await store.members.resolve(provisional)).name === 'Another name', 'the new name')
})

test('a channel that has another id is known by it here, too, and its questions with it', async () => {
  const [before, after] = [randomUUID(), randomUUID()]
  const studyId = await startStudy(store, before)
  const post = await putQuestion(store, studyId, 1)
  const seen = async (channel: string) => (await store.studies.inChannel({ ...PLACE, channel }))?.id
  expect([await seen(before), (await store.answers.question(post.id))?.study.channel]).toEqual([studyId, before])
  expect(await other.studies.move(studyId, after)).toBe(true)
  await until(async () => (await seen(before)) === undefined, 'the old id to be forgotten')
  expect([await seen(after), (await store.answers.question(post.id))?.study.channel]).toEqual([studyId, after])
  const second = await startStudy(store, before)
  expect(await other.studies.move(second, after)).toBe(false)
  expect([await seen(before), await seen(after)]).toEqual([second, studyId])
})

test('what this process changes is seen by its next read', async () => {
  const channel = randomUUID()
  const studyId = await startStudy(store, channel)
  const post = await putQuestion(store, studyId, 1)
  for (let chapter = 2; chapter < 10; chapter++) {
    await store.studies.change(studyId, { chapter })
    expect((await store.studies.inChannel({ ...PLACE, channel }))?.chapter).toBe(chapter)
    expect((await store.answers.question(post.id))?.study.chapter).toBe(chapter)
  }
  expect((await store.members.resolve(callerNamed('sora'))).name).toBe('sora')
  expect((await store.members.resolve({ ...callerNamed('sora'), name: 'Sora' })).name).toBe('Sora')
  await store.members.rename(PLACE, 'sora', 'Sora II')
  expect((await store.members.resolve({ ...callerNamed('sora'), name: 'x', provisional: true })).name).toBe('Sora II')
})

test('nothing is remembered while nobody tells of changes, and all is again when the connection is back', async () => {
  const channel = randomUUID()
  const studyId = await startStudy(store, channel)
  const chapterSeen = async () => (await store.studies.inChannel({ ...PLACE, channel }))?.chapter
  expect(await chapterSeen()).toBe(1)
  await other.database.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()`,
  )
  await other.database.pool.query('UPDATE study SET chapter = 2 WHERE id = $1', [studyId])
  await until(async () => (await chapterSeen()) === 2, 'the new chapter')
  await until(async () => (await roundTrips(chapterSeen)) === 0, 'memory')
  await other.studies.change(studyId, { chapter: 3 })
  await until(async () => (await chapterSeen()) === 3, 'the next chapter')
})

test('members who come at once are met in one statement, whatever their names', async () => {
  const names = Array.from({ length: 150 }, (_, n) => `${randomUUID()} ${n}`)
  const trips = await roundTrips(async () => {
    const members = await Promise.all(names.map(name => store.members.resolve(callerNamed(name))))
    expect(members.map(member => member.externalId)).toEqual(names)
    expect(new Set(members.map(member => member.id)).size).toBe(150)
  })
  expect(trips).toBeLessThanOrEqual(4)
})

// Last, since what Postgres tells of it comes behind, and makes everybody read again.
test('a plan that was set is the one that is read next', async () => {
  const channel = randomUUID()
  const studyId = await startStudy(store, channel)
  const read: unknown[] = []
  const plans = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? 'weekly' : 'off')) as ('weekly' | 'off')[]
  for (const plan of plans) {
    await store.studies.setPlan(studyId, plan, [])
    read.push((await store.studies.inChannel({ ...PLACE, channel }))?.plan)
  }
  expect(read).toEqual(plans)
})
