import { asNumber, matches } from '../../support/grade.ts'
import { fc } from '../../support/properties.ts'

test('a range is right when both of its ends are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 90 }), fc.nat(15), fc.nat(15), (value, below, above) => {
      fc.pre(below + above > 0)
      const right = below <= 5 && above <= 5
      expect(matches(`${value - below}~${value + above}`, [String(value)], asNumber(undefined, 5))).toBe(right)
    }),
  )
})
