import { randomUUID } from 'node:crypto'
import type { StudyChange } from '../../src/domain/intent.ts'
import type { Store } from '../../src/store/index.ts'
import { LockStore } from '../../src/store/locks.ts'
import type { AllPorts } from '../../src/study/all-ports.ts'
import { mend } from '../../src/study/asking/mend.ts'
import { administer } from '../../src/study/handle-intent/administer.ts'
import { nameHost } from '../../src/study/hosting/name-host.ts'
import { NotNow, type Study } from '../../src/study/ports.ts'
import { speechOf } from '../../src/study/talk/speech.ts'
import { answerTo, callerNamed, PLACE, putQuestion, startStudy } from '../support/answering.ts'
import { askingPorts } from '../support/asking-ports.ts'
import { openTestStore } from '../support/database.ts'

let store: Store
let ports: AllPorts
beforeAll(async () => {
  store = await openTestStore()
  ports = askingPorts(store) as unknown as AllPorts
})
afterAll(() => store.close())

const SPEECH = speechOf({ language: 'en', timezone: 'Asia/Seoul' })
const begun = async () => {
  const channel = randomUUID()
  const study = (await store.studies.byId(await startStudy(store, channel))) as Study
  await store.courses.refresh()
  return { channel, study }
}
const said = (replies: unknown) => JSON.stringify(replies)

test('of two hosts who remove each other at once one stays', async () => {
  for (let round = 0; round < 5; round++) {
    const { study } = await begun()
    for (const { id } of await store.studies.hosts(study.id)) await store.studies.removeHost(study.id, id)
    const both = ['mina', 'jun']
    for (const name of both) await store.studies.addHost(study.id, (await store.members.resolve(callerNamed(name))).id)
    const remove = (name: string): Extract<StudyChange, { action: 'host' }> => ({
      action: 'host',
      member: callerNamed(name).member,
      name,
      mentioned: true,
      remove: true,
    })
    const replies = await Promise.all(both.map(name => nameHost(ports, study, remove(name))))
    expect(await store.studies.hosts(study.id)).toHaveLength(1)
    expect(replies.filter(each => said(each).includes('at least one host'))).toHaveLength(1)
  }
})

test('of decisions on one report at once one counts, and the others hear which', async () => {
  for (let round = 0; round < 3; round++) {
    const { study } = await begun()
    const post = await putQuestion(store, study.id, 1)
    await store.answers.record(await answerTo(store, post, 'somebody'))
    const { id: memberId } = await store.members.resolve(callerNamed('reporter'))
    const report = (await store.reports.file({ postId: post.id, memberId, kind: 'wrong', text: '', at: post.at })) ?? ''
    const ways = ['void', 'dismiss', 'void', 'dismiss'] as const
    const replies = await Promise.all(
      ways.map(does => mend(ports, callerNamed('host'), { type: 'mend', about: { report }, does }, SPEECH)),
    )
    expect(replies.filter(each => said(each).includes('decided')).length).toBe(ways.length - 1)
    const isVoided = (await store.database.prisma.post.findUniqueOrThrow({ where: { id: post.id } })).voidedAt !== null
    expect((await store.reports.byId(report))?.resolution).toBe(isVoided ? 'voided' : 'dismissed')
  }
})

test('of several who set a study up at once one does, and the others are asked', async () => {
  const caller = { ...callerNamed('host'), ...PLACE, channel: randomUUID(), administers: async () => true }
  const setUp = (course: string): StudyChange => ({ action: 'setup', options: { course } })
  await store.courses.refresh()
  const [first] = ports.courses.all()
  const replies = await Promise.all(
    Array.from({ length: 4 }, () => administer(ports, caller, setUp(first?.course.slug ?? ''), undefined)),
  )
  expect(replies.flat().filter(reply => reply.to === 'channel')).toHaveLength(1)
  expect((await store.studies.inChannel(caller))?.channel).toBe(caller.channel)
})

test('a turn that does not come in time is told of as what can be tried again', async () => {
  const locks = new LockStore(store.database.url, 100)
  let release = () => {}
  let held: Promise<void> = Promise.resolve()
  await new Promise<void>(begun => {
    held = store.locks.inTurn('x', () => {
      begun()
      return new Promise<void>(resolve => {
        release = resolve
      })
    })
  })
  let isDone = false
  const work = async () => {
    isDone = true
  }
  await expect(locks.inTurn('x', work)).rejects.toThrow(NotNow)
  expect(isDone).toBe(false)
  release()
  await held
  expect(await store.locks.inTurn('x', async () => 'done')).toBe('done')
})
