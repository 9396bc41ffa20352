import { isBrokenOff } from '../../../src/drafting/reading/wrapping.ts'

test('an address makes no line so long that it was broken to fit', () => {
  expect(isBrokenOff('[Peak-End Rule](#6-peak-end-rule-with-a-long-address-behind-it-as-pages-have)')).toBe(false)
  expect(isBrokenOff('The keel is the beam that runs along the whole bottom of a ship and')).toBe(true)
  expect(isBrokenOff('The keel is the beam that runs along the whole bottom of a ship.')).toBe(false)
})
