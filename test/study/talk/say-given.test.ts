import type { AskedQuestion } from '../../../src/domain/question.ts'
import { rightAnswer } from '../../../src/study/talk/question-parts.ts'
import { sayMine } from '../../../src/study/talk/say-given.ts'
import { speechOf } from '../../../src/study/talk/speech.ts'

const asked = (kind: AskedQuestion['kind'], choices: AskedQuestion['choices']): AskedQuestion => ({
  slug: 'q',
  chapter: 1,
  kind,
  difficulty: 1,
  language: 'en',
  prompt: '?',
  choices,
  accepted: [],
  rivals: [],
  explanation: '',
})
const speech = speechOf({ language: 'en', timezone: 'Asia/Seoul' })
const choices = [
  { text: 'one', right: true, feedback: 'Well seen.' },
  { text: 'two', right: false, feedback: 'No, *because*.' },
  { text: 'three', right: true },
  { text: 'four', right: false },
]

test('of several choices it says which of mine were right, and which I missed', () => {
  expect(sayMine(speech, asked('multiple-choice', choices), { choices: [0, 1] }, false)).toBe(
    'You picked:\n✅ A. one\nWell seen.\n❌ B. two\nNo, *because*.\n➖ C. three (right too)',
  )
})

test('feedback goes to whoever picked the choice, right or wrong, and to nobody else', () => {
  const single = asked('single-choice', choices)
  expect(sayMine(speech, single, { choices: [0] }, true)).toBe('You picked:\n✅ A. one\nWell seen.')
  expect(sayMine(speech, single, { choices: [1] }, false)).toBe('You picked:\n❌ B. two\nNo, *because*.')
  expect(sayMine(speech, single, { choices: [3] }, false)).toBe('You picked:\n❌ D. four')
  expect(sayMine(speech, single, { choices: [2] }, true)).toBe('You picked:\n✅ C. three')
})

test('what was written is shown as it was typed, in no mark', () => {
  const written = asked('short-answer', [])
  expect(sayMine(speech, written, { text: 'a *b* `c`' }, false)).toBe('You wrote: `` a *b* `c` ``')
  expect(sayMine(speech, written, { text: 'right' }, true)).toBe('You wrote: `right`')
  expect(sayMine(speechOf({ language: 'ko', timezone: 'Asia/Seoul' }), written, { text: '이미지' }, false)).toBe(
    '쓴 답: `이미지`',
  )
})

test('a choice that a host accepted is right in the verdict and the answer, and no longer told what is wrong with it', () => {
  const single = {
    ...asked(
      'single-choice',
      choices.map((each, place) => ({ ...each, right: place === 0 })),
    ),
    also: [[1]],
  }
  expect(sayMine(speech, single, { choices: [1] }, true)).toBe('You picked:\n✅ B. two')
  expect(rightAnswer(speech, single)).toBe('A. one or B. two')
  const korean = speechOf({ language: 'ko', timezone: 'Asia/Seoul' })
  expect(rightAnswer(korean, single)).toBe('A. one 또는 B. two')
  const several = { ...asked('multiple-choice', choices), also: [[0, 1, 2]] }
  expect(rightAnswer(speech, several)).toBe('A. one, C. three or A. one, B. two, C. three')
  expect(sayMine(speech, several, { choices: [0, 1] }, false)).toBe(
    'You picked:\n✅ A. one\nWell seen.\n✅ B. two\n➖ C. three (right too)',
  )
  const statement = {
    ...asked(
      'true-false',
      [true, false].map(right => ({ text: '', right })),
    ),
    also: [[1]],
  }
  expect(rightAnswer(speech, statement)).toBe('True or False')
})
