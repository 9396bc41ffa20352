import { score } from '../../src/domain/scoring.ts'
import { streakNow } from '../../src/domain/streak.ts'
import { fc } from '../support/properties.ts'

test('a right answer earns ten per difficulty and one per day of the streak, up to five', () => {
  expect(score(true, 1, 1)).toEqual({ points: 11, base: 10, bonus: 1 })
  expect(score(true, 3, 4)).toEqual({ points: 34, base: 30, bonus: 4 })
  expect(score(true, 2, 9)).toEqual({ points: 25, base: 20, bonus: 5 })
  expect(score(false, 3, 9)).toEqual({ points: 0, base: 0, bonus: 0 })
})

test('points are never negative and never above 35', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.constantFrom(1 as const, 2 as const, 3 as const),
      fc.integer({ min: -5, max: 500 }),
      (right, difficulty, streak) => {
        const { points, base, bonus } = score(right, difficulty, streak)
        expect(points).toBe(base + bonus)
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(35)
      },
    ),
  )
})

test('a streak shows as long as it reaches the day from which one is alive', () => {
  expect(streakNow({ streak: 3, dayNumber: 8 }, 8)).toBe(3)
  expect(streakNow({ streak: 3, dayNumber: 8 }, 9)).toBe(0)
  expect(streakNow(undefined, 3)).toBe(0)
})
