import { koreanNumbers } from '../../../src/domain/written/korean-numbers.ts'
import { fc } from '../../support/properties.ts'

const DIGITS = '영일이삼사오육칠팔구'
const UNITS = ['', '십', '백', '천']
const MYRIADS = ['', '만', '억', '조']

function below(myriad: number): string {
  const digits = [...String(myriad)].map(Number)
  return digits
    .map((digit, place) => {
      const unit = UNITS[digits.length - 1 - place] ?? ''
      return digit === 0 ? '' : `${digit === 1 && unit ? '' : DIGITS[digit]}${unit}`
    })
    .join('')
}

function said(number: number): string {
  if (number === 0) return '영'
  const groups = MYRIADS.map((unit, place) => {
    const myriad = Math.floor(number / 10_000 ** place) % 10_000
    return myriad === 0 ? '' : `${myriad === 1 && unit === '만' ? '' : below(myriad)}${unit}`
  })
  return groups.reverse().join('')
}

const longest = (text: string) =>
  koreanNumbers(text)
    .filter(({ length }) => length === text.length)
    .map(({ value }) => value)

test('whole numbers are read as they are said', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999_999 }), value => {
      expect(longest(said(value))).toContain(value)
    }),
  )
})

test.each([
  ['삼십육', 36],
  ['만 오천', 15_000],
  ['3만 5천', 35_000],
  ['만억', 1e12],
  ['영천만', 0],
  ['스물두', 22],
  ['절반', 0.5],
])('%s', (text, value) => {
  expect(longest(text)).toEqual([value])
})

test.each(['컨테이너', '', ' 삼'])('"%s" begins with no number', text => {
  expect(koreanNumbers(text)).toEqual([])
})
