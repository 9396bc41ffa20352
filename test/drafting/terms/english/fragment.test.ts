import { isFragment } from '../../../../src/drafting/terms/english/fragment.ts'

test.each([
  'Three boats tied together in one line.',
  'Unpaid oarsman or oarsmen before the great reform.',
  'Two names for the same rope, like sheet and halyard.',
  'Pattern of knots starting from any end (see above).',
])('a fragment: %s', text => {
  expect(isFragment(text)).toBe(true)
})

test.each([
  'Boats are tied together in one line.',
  'Anna Keller sailed around the cape in 1890.',
  'Sailors present the boat as a person in stories.',
  'You tie two ropes of the same strength.',
  'Rope made?',
  'Then the water of the lock falls.',
])('no fragment: %s', text => {
  expect(isFragment(text)).toBe(false)
})
