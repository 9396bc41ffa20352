import type { AskedQuestion } from '../../../src/domain/question.ts'
import { type Verdict, verdictCard } from '../../../src/study/asking/verdict-card.ts'
import { speechOf } from '../../../src/study/talk/speech.ts'

const asked: AskedQuestion = {
  slug: 'one',
  chapter: 1,
  kind: 'short-answer',
  difficulty: 2,
  language: 'en',
  prompt: 'What is it?',
  choices: [],
  accepted: ['tea'],
  rivals: [],
  explanation: 'It says so.',
}
const verdict: Verdict = {
  postId: '00000000-0000-4000-8000-000000000000',
  given: { text: 'tea' },
  right: true,
  score: { points: 20, base: 20, bonus: 0 },
  streak: 0,
  outOfTurn: true,
  answered: undefined,
}
const said = (language: 'ko' | 'en', changes: Partial<Verdict>) =>
  JSON.stringify(verdictCard(speechOf({ language, timezone: 'Asia/Seoul' }), asked, { ...verdict, ...changes }).parts)
const wrong = { right: false, given: { text: 'milk' }, score: { points: 0, base: 0, bonus: 0 } }

test('points say what they are made of, where they are made of several', () => {
  expect(said('en', {})).toContain('"value":"20"')
  expect(said('ko', {})).toContain('"value":"20"')
  const bonus = { score: { points: 22, base: 20, bonus: 2 } }
  expect(said('en', bonus)).toContain('20 + 2 for the streak')
  expect(said('ko', bonus)).toContain('20 + 연속 보너스 2')
})

test('a question out of turn is said to earn points only to whom it earned some', () => {
  expect(said('en', {})).toMatch(/out of turn: it earns points/)
  expect(said('en', wrong)).toMatch(/out of turn/)
  expect(said('en', wrong)).not.toMatch(/earns points/)
  expect(said('ko', wrong)).toMatch(/일정 밖/)
  expect(said('ko', wrong)).not.toMatch(/점수는 얻지만/)
})
