import { englishNumber } from '../../../src/domain/written/english-numbers.ts'
import { fc } from '../../support/properties.ts'

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function said(number: number): string {
  if (number < 20) return ONES[number] ?? ''
  if (number < 100)
    return [TENS[Math.floor(number / 10) - 2], ONES[number % 10]].slice(0, number % 10 ? 2 : 1).join('-')
  const [scale, word] = ([[1e6, 'million'] as const, [1e3, 'thousand'] as const].find(([size]) => number >= size) ?? [
    100,
    'hundred',
  ]) as [number, string]
  const rest = number % scale
  const and = scale === 100 ? ' and ' : ' '
  return `${said(Math.floor(number / scale))} ${word}${rest ? `${and}${said(rest)}` : ''}`
}

test('whole numbers are read as they are said, whatever follows', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.constantFrom('', ' layers', ', or so'), (value, after) => {
      expect(englishNumber(`${said(value)}${after}`)).toEqual({ value, length: said(value).length })
    }),
  )
})

test.each([
  ['two and a half', 2.5],
  ['five thousand million', 5e9],
  ['two hundred thousand', 200_000],
  ['a hundred and one', 101],
  ['zero hundred', 0],
  ['two thirds', 2 / 3],
  ['twenty-first', 21],
  ['a dozen', 12],
])('%s', (text, value) => {
  expect(englishNumber(text)).toEqual({ value, length: text.length })
})

test('"ten five" is no fifteen', () => {
  expect(englishNumber('ten five')).toEqual({ value: 10, length: 3 })
})

test.each(['and a half', 'and one', 'hundred', 'twenty twelve', 'a layer', 'container'])('%s is no number', text => {
  expect(englishNumber(text)).toBeUndefined()
})
