import fc from 'fast-check'
import { type Candidate, pickQuestion } from '../../src/domain/selection.ts'

const candidate = (slug: string, chapter: number, changes: Partial<Candidate> = {}): Candidate => ({
  slug,
  chapter,
  asked: 0,
  right: 0,
  answered: 0,
  ...changes,
})

test('the current chapter comes first', () => {
  expect(pickQuestion([candidate('old', 1), candidate('new', 2)], 2, 0, 7)?.slug).toBe('new')
})

test('every third question is an earlier one, lowest accuracy first', () => {
  const pool = [
    candidate('easy', 1, { asked: 1, right: 9, answered: 10 }),
    candidate('hard', 1, { asked: 1, right: 1, answered: 10 }),
    candidate('new', 2, { asked: 1 }),
  ]
  expect(pickQuestion(pool, 2, 2, 7)?.slug).toBe('hard')
})

test('later chapters are never asked, and without any question there is none', () => {
  expect(pickQuestion([candidate('later', 3)], 2, 0, 7)).toBeUndefined()
  expect(pickQuestion([], 1, 0, 7)).toBeUndefined()
})

test('nothing is repeated before all were asked', () => {
  const shape = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(shape, fc.integer(), (chapters, seed) => {
      const pool = chapters.map((chapter, index) => candidate(`q${index}`, chapter))
      for (let count = 0; count < pool.length; count++) {
        const picked = pickQuestion(pool, 3, count, seed + count) as Candidate
        expect(picked.asked).toBe(0)
        picked.asked++
      }
    }),
  )
})
