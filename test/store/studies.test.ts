import type { Store } from '../../src/store/index.ts'
import type { Place } from '../../src/study/ports.ts'
import { reach } from '../../src/study/talk/reach.ts'
import { tinyCourse } from '../support/course.ts'
import { openTestStore } from '../support/database.ts'

const NOW = new Date('2026-11-24T00:30:00Z')
const PLACE = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const

let store: Store
beforeAll(async () => {
  store = await openTestStore()
  await store.courses.save(tinyCourse(), NOW)
  const host = await store.members.resolve({ ...PLACE, member: 'U1', name: 'Mina', administers: async () => true })
  const settings = { courseSlug: tinyCourse().slug, language: 'en', timezone: 'Asia/Seoul', chapter: 1 } as const
  await store.studies.setUp(PLACE, settings, [], host.id, NOW)
})
afterAll(() => store.close())

test.each(['channel', 'workspace', 'platform'] as const)(
  'a place without %s finds no study of somebody else’s',
  async field => {
    const place = { ...PLACE, [field]: undefined } as unknown as Place
    await expect(store.studies.inChannel(place)).rejects.toThrow(/undefined/)
  },
)

test('nothing unknown is a filter that everything passes', async () => {
  const unknown = undefined as unknown as string
  await expect(store.studies.inWorkspace('slack', unknown)).rejects.toThrow(/undefined/)
  await expect(store.studies.hosts(unknown)).rejects.toThrow(/undefined/)
  await expect(store.studies.removeHost(unknown, unknown)).rejects.toThrow(/undefined/)
  await expect(store.members.rename({ platform: 'slack', workspace: unknown }, 'U1', 'X')).rejects.toThrow(/undefined/)
  await expect(store.slots.pending(unknown, NOW)).rejects.toThrow(/undefined/)
  await expect(store.lookups.misses(unknown, 3)).rejects.toThrow(/undefined/)
  expect(await store.studies.inChannel(PLACE)).toBeDefined()
})

test('of what was looked up in vain the latest 500 queries are kept', async () => {
  const study = await store.studies.inChannel(PLACE)
  const id = study?.id ?? ''
  await store.database.pool.query(
    "INSERT INTO miss (study_id, query, count, last_at) SELECT $1, 'q' || n, 9, $2::timestamptz + n * interval '1 s' FROM generate_series(1, 600) AS n",
    [id, NOW],
  )
  await store.lookups.missed(id, 'latest', new Date(NOW.getTime() + 3_600_000))
  const kept = (await store.lookups.misses(id, 1000)).map(({ query }) => query)
  expect(kept).toHaveLength(500)
  expect(kept).toEqual(expect.arrayContaining(['latest', 'q600', 'q102']))
  expect(kept).not.toContain('q101')
})

test('directly a member asks the studies of servers that they are in and that have the bot still', async () => {
  const place = { platform: 'discord', workspace: 'G1', channel: 'D1' } as const
  const member = { member: 'U7', name: 'Jun', administers: async () => true }
  const { id } = await store.members.resolve({ ...place, ...member })
  const settings = { courseSlug: tinyCourse().slug, language: 'en', timezone: 'Asia/Seoul', chapter: 1 } as const
  const study = await store.studies.setUp(place, settings, [], id, NOW)
  const direct = { ...place, ...member, workspace: '', channel: 'DM1' }
  const asked: string[] = []
  const belongs = (is: boolean) => async (workspace: string) => {
    asked.push(workspace)
    return is
  }
  expect((await reach(store, { ...direct, belongs: belongs(true) }))?.study.id).toBe(study.id)
  expect(await reach(store, { ...direct, belongs: belongs(false) })).toBeUndefined()
  expect(asked).toEqual(['G1', 'G1'])
  await store.database.prisma.workspace.updateMany({ where: { externalId: 'G1' }, data: { removedAt: NOW } })
  expect(await reach(store, direct)).toBeUndefined()
})
