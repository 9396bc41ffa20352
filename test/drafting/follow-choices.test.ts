import type { Choice } from '../../src/domain/course.ts'
import type { DraftQuestion } from '../../src/drafting/draft.ts'
import { followChoices } from '../../src/drafting/follow-choices.ts'
import { isHalfTranslated } from '../../src/drafting/other-language.ts'

const choices = (texts: string[], right = 0): Choice[] => texts.map((text, at) => ({ text, right: at === right }))
const words = { accepted: [], explanation: 'So.' }
const question: DraftQuestion = {
  slug: 'q',
  kind: 'single-choice',
  difficulty: 1,
  prompt: 'Which?',
  choices: choices(['one', 'two', 'three']),
  ...words,
  other: { prompt: '무엇?', choices: choices(['하나', '둘', '셋']), ...words },
  terms: [],
  lines: [],
  quote: '',
}
const after = (changed: Partial<DraftQuestion>) =>
  followChoices(question, { ...question, ...changed }).other?.choices.map(({ text, right }) => [text, right])

test('a choice that goes, comes, or is right now does so in both languages', () => {
  expect(after({ choices: question.choices.toSpliced(1, 1) })).toEqual([
    ['하나', true],
    ['셋', false],
  ])
  expect(after({ choices: [...question.choices, { text: '', right: false }] })?.at(-1)).toEqual(['', false])
  expect(after({ choices: choices(['one', 'two', 'three'], 2) })).toEqual([
    ['하나', false],
    ['둘', false],
    ['셋', true],
  ])
  expect(after({ prompt: 'What?' })).toEqual(question.other?.choices.map(({ text, right }) => [text, right]))
})

test('a translation with choices in another order is a host’s to change', () => {
  const apart: DraftQuestion = {
    ...question,
    other: { prompt: '무엇?', choices: choices(['둘', '하나', '셋'], 1), ...words },
  }
  const changed = followChoices(apart, { ...apart, choices: apart.choices.toSpliced(1, 1) })
  expect(changed.other).toBe(apart.other)
  // Another key than in the first language would be published as it is: none is right until a host says which.
  const moved = followChoices(apart, { ...apart, choices: choices(['one', 'two', 'three'], 2) })
  expect(moved.other?.choices.map(({ text, right }) => [text, right])).toEqual([
    ['둘', false],
    ['하나', false],
    ['셋', false],
  ])
  expect(isHalfTranslated(moved)).toBe(true)
})

test('true and false are the same in both', () => {
  const truth = (value: boolean) => [true, false].map(each => ({ text: '', right: each === value }))
  const isTrue: DraftQuestion = { ...question, kind: 'true-false', choices: truth(true) }
  const both: DraftQuestion = { ...isTrue, other: { ...words, prompt: '참?', choices: truth(true) } }
  expect(followChoices(both, { ...both, choices: truth(false) }).other?.choices).toEqual(truth(false))
  expect(followChoices(question, { ...question, kind: 'true-false', choices: truth(true) }).other?.choices).toEqual(
    truth(true),
  )
})
