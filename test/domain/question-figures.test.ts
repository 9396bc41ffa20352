import { wrongKeys } from '../../bench/memory/questions.ts'
import { type AnsweredQuestion, figuresOf } from '../../src/domain/question-figures.ts'

test('wrong keys spoil what is known of abilities so little that nearly as many are found as if these were known', () => {
  const groups = Array.from({ length: 40 }, (_, at) => wrongKeys(40, 200, 12, at + 1))
  const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length
  const missed = mean(groups.map(({ told, atBest }) => atBest.found - told.found))
  expect(missed).toBeLessThan(0.03)
  expect(mean(groups.map(({ told }) => told.alarms))).toBeLessThan(0.045)
})

test('where every key is suspected nobody is known any more, and figures are finite still', () => {
  // All who answer agree, and against the key, on every question but one that nobody answered.
  const answers = Array.from({ length: 12 }, (_, at) => ({ member: `${at}`, choice: 1, right: false }))
  const question = (id: number): AnsweredQuestion => ({
    id: `${id}`,
    choices: 4,
    key: 0,
    perChoice: [0, 12, 0, 0],
    answers,
  })
  const unanswered = { ...question(9), answers: [], perChoice: [0, 0, 0, 0] }
  const figures = figuresOf([...Array.from({ length: 5 }, (_, id) => question(id)), unanswered])
  for (const { difficulty, expected } of figures.values()) {
    expect(Number.isFinite(difficulty)).toBe(true)
    expect(expected).toBeGreaterThan(0)
    expect(expected).toBeLessThan(1)
  }
  expect(figures.get('0')?.suspected).toBe(1)
  expect(figures.get('9')?.suspected).toBeUndefined()
})
