import { randomUUID } from 'node:crypto'
import { SystemClock } from '../../src/clock.ts'
import type { Card, Part } from '../../src/domain/card.ts'
import type { Choice, Question, QuestionText } from '../../src/domain/course.ts'
import type { Store } from '../../src/store/index.ts'
import type { AllPorts } from '../../src/study/all-ports.ts'
import { handleIntent } from '../../src/study/handle-intent.ts'
import { decodeComponent } from '../../src/study/talk/decode-component.ts'
import type { Values } from '../../src/study/talk/submitted-values.ts'
import { callerNamed, dayAt, putQuestion, startStudy } from '../support/answering.ts'
import { tinyCourse } from '../support/course.ts'
import { openTestStore } from '../support/database.ts'

let store: Store
let ports: AllPorts
let caller = callerNamed('reader')

beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

/** One question is settled, and due for a member who met it long ago. */
async function settle(question: Question): Promise<void> {
  const { prisma } = store.database
  await prisma.memory.deleteMany()
  await prisma.reviewLog.deleteMany()
  caller = { ...caller, channel: randomUUID() }
  const studyId = await startStudy(store, caller.channel)
  await edit(question)
  const clock = new SystemClock()
  clock.moveTo(dayAt(300))
  const rest = { random: () => 0.4, deliveries: { enqueue: async () => {} }, platforms: new Map() }
  const defaults = { language: 'en', timezone: 'Asia/Seoul' } as const
  ports = { ...store, ...rest, defaults, clock, log: { info: () => {}, warn: () => {} } } as unknown as AllPorts
  const post = await putQuestion(store, studyId, 1, { slug: question.slug })
  await store.posts.close(post.id, post.at)
  await store.memories.review({
    ...{ course: 'tiny', items: [`question:${question.slug}`], question: question.slug, rating: 3, source: 'quiz' },
    ...{ milliseconds: null, key: randomUUID(), at: dayAt(1), studyId },
    memberId: (await store.members.resolve(caller)).id,
  })
  await prisma.reviewLog.deleteMany()
}

/** The course is published again. */
async function edit(question: Question): Promise<void> {
  await store.courses.save(tinyCourse({ revision: randomUUID(), questions: [question] }), dayAt(3))
  await store.courses.refresh()
}

const question = (kind: Question['kind'], text: Partial<QuestionText> = {}): Question => {
  const [first] = tinyCourse().questions as [Question]
  const en = { ...(first.texts.en as QuestionText), ...text }
  return { ...first, kind, texts: { en } }
}
const choice = (text: string, right = false): Choice => ({ text, right })
const THREE = [choice('right one', true), choice('wrong one'), choice('other one')]
const written = (text: Partial<QuestionText> = {}) =>
  question('short-answer', { choices: [], accepted: ['container'], ...text })

async function act(id: string, values: Values = {}): Promise<Card[]> {
  const replies = await handleIntent(ports, caller, decodeComponent(id, values))
  return replies.flatMap(reply => ('card' in reply ? [reply.card] : []))
}
const show = async (how: string) => (await act(how))[0] as Card
const partsOf = <T extends Part['type']>(card: Card | undefined, type: T) =>
  (card?.parts ?? []).filter((part): part is Extract<Part, { type: T }> => part.type === type)

/** Answers what a card shows: the id of its choice, of its form, or of its button for several. */
function answerTo(card: Card, text: string): [id: string, values: Values] {
  const [choices] = partsOf(card, 'choices')
  if (!choices) return [partsOf(card, 'buttons')[0]?.buttons[0]?.action ?? '', { answer: text }]
  const place = choices.choices.findIndex(each => each.text === text)
  return choices.submit
    ? [choices.submit.action, { answer: [String(place)] }]
    : [choices.choices[place]?.action ?? '', {}]
}
const logged = () => store.database.prisma.reviewLog.count()

const EDITS: [string, Question, Question, string][] = [
  [
    'choices stand in another order',
    question('single-choice', { choices: THREE }),
    question('single-choice', { choices: [...THREE].reverse() }),
    'right one',
  ],
  [
    'a choice is added',
    question('single-choice', { choices: THREE }),
    question('single-choice', { choices: [choice('first one'), ...THREE] }),
    'right one',
  ],
  [
    'a choice is gone',
    question('single-choice', { choices: THREE }),
    question('single-choice', { choices: THREE.slice(0, 2) }),
    'right one',
  ],
  [
    'a choice is worded anew',
    question('single-choice', { choices: THREE }),
    question('single-choice', { choices: [choice('righter one', true), ...THREE.slice(1)] }),
    'right one',
  ],
  [
    'several are asked for',
    question('single-choice', { choices: THREE }),
    question('multiple-choice', { choices: THREE }),
    'right one',
  ],
  [
    'one of several is asked for',
    question('multiple-choice', { choices: THREE }),
    question('single-choice', { choices: THREE }),
    'right one',
  ],
  [
    'choices of several stand in another order',
    question('multiple-choice', { choices: THREE }),
    question('multiple-choice', { choices: [...THREE].reverse() }),
    'right one',
  ],
  [
    'something else is asked',
    question('single-choice', { choices: THREE }),
    question('single-choice', { choices: THREE, prompt: 'Which is wrong?' }),
    'right one',
  ],
  ['a text is asked for', question('single-choice', { choices: THREE }), written(), 'right one'],
  ['a choice is asked for', written(), question('single-choice', { choices: THREE }), 'container'],
  ['another text is asked for', written(), written({ prompt: 'What does an image run in?' }), 'container'],
]

describe.each(['quiz', 'review'])('%s', how => {
  test.each(EDITS)('%s since it was shown: nothing counts, and it is shown anew', async (_, before, after, text) => {
    await settle(before)
    const shown = await show(how)
    await edit(after)
    const [told] = await act(...answerTo(shown, text))
    expect(JSON.stringify(told)).toMatch(/has changed since you were shown it/)
    expect(JSON.stringify(told)).toContain(after.texts.en?.prompt)
    expect(await logged()).toBe(0)
    // What it shows now can be answered.
    const choices = after.texts.en?.choices ?? []
    const right = choices.find(each => each.right)?.text ?? 'container'
    expect(JSON.stringify(await act(...answerTo(told as Card, right)))).toMatch(/✅/)
    expect(await logged()).toBe(1)
  })

  test('the form of a question that has changed is not opened: it is shown anew', async () => {
    await settle(written())
    const [id] = answerTo(await show(how), 'container')
    await edit(question('single-choice', { choices: THREE }))
    expect(JSON.stringify(await act(id))).toMatch(/has changed since you were shown it/)
  })

  test('what is not shown may change: the answer counts, by what is right now', async () => {
    await settle(question('single-choice', { choices: THREE }))
    const shown = await show(how)
    const [, ...others] = THREE
    await edit(
      question('single-choice', {
        choices: [choice('right one'), choice('wrong one', true), others[1] as Choice],
        explanation: 'Anew.',
      }),
    )
    expect(JSON.stringify(await act(...answerTo(shown, 'wrong one')))).toMatch(/✅.*Anew/)
    expect(await logged()).toBe(1)
  })
})

test('ids of messages from before an update still work', async () => {
  await settle(question('single-choice', { choices: THREE }))
  expect(JSON.stringify(await act('try:one:4:0'))).toMatch(/✅|❌/)
  expect(JSON.stringify(await act('try:one:5', { answer: ['0'] }))).toMatch(/✅|❌/)
  expect(await logged()).toBe(2)
})
