import { SystemClock } from '../../../src/clock.ts'
import type { MineIntent } from '../../../src/domain/intent.ts'
import type { Store } from '../../../src/store/index.ts'
import type { Caller } from '../../../src/study/ports.ts'
import { dealWithMine } from '../../../src/study/privacy/mine.ts'
import type { PrivacyPorts } from '../../../src/study/privacy/ports.ts'
import { speechOf } from '../../../src/study/talk/speech.ts'
import { tinyCourse } from '../../support/course.ts'
import { openTestStore } from '../../support/database.ts'

const SERVERS = ['111', '222']
const defaults = { language: 'en', timezone: 'Asia/Seoul' } as const

let store: Store
let ports: PrivacyPorts
/** Who takes part in both servers, and is in these still. */
let near: string[]

const callerIn = (workspace: string, member = 'mina'): Caller => ({
  ...{ platform: 'discord', workspace, channel: '', member, name: member },
  administers: async () => false,
  belongs: async guild => near.includes(guild),
})
const directly = async (intent: MineIntent, member?: string) =>
  JSON.stringify(await dealWithMine(ports, callerIn('', member), intent, speechOf(defaults)))
const idIn = async (workspace: string) => (await store.privacy.find(callerIn(workspace)))?.id ?? ''

beforeAll(async () => {
  store = await openTestStore()
  const log = { info: () => {}, warn: () => {} }
  const rest = { random: () => 0, deliveries: { enqueue: async () => {} }, platforms: new Map(), defaults, log }
  ports = { ...store, ...rest, clock: new SystemClock() }
  const now = new Date('2026-11-02T00:00:00Z')
  await store.courses.save(tinyCourse(), now)
  await store.courses.refresh()
  const settings = { courseSlug: 'tiny', language: 'en', timezone: 'Asia/Seoul', chapter: 1 } as const
  for (const [at, workspace] of SERVERS.entries()) {
    const member = await store.members.resolve(callerIn(workspace))
    const place = { platform: 'discord', workspace, channel: `9${workspace}` } as const
    const study = await store.studies.setUp(place, settings, [], member.id, now)
    await store.lookups.visited(study.id, member.id, new Date(now.getTime() + at), 0)
  }
})
afterAll(() => store.close())
beforeEach(() => {
  near = [...SERVERS]
})

test('a direct message is about the server that one was last active in, and says so where there are others', async () => {
  expect(await directly({ type: 'hide' })).toMatch(/no board and no podium.*From the study of.*Ask Tiny/)
  expect(await store.members.isHidden(await idIn('222'))).toBe(true)
  expect(await store.members.isHidden(await idIn('111'))).toBe(false)
  near = ['111']
  expect(await directly({ type: 'show' })).toMatch(/You are not hidden(?!.*From the study)/)
})

test('who has left every server still gets at what is kept of them, and a button is about what it was shown for', async () => {
  near = []
  const shown = await directly({ type: 'forget' })
  const [, memberId = ''] = /forget:([0-9a-f-]{36})/.exec(shown) ?? []
  expect([await idIn('111'), await idIn('222')]).toContain(memberId)
  // Meanwhile the other is the one that was last active.
  near = [...SERVERS]
  const other = (await idIn('111')) === memberId ? '222' : '111'
  expect(await directly({ type: 'forget', memberId }, 'jun')).toMatch(/deleted already/)
  expect(await directly({ type: 'forget', memberId })).toMatch(/is deleted/)
  expect(await directly({ type: 'forget', memberId })).toMatch(/deleted already/)
  expect(await idIn(other)).not.toBe('')
  expect(await directly({ type: 'forget', memberId: await idIn(other) })).toMatch(/is deleted/)
  expect(await directly({ type: 'forget' })).toMatch(/Nothing is kept/)
})

test('nobody is made a member by a direct message', async () => {
  for (const type of ['export', 'forget', 'hide', 'show', 'named', 'unnamed'] as const)
    expect(await directly({ type }, 'stranger')).toMatch(/Nothing is kept/)
  expect(await store.database.prisma.member.count({ where: { externalId: 'stranger' } })).toBe(0)
})
