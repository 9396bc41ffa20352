import { isAbout, isGeneric } from '../../../../src/drafting/terms/names/about.ts'

test.each(['Comparative advantage', 'absolute advantage', 'potential difference', 'natural resource'])(
  '%s is a kind of it, and a name',
  name => {
    expect(isGeneric(name)).toBe(false)
  },
)

test.each([
  'main advantage',
  'biggest difference',
  'Docker advantage',
  'final benefit',
  'types of sails',
  '썰물의 반대',
])('%s is about something', name => {
  expect(isGeneric(name)).toBe(true)
})

test('"and" inside a word joins nothing', () => {
  expect(isAbout('Blue-and-white porcelain')).toBe(false)
  expect(isAbout('Lock and key')).toBe(true)
})
