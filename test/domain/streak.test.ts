import { streaksAfter } from '../../src/domain/streak.ts'
import { fc } from '../support/properties.ts'

/** The days answered so far, counted down from the latest over what is at rest. */
function counted(days: (number | null)[], rest: ReadonlySet<number>): number[] {
  return days.map((_, at) => {
    const soFar = days.slice(0, at + 1).filter(day => day !== null)
    let streak = 0
    for (let day = Math.max(0, ...soFar); soFar.includes(day) || rest.has(day); day--) if (soFar.includes(day)) streak++
    return streak
  })
}

test('streaks are runs of days, whatever order answers come in and wherever rest lies', () => {
  expect(
    streaksAfter(
      [3, 1, 2, null, 5].map(dayNumber => ({ dayNumber })),
      new Set([4]),
    ),
  ).toEqual([1, 1, 3, 3, 4])
  const day = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 12 }) }, fc.constant(null))
  const inOrder = fc.array(day).map(days => days.sort((a, b) => (a ?? 0) - (b ?? 0)))
  fc.assert(
    fc.property(fc.oneof(fc.array(day), inOrder), fc.uniqueArray(fc.integer({ min: 1, max: 12 })), (days, resting) => {
      const rest = new Set(resting)
      expect(
        streaksAfter(
          days.map(dayNumber => ({ dayNumber })),
          rest,
        ),
      ).toEqual(counted(days, rest))
    }),
  )
})
