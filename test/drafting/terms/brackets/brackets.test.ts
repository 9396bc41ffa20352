import { readBrackets } from '../../../../src/drafting/terms/brackets/brackets.ts'

const named = (text: string) => readBrackets(text, 'en', () => 1).map(({ name, aliases }) => [name, ...aliases])

test('"or" in brackets is no part of the other name', () => {
  expect(named('Secure Sockets Layer (or SSL) is a protocol.')).toEqual([['Secure Sockets Layer', 'SSL']])
  expect(named('Secure Sockets Layer (SSL) is a protocol.')).toEqual([['Secure Sockets Layer', 'SSL']])
})

test('a remark of several words is none', () => {
  expect(named('They sail by night (or when the wind is good).')).toEqual([])
})
