import { randomUUID } from 'node:crypto'
import { SystemClock } from '../../../src/clock.ts'
import type { Given } from '../../../src/domain/grading.ts'
import type { Store } from '../../../src/store/index.ts'
import { nothingToPractise } from '../../../src/study/asking/nothing-to-practise.ts'
import type { AskingPorts } from '../../../src/study/asking/ports.ts'
import { answerPractice, practise } from '../../../src/study/asking/practise.ts'
import type { Study } from '../../../src/study/ports.ts'
import { practiceAbout } from '../../../src/study/talk/practice-about.ts'
import { speechOf } from '../../../src/study/talk/speech.ts'
import { callerNamed, dayAt, putQuestion, startStudy } from '../../support/answering.ts'
import { tinyCourse } from '../../support/course.ts'
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

test.each<[asked: Parameters<typeof practise>[3], told: RegExp]>([
  [{ about: 'second' }, /nothing of chapter 2, \*\*Second\*\*, .*What there is: 1\. First\./],
  [{ chapter: 2 }, /nothing of chapter 2, \*\*Second\*\*, /],
  [{ about: 'container' }, /No question of this course is about \*\*Container\*\*/],
  [{ about: 'zeppelin' }, /no term `zeppelin`\. Chapters: 1\. First · 2\. Second\./],
  [
    { about: 'kontaner' },
    /no term `kontaner`.*Did you mean one of these.*"label":"Container","action":"quiz-term:container"/,
  ],
  [{ about: 'container vs image' }, /one term at a time.*quiz-term:container".*quiz-term:image"/],
  [{ chapter: 99 }, /no chapter `99`\. Chapters: 1\. First · 2\. Second\./],
  [{ term: 'sheepshank' }, /no longer in the course/],
])('where there is nothing to practise, it is said of what, by its name: %j', async (asked, told) => {
  expect(JSON.stringify(await practise(ports, study, caller, asked))).toMatch(told)
})

test('a term that questions are about has them once they were asked; a chapter, too, where nothing was yet', () => {
  const course = tinyCourse()
  const [first] = course.questions
  const tested = { ...course, questions: [{ ...first!, terms: ['image'] }] }
  const told = (subject: Parameters<typeof nothingToPractise>[3], language: 'en' | 'ko' = 'en') =>
    JSON.stringify(nothingToPractise(speechOf({ language, timezone: 'Asia/Seoul' }), tested, [], subject))
  expect(told({ term: course.terms[1] })).toMatch(/nothing about \*\*Image\*\* to practise with yet/)
  expect(told({ term: course.terms[1] }, 'ko')).toMatch(/\*\*Image\*\*에 관해 연습할 문제가 아직/)
  expect(told({ chapter: 2 })).toMatch(
    /chapter 2, \*\*Second\*\*, .*out in the channel\.","parts|out in the channel\."/,
  )
  expect(told({ chapter: 2 })).not.toMatch(/What there is/)
  expect(told({})).toMatch(/Nothing to practise with yet/)
})

test('a chapter is found by its title, however that is spaced, and by no other without letters', () => {
  const [first, ...rest] = tinyCourse().chapters
  const titled = (title: string) => {
    const chapters = [{ ...first!, texts: { en: { title, summary: '' } } }, ...rest]
    return { ...store.courses.get('tiny')!, course: tinyCourse({ chapters }) }
  }
  expect(practiceAbout(titled('첫 걸음: 설치'), '첫걸음 설치')).toEqual({ chapter: 1 })
  expect(practiceAbout(titled('🐳'), '🐳')).toEqual({ chapter: 1 })
  expect(practiceAbout(titled('🐳'), '???')).toBeUndefined()
})

test('an answer that is one is a review', async () => {
  expect(await answer('one', { choices: [0] })).toMatch(/✅|❌/)
  expect(await answer('three', { text: 'container' })).toMatch(/✅/)
  expect(await store.database.prisma.reviewLog.count()).toBe(2)
})

test('another one is of what was asked for, a chapter, a term, or any, also where the id is of an older message', async () => {
  const shown = JSON.stringify(await practise(ports, study, caller, { chapter: 1 }))
  expect(shown).toMatch(/"try:[a-z]+:0:v[0-9a-f]{8}:c:0"|"try-write:[a-z]+:0:v[0-9a-f]{8}:c"/)
  const next = async (about?: 'chapter' | number) => {
    const press = { slug: 'one', seed: 1, given: { choices: [0] }, ...(about !== undefined && { about }) }
    return /"action":"(quiz[^"]*)"/.exec(JSON.stringify(await answerPractice(ports, study, caller, press)))?.[1]
  }
  expect(await next()).toBe('quiz')
  expect(await next('chapter')).toBe('quiz:1')
  expect(await next(7)).toBe('quiz')
  const { course } = store.courses.get('tiny')!
  const before = [...course.questions]
  try {
    course.questions[0]!.terms = ['image', 'container']
    expect(await next(1)).toBe('quiz-term:container')
    expect(JSON.stringify(await practise(ports, study, caller, { about: 'container' }))).toMatch(
      /"try:one:0:v\w+:t1:0"/,
    )
  } finally {
    course.questions = before
  }
})
