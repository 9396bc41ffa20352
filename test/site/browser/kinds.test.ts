import { QUESTION_KINDS } from '../../../src/domain/course.ts'
import { type Answer, inKind } from '../../../src/site/browser/kinds.ts'

const picked: Answer = {
  kind: 'single-choice',
  choices: [
    { text: 'Pod', right: true },
    { text: 'Node', right: false, feedback: 'A machine.' },
    { text: 'Cluster', right: false },
  ],
  accepted: [],
}
const written: Answer = { kind: 'short-answer', choices: [], accepted: ['Pod', 'Pods'] }

test.each([
  ['picked', picked],
  ['written', written],
] as const)('a %s answer comes through all kinds as it was', (_, before) => {
  let [origin, now] = [before as Answer, before as Answer]
  for (const kind of [...QUESTION_KINDS, ...QUESTION_KINDS.toReversed(), before.kind]) {
    const changed = inKind(origin, now, kind)
    expect(changed.answer.kind).toBe(kind)
    origin = changed.origin
    now = changed.answer
  }
  expect(now).toEqual(before)
})

test('past true or false, what is right is what is accepted', () => {
  const { answer, origin } = inKind(picked, picked, 'true-false')
  expect(answer.choices.map(choice => choice.text)).toEqual(['', ''])
  expect(inKind(origin, answer, 'short-answer').answer).toEqual({
    kind: 'short-answer',
    choices: [],
    accepted: ['Pod'],
  })
})

test('what was written in a kind is what goes on', () => {
  const { answer, origin } = inKind(picked, picked, 'short-answer')
  const edited = { ...answer, accepted: ['Pod', 'A pod'] }
  expect(inKind(origin, edited, 'cloze').answer.accepted).toEqual(['Pod', 'A pod'])
  expect(inKind(origin, edited, 'single-choice').answer.choices[0]).toEqual({ text: 'Pod', right: true })
})
