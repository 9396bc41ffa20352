import { asNumber, matches } from '../../support/grade.ts'

test.each([
  ['How many seconds are in an hour?', true],
  ['What is 60 × 60?', false],
])('a product is what it comes to, unless that is asked: %s', (prompt, right) => {
  expect(matches('60*60', ['3600'], { prompt, ...asNumber() })).toBe(right)
})
