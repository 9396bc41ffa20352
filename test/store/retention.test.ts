import { Housekeeping } from '../../src/delivery/housekeeping.ts'
import type { Card } from '../../src/domain/card.ts'
import { createLog } from '../../src/log.ts'
import type { Store } from '../../src/store/index.ts'
import { STUDY_TABLES } from '../../src/store/workspaces.ts'
import type { Post } from '../../src/study/ports.ts'
import {
  answerTo,
  callerNamed,
  dayAt,
  PLACE,
  putQuestion,
  standingsOf,
  startStudy,
  totalsOf,
} from '../support/answering.ts'
import { openTestStore } from '../support/database.ts'

const DAYS = 6

let store: Store
beforeEach(async () => {
  store = await openTestStore()
})
afterEach(() => store.close())

const keep = (now: Date, retentionDays?: number) =>
  new Housekeeping({ ...store, clock: { now: () => now }, log: createLog('silent'), retentionDays }).run()

/** Six days of three members, all questions but the last closed. */
async function aWeek(studyId: string): Promise<Post[]> {
  const posts: Post[] = []
  for (let day = 1; day <= DAYS; day++) {
    const post = await putQuestion(store, studyId, day)
    posts.push(post)
    for (const [at, member] of ['mina', 'jun', 'sora'].entries()) {
      const right = (day + at) % 3 !== 0
      const review = { course: 'tiny', items: ['term:container'], question: 'one-right', rating: 3 as const }
      await store.answers.record(
        await answerTo(store, post, member, { right, given: { choices: [right ? 0 : 1] }, review }),
      )
    }
    if (day < DAYS) await store.posts.close(post.id, post.at)
  }
  return posts
}

async function shown(studyId: string, posts: readonly Post[]) {
  const { id } = await store.members.resolve(callerNamed('mina'))
  return {
    totals: await totalsOf(store, studyId, 'all', '1970-01-01'),
    weeks: await totalsOf(store, studyId, 'week', '2026-11-02'),
    standings: await standingsOf(store, studyId),
    tallies: await Promise.all(posts.map(async post => ({ ...(await store.posts.tally(post.id)), first: [] }))),
    history: await store.posts.history(studyId, 'tiny'),
    progress: await store.scores.progress(studyId, id),
    memories: (await store.database.prisma.memory.findMany({ orderBy: { memberId: 'asc' } })).map(row => ({
      ...row,
      question: '',
    })),
  }
}

test('a question that was right long ago and is right again counts once in the progress', async () => {
  const studyId = await startStudy(store)
  const posts = await aWeek(studyId)
  const progress = async () => (await shown(studyId, posts)).progress
  expect(await progress()).toEqual([{ chapter: 1, right: 1 }])
  const later = dayAt(5).getTime() + 30 * 86_400_000
  await store.posts.close(posts[DAYS - 1]!.id, new Date(later))
  await keep(new Date(later + 30 * 86_400_000), 30)
  expect(await store.database.prisma.answer.count()).toBe(0)
  expect(await progress()).toEqual([{ chapter: 1, right: 1 }])
  for (const day of [70, 75]) {
    const again = await putQuestion(store, studyId, day)
    await store.answers.record(await answerTo(store, again, 'mina'))
    expect(await progress()).toEqual([{ chapter: 1, right: 1 }])
    await store.posts.close(again.id, again.at)
  }
  await keep(dayAt(200), 30)
  expect(await progress()).toEqual([{ chapter: 1, right: 1 }])
})

test('answers that are too old become counts, and nothing that is shown changes', async () => {
  const studyId = await startStudy(store)
  const posts = await aWeek(studyId)
  const before = await shown(studyId, posts)
  await keep(new Date(dayAt(5).getTime() + 30 * 86_400_000), 30)
  const { prisma } = store.database
  expect(await prisma.answer.count()).toBe(2 * 3)
  expect(await prisma.reviewLog.count({ where: { question: 'one-right' } })).toBe(2 * 3)
  expect(await shown(studyId, posts)).toEqual(before)
  expect(await store.scores.check()).toEqual([])
  expect(await store.memories.rebuild()).toMatchObject({ mended: 0 })
  expect(await store.scores.repair()).toEqual([])
  expect(await shown(studyId, posts)).toEqual(before)
  // An answer to a question that is still open is kept, however old: it keeps anybody from answering twice.
  await keep(new Date(dayAt(5).getTime() + 300 * 86_400_000), 30)
  expect(await prisma.answer.count()).toBe(3)
  expect(await shown(studyId, posts)).toEqual(before)
  // The streak goes on from days whose answers are gone.
  const next = await putQuestion(store, studyId, 7)
  expect(await store.answers.record(await answerTo(store, next, 'mina'))).toMatchObject({
    outcome: 'scored',
    streak: 7,
  })
  expect(await store.scores.check()).toEqual([])
})

test('without RETENTION_DAYS answers are kept', async () => {
  const studyId = await startStudy(store)
  await aWeek(studyId)
  await keep(dayAt(5000))
  expect(await store.database.prisma.answer.count()).toBe(DAYS * 3)
})

