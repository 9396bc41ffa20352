import { asNumber, matches } from '../../support/grade.ts'
import { fc } from '../../support/properties.ts'

test('pairs are two each, unless pairs are asked for', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), pairs => {
      expect(matches(`${pairs} pairs`, [String(2 * pairs)], asNumber())).toBe(true)
      expect(matches(`${pairs}쌍`, [String(pairs)], asNumber())).toBe(false)
      expect(matches(`${pairs}쌍`, [String(pairs)], { prompt: '몇 쌍입니까?', ...asNumber() })).toBe(true)
    }),
  )
})

test.each([
  ['300,000 km/s', true],
  ['300,000 km/h', false],
])('a speed is what is gone in the time that the prompt says: %s', (typed, right) => {
  expect(matches(typed, ['300000'], { prompt: '빛이 초당 몇 km를 갑니까?', ...asNumber('km') })).toBe(right)
})

test('another scale of temperature is converted', () => {
  expect(matches('32°F', ['0'], asNumber('°C'))).toBe(true)
  expect(matches('0°F', ['0'], asNumber('°C'))).toBe(false)
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
