import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { translator } from '../../src/i18n/catalogue.ts'
import { createLog } from '../../src/log.ts'
import { startEmbeddedPostgres } from '../../src/store/embedded-postgres.ts'
import { openStore, type Store } from '../../src/store/index.ts'
import { postgresBinaries } from '../../src/store/postgres-binaries.ts'
import { runPostgresProgram } from '../../src/store/postgres-programs.ts'
import type { AllPorts } from '../../src/study/all-ports.ts'
import { handleIntent, refuseForNow } from '../../src/study/handle-intent.ts'
import { interactionPace } from '../../src/web/interaction-pace.ts'
import { callerNamed, putQuestion, startStudy } from '../support/answering.ts'
import { askingPorts } from '../support/asking-ports.ts'

const MEMBERS = 8000
const PRESSES = 10_000
/** Presses that come at the same moment. */
const AT_ONCE = 500

const t = translator('en')

let folder: string
let server: Awaited<ReturnType<typeof startEmbeddedPostgres>>
let store: Store

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studyhall-burst-'))
  server = await startEmbeddedPostgres(folder)
  store = await openStore({ databaseUrl: server.url, dataDir: '' }, () => {})
  await store.listen()
  await store.courses.refresh()
})
afterAll(async () => {
  await store.close()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

test('ten thousand presses, a fifth of them again, and Postgres restarts: each is told one true thing', async () => {
  const ports: AllPorts = {
    ...askingPorts(store),
    pictures: { draw: async () => undefined, address: () => undefined, path: () => '' },
    studio: { draft: async () => ({ problem: '' }), link: async () => undefined },
    random: Math.random,
    log: createLog('silent'),
  }
  await store.courses.refresh()
  const studyId = await startStudy(store)
  const post = await putQuestion(store, studyId, 1)
  const pace = interactionPace()
  const told: { member: string; said: string }[] = []
  const press = async (n: number) => {
    const member = `member-${n % MEMBERS}`
    const caller = callerNamed(member)
    const intent = { type: 'answer' as const, postId: post.id, given: { choices: [n % 3] } }
    const replies = await pace.run(
      () => handleIntent(ports, caller, intent),
      () => refuseForNow(ports, caller),
    )
    expect(replies).toHaveLength(1)
    told.push({ member, said: replies.map(reply => ('card' in reply ? reply.card.fallback : '')).join() })
  }
  const pressed: Promise<void>[] = []
  let restarted: Promise<void> | undefined
  for (let n = 0; n < PRESSES; n++) {
    pressed.push(press(n))
    if (n === PRESSES / 2) restarted = restart()
    if (n % AT_ONCE === AT_ONCE - 1) await new Promise(resolve => setTimeout(resolve, 100))
  }
  await Promise.all(pressed)
  await restarted

  const rows = await store.database.prisma.answer.findMany({ where: { postId: post.id }, include: { member: true } })
  const recorded = new Map(rows.map(row => [row.member.externalId, row]))
  expect(told).toHaveLength(PRESSES)
  const notNow = [t('problem.crowded'), t('problem.down'), t('problem.unsure')]
  const again = told.filter(({ said }) => notNow.includes(said))
  const scored = told.filter(
    ({ said }) => said === t('verdict.wrong') || said.startsWith(t('verdict.right', { points: 11 })),
  )
  const earlier = told.filter(({ said }) => said.startsWith(t('verdict.again')))
  expect(scored.length + earlier.length + again.length).toBe(PRESSES)
  // Whoever was told of a score or of an earlier answer has one, and nobody was told of a score twice.
  expect([...scored, ...earlier].filter(({ member }) => !recorded.has(member))).toEqual([])
  expect(new Set(scored.map(({ member }) => member)).size).toBe(scored.length)
  // Whoever has an answer was told so, or that it cannot be said: never that the press was not taken.
  const heard = new Set(
    [...scored, ...earlier, ...again.filter(({ said }) => said === t('problem.unsure'))].map(each => each.member),
  )
  expect([...recorded.keys()].filter(member => !heard.has(member))).toEqual([])
  // Pressing again, as they were told to, is all that it takes.
  for (let round = 0; round < 10; round++) {
    const there = await store.database.prisma.answer.findMany({ where: { postId: post.id }, include: { member: true } })
    const members = new Set(there.map(row => row.member.externalId))
    const missing = Array.from({ length: MEMBERS }, (_, n) => n).filter(n => !members.has(`member-${n}`))
    if (missing.length === 0) break
    for (let from = 0; from < missing.length; from += AT_ONCE)
      await Promise.all(missing.slice(from, from + AT_ONCE).map(press))
  }
  expect(await store.database.prisma.answer.count({ where: { postId: post.id } })).toBe(MEMBERS)
  expect(await store.scores.check()).toEqual([])
})

/** As an operator restarts it: connections end, and for a moment nobody answers. */
async function restart(): Promise<void> {
  const data = join(folder, 'postgres')
  await runPostgresProgram(await postgresBinaries(), 'pg_ctl', [
    '-D',
    data,
    '-m',
    'fast',
    '-w',
    '-s',
    '-l',
    join(data, 'restart.log'),
    'restart',
  ])
}
