import { asNumber, matches } from '../../support/grade.ts'
import { fc } from '../../support/properties.ts'

test('a year is right in a whole date and never before Christ', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 2100 }), year => {
      for (const way of [`${year}년 7월 14일`, `14 July ${year}`, `July 14, ${year}`, `서기 ${year}년`])
        expect([way, matches(way, [String(year)], asNumber('년'))]).toEqual([way, true])
      for (const way of [`기원전 ${year}년`, `${year} BC`, `${year + 1}년 7월 14일`])
        expect([way, matches(way, [String(year)], asNumber('년'))]).toEqual([way, false])
      expect(matches(`기원전 ${year}년`, [String(year)], { prompt: '기원전 몇 년입니까?', ...asNumber('년') })).toBe(
        true,
      )
    }),
  )
})

test.each([
  ['2 x 45 = 90', true],
  ['2 x 45 = 80', false],
])('a number may be behind what it comes of: %s', (typed, right) => {
  expect(matches(typed, ['90'], { prompt: 'How long is it?', ...asNumber() })).toBe(right)
})
