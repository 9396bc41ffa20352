import { cleanData, cleanText, firstCharacters, isVisible, shortened } from '../../src/domain/clean.ts'
import { fc } from '../support/properties.ts'

test.each([
  ['NUL', 'a\u0000b', 'ab'],
  ['half a surrogate pair', 'a\uD83D', 'a\uFFFD'],
  ['the other half', '\uDE00b', '\uFFFDb'],
  ['a change of direction', 'abc\u202Edcba\u2066', 'abcdcba'],
  ['an escape sequence', '\u001B[31mred', '[31mred'],
  ['line ends of other systems', 'a\r\nb\rc', 'a\nb\nc'],
  ['an emoji of several characters', '👩‍💻 ok', '👩‍💻 ok'],
  ['Korean and tabs', '컨테이너\t이미지\n', '컨테이너\t이미지\n'],
])('cleans %s', (_, text, clean) => {
  expect(cleanText(text)).toBe(clean)
})

test('what is clean can be kept as JSON in Postgres, stays clean, and loses no letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const clean = cleanText(text)
      expect(clean.isWellFormed()).toBe(true)
      expect(clean).not.toContain('\u0000')
      expect(cleanText(clean)).toBe(clean)
      expect(clean.match(/\p{L}/gu)).toEqual(text.toWellFormed().match(/\p{L}/gu))
    }),
  )
})

test('cleans texts wherever they stand in plain data, and leaves the rest', () => {
  const at = new Date(0)
  expect(cleanData({ type: 'answer', given: { text: 'a\u0000' }, list: ['b\u0000', 3, null], at })).toEqual({
    type: 'answer',
    given: { text: 'a' },
    list: ['b', 3, null],
    at,
  })
})

test('cuts at a character, never within one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, most) => {
      const cut = firstCharacters(text, most)
      expect(text.startsWith(cut)).toBe(true)
      expect(cut.isWellFormed()).toBe(true)
      expect(Array.from(cut).length).toBeLessThanOrEqual(most)
      if (Array.from(text).length <= most) expect(cut).toBe(text)
    }),
  )
  expect(firstCharacters(`${'a'.repeat(199)}😀`, 200)).toBe(`${'a'.repeat(199)}😀`)
  expect(firstCharacters(`${'a'.repeat(199)}😀b`, 200)).toBe(`${'a'.repeat(199)}😀`)
})

test('shortens to a mark that something is left out, and leaves alone what has room', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, most) => {
      const short = shortened(text, most)
      const isWhole = Array.from(text).length <= most
      expect(short).toBe(isWhole ? text : `${firstCharacters(text, most - 1)}…`)
      expect(Array.from(short).length).toBeLessThanOrEqual(most)
    }),
  )
  expect(shortened('바다😀바람', 4)).toBe('바다😀…')
})

test.each([
  ['미나', true],
  ['a', true],
  ['🐳', true],
  ['#', true],
  ['\u3164', false],
  ['\u115f\uffa0', false],
  ['\u2800\u2800', false],
  ['\u200d\u00ad\ufe0f', false],
  [' \u3000', false],
  ['', false],
])('whether anything of %j is seen: %s', (text, seen) => {
  expect(isVisible(text)).toBe(seen)
})
