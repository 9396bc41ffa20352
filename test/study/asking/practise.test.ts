import { randomUUID } from 'node:crypto'
import { SystemClock } from '../../../src/clock.ts'
import type { Given } from '../../../src/domain/grading.ts'
import type { Store } from '../../../src/store/index.ts'
import type { AskingPorts } from '../../../src/study/asking/ports.ts'
import { answerPractice } from '../../../src/study/asking/practise.ts'
import type { Study } from '../../../src/study/ports.ts'
import { callerNamed, dayAt, putQuestion, startStudy } from '../../support/answering.ts'
import { openTestStore } from '../../support/database.ts'

let store: Store
let study: Study
let ports: AskingPorts
const caller = callerNamed('practiser')

beforeAll(async () => {
  store = await openTestStore()
  const studyId = await startStudy(store, randomUUID())
  await store.courses.refresh()
  const clock = new SystemClock()
  clock.moveTo(dayAt(9))
  const rest = { random: () => 0, deliveries: { enqueue: async () => {} }, platforms: new Map() }
  const defaults = { language: 'en', timezone: 'Asia/Seoul' } as const
  ports = { ...store, ...rest, defaults, clock, log: { info: () => {}, warn: () => {} } } as unknown as AskingPorts
  study = (await store.studies.byId(studyId)) as Study
  for (const [day, slug] of ['one', 'three'].entries()) {
    const post = await putQuestion(store, studyId, day + 1, { slug })
    await store.posts.close(post.id, post.at)
  }
})
afterAll(() => store.close())

const answer = async (slug: string, given: Given) =>
  JSON.stringify(await answerPractice(ports, study, caller, { slug, seed: 1, given }))

test.each<[string, string, Given]>([
  ['nothing is ticked', 'one', { choices: [] }],
  ['several are picked of which one is right', 'one', { choices: [0, 1] }],
  ['the course has fewer choices by now', 'one', { choices: [7] }],
  ['the course asks for a choice by now', 'one', { text: 'right one' }],
  ['the course asks for a written answer by now', 'three', { choices: [0] }],
])('what is no answer to the question is told, and is no review: %s', async (_, slug, given) => {
  expect(await answer(slug, given)).toMatch(/Choose from the choices/)
  expect(await store.database.prisma.reviewLog.count()).toBe(0)
})

test('an answer that is one is a review', async () => {
  expect(await answer('one', { choices: [0] })).toMatch(/✅|❌/)
  expect(await answer('three', { text: 'container' })).toMatch(/✅/)
  expect(await store.database.prisma.reviewLog.count()).toBe(2)
})