test('who is forgotten after their answers became counts leaves the questions as they were', async () => {
  const studyId = await startStudy(store)
  const posts = await aWeek(studyId)
  await keep(dayAt(100), 30)
  const tallies = (await shown(studyId, posts)).tallies
  const { id } = await store.members.resolve(callerNamed('mina'))
  await store.privacy.forget(id)
  expect((await shown(studyId, posts)).tallies).toEqual(tallies)
  expect(await store.scores.check()).toEqual([])
})

test('a workspace that the app was removed from is kept thirty days, and then all of it is gone, and of no other', async () => {
  const studyId = await startStudy(store)
  await aWeek(studyId)
  await store.holidays.add(studyId, ['2026-12-25'])
  await store.lookups.missed(studyId, 'podman', dayAt(1))
  const other = { ...PLACE, workspace: 'T2' }
  const settings = { courseSlug: 'tiny', language: 'en', timezone: 'Asia/Seoul', chapter: 1 } as const
  const host = await store.members.resolve({ ...callerNamed('host'), ...other })
  await store.studies.setUp(other, settings, [], host.id, dayAt(1))
  await store.workspaces.removed(PLACE, dayAt(10))
  await keep(dayAt(39))
  expect(await store.studies.byId(studyId)).toBeDefined()
  expect(await store.workspaces.returned(PLACE)).toEqual(dayAt(10))
  expect(await store.workspaces.returned(PLACE)).toBeUndefined()
  await keep(dayAt(50))
  expect(await store.studies.byId(studyId)).toBeDefined()
  await store.workspaces.removed(PLACE, dayAt(50))
  await keep(dayAt(81))
  expect(await store.studies.byId(studyId)).toBeUndefined()
  const { prisma } = store.database
  expect(await prisma.workspace.findMany({ select: { externalId: true } })).toEqual([{ externalId: 'T2' }])
  for (const table of [
    ...STUDY_TABLES.filter(each => each !== 'study_host'),
    'answer',
    'memory',
    'away',
    'report',
    'hidden',
  ])
    expect([table, await prisma.$queryRawUnsafe(`SELECT count(*)::int AS count FROM "${table}"`)]).toEqual([
      table,
      [{ count: 0 }],
    ])
  expect(await store.studies.inWorkspace('slack', 'T2')).toHaveLength(1)
  // Whoever comes back later begins anew.
  await startStudy(store)
  expect(await store.studies.inWorkspace('slack', PLACE.workspace)).toHaveLength(1)
})

test('a workspace in which something was posted since is not deleted', async () => {
  const studyId = await startStudy(store)
  await store.workspaces.removed(PLACE, dayAt(1))
  await putQuestion(store, studyId, 2)
  await keep(dayAt(100))
  expect(await store.studies.byId(studyId)).toBeDefined()
})

test('every table whose rows belong to a study goes with it', async () => {
  const rows = await store.database.prisma.$queryRaw<{ table: string }[]>`
    SELECT table_name::text AS table FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'study_id'`
  const known = [...STUDY_TABLES, 'course']
  expect(rows.map(({ table }) => table).sort()).toEqual([...known].sort())
})

test('slots that nobody dealt with for thirty days are let go of', async () => {
  const studyId = await startStudy(store)
  const slotAt = (day: number) => ({ studyId, kind: 'summary', at: dayAt(day), scheduled: true })
  await store.slots.add([slotAt(1), slotAt(10)])
  await keep(dayAt(35))
  expect(await store.slots.pending(studyId, dayAt(100))).toEqual([slotAt(10)])
})

test('the playground keeps the latest messages of each channel, and none that was taken back', async () => {
  const { playground } = store
  const card: Card = { kind: 'notice', tone: 'neutral', fallback: '', parts: [] }
  const add = (channel: string) => playground.add(channel, { at: dayAt(1), author: 'mina', card })
  const [first, , , gone] = [await add('study'), await add('study'), await add('study'), await add('study')]
  const alone = await add('other')
  await playground.remove(gone.id, dayAt(1))
  expect(await playground.keepLatest(3)).toBe(2)
  expect((await playground.visible('study', undefined)).map(each => each.id)).toEqual([first.id + 1, first.id + 2])
  expect(await playground.visible('other', undefined)).toHaveLength(1)
  // What comes too late for a message that is gone does no harm.
  await playground.update(first.id, card, dayAt(2))
  await playground.remove(first.id, dayAt(2))
  await keep(dayAt(2))
  expect(await playground.byId(alone.id)).toBeDefined()
})

test('links and sessions of hosts go by themselves a day after they ran out, and not before', async () => {
  const studyId = await startStudy(store)
  const { id: memberId } = await store.members.resolve(callerNamed('mina'))
  const now = dayAt(10)
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3600_000)
  for (const hours of [25, 23, -1]) {
    const of = { studyId, memberId, expiresAt: hoursAgo(hours) }
    await store.signIns.addLink({ ...of, tokenHash: `link ${hours}` })
    await store.signIns.openSession({ ...of, idHash: `session ${hours}` })
  }
  await keep(now)
  const { signInLink, session } = store.database.prisma
  expect((await signInLink.findMany()).map(each => each.tokenHash).sort()).toEqual(['link -1', 'link 23'])
  expect((await session.findMany()).map(each => each.idHash).sort()).toEqual(['session -1', 'session 23'])
})
