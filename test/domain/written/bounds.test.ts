import { readings } from '../../../src/domain/written/sentence.ts'
import { matches } from '../../support/grade.ts'
import { fc } from '../../support/properties.ts'

/** As long as an answer may be. */
const LONGEST = 200
const PIECES = [
  'a ',
  '1 ',
  '가 ',
  'one hundred and ',
  'the a ',
  'it is ',
  'in a ',
  'so, ',
  '- ',
  '정답은 ',
  '라고 ',
  '입니다 ',
  'I think ',
]
const filled = (pieces: readonly string[], tail = '') =>
  pieces
    .join('')
    .repeat(LONGEST)
    .slice(0, LONGEST - tail.length) + tail
const long = fc
  .tuple(
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('', 'x', '입니다', ' I think'),
  )
  .map(([pieces, tail]) => filled(pieces, tail))

/** How often texts are cleaned for an answer: for each comparison of words. */
function cleaned(typed: string): number {
  const spy = jest.spyOn(String.prototype, 'normalize')
  expect(matches(typed, ['container'])).toBe(false)
  const { length } = spy.mock.calls
  spy.mockRestore()
  return length
}

test('the readings of a long text are few, or of few words', () => {
  fc.assert(
    fc.property(long, text => {
      const all = readings(text).flatMap(each => each.split(' '))
      expect(all.length).toBeLessThan(2000)
    }),
  )
})

test('a long text is compared in few steps, whatever stands in it', () => {
  matches('x', ['container'])
  for (const piece of PIECES) expect([piece, cleaned(filled([piece], '입니다')) < 6000]).toEqual([piece, true])
  fc.assert(fc.property(long, text => expect(cleaned(text)).toBeLessThan(6000)))
})

test.each(['ㅋ', '.', '^^', '!', 'ㅋ.'])('much of %s before a letter is read in one go', piece => {
  const text = filled([piece], 'x')
  expect(readings(text)).toContain(text)
})

test('signs that stand for many letters are no answer', () => {
  expect(matches('ﷺ'.repeat(LONGEST), ['container'])).toBe(false)
  expect(matches('ｃｏｎｔａｉｎｅｒ', ['container'])).toBe(true)
})

test('laughter and faces behind an answer say nothing', () => {
  for (const tail of ['ㅋㅋㅋ', '^^', '^^^^', '...', '!!', ' :)', 'ㅎㅎ..^^'])
    expect([tail, matches(`컨테이너${tail}`, ['컨테이너'])]).toEqual([tail, true])
})
