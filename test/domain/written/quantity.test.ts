import type { Matching } from '../../../src/domain/course.ts'
import { matches } from '../../support/grade.ts'
import { fc } from '../../support/properties.ts'

const number = (unit?: string, tolerance = 0): { matching: Matching } => ({
  matching: { match: 'number', unit, tolerance },
})

test('a year is right in a whole date and never before Christ', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 2100 }), year => {
      for (const way of [`${year}년 7월 14일`, `14 July ${year}`, `July 14, ${year}`, `서기 ${year}년`])
        expect([way, matches(way, [String(year)], number('년'))]).toEqual([way, true])
      for (const way of [`기원전 ${year}년`, `${year} BC`, `${year + 1}년 7월 14일`])
        expect([way, matches(way, [String(year)], number('년'))]).toEqual([way, false])
      expect(matches(`기원전 ${year}년`, [String(year)], { prompt: '기원전 몇 년입니까?', ...number('년') })).toBe(true)
    }),
  )
})

test('pairs are two each, unless pairs are asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), pairs => {
      expect(matches(`${pairs} pairs`, [String(2 * pairs)], number())).toBe(true)
      expect(matches(`${pairs}쌍`, [String(pairs)], number())).toBe(false)
      expect(matches(`${pairs}쌍`, [String(pairs)], { prompt: '몇 쌍입니까?', ...number() })).toBe(true)
    }),
  )
})

test('a range is right when both of its ends are', () => {
  fc.assert(
    fc.property(fc.integer({ min: 10, max: 90 }), fc.nat(15), fc.nat(15), (value, below, above) => {
      fc.pre(below + above > 0)
      const right = below <= 5 && above <= 5
      expect(matches(`${value - below}~${value + above}`, [String(value)], number(undefined, 5))).toBe(right)
    }),
  )
})

test.each([
  ['90', 'How long is it?', '2 x 45 = 90', true],
  ['90', 'How long is it?', '2 x 45 = 80', false],
  ['3600', 'How many seconds are in an hour?', '60*60', true],
  ['3600', 'What is 60 × 60?', '60*60', false],
  ['300000', '빛이 초당 몇 km를 갑니까?', '300,000 km/s', true],
  ['300000', '빛이 초당 몇 km를 갑니까?', '300,000 km/h', false],
])('%s (%s): %s', (accepted, prompt, typed, right) => {
  expect(matches(typed, [accepted], { prompt, ...number(accepted === '300000' ? 'km' : undefined) })).toBe(right)
})

test('another scale of temperature is converted', () => {
  expect(matches('32°F', ['0'], number('°C'))).toBe(true)
  expect(matches('0°F', ['0'], number('°C'))).toBe(false)
})

test.each([
  ['80', 'HTTP의 기본 포트는 몇 번일까요?', '80번 포트', true],
  ['80', '웹 서버가 듣는 포트는 무엇일까요?', '80번 포트입니다', true],
  ['3', '서버가 몇 대 필요할까요?', '3대 서버', true],
  ['3', '서버가 몇 대 필요할까요?', '세 대 서버', true],
  ['80', 'HTTP의 기본 포트는 몇 번일까요?', '80번 서버', false],
  ['80', 'HTTP의 기본 포트는 몇 번일까요?', '81번 포트', false],
  ['80', '포트가 아니고 번호를 물으면?', '80번 아니고', false],
])(
  'what is counted may stand behind its counter where it is asked about: %s (%s): %s',
  (accepted, prompt, typed, right) => {
    expect(matches(typed, [accepted], { prompt })).toBe(right)
  },
)
