import { readBrackets } from '../../../../src/drafting/terms/brackets/brackets.ts'

const named = (text: string) => readBrackets(text, 'en', () => 1).map(({ name, aliases }) => [name, ...aliases])

test('"or" in brackets is no part of the other name', () => {
  expect(named('Secure Sockets Layer (or SSL) is a protocol.')).toEqual([['Secure Sockets Layer', 'SSL']])
  expect(named('Secure Sockets Layer (SSL) is a protocol.')).toEqual([['Secure Sockets Layer', 'SSL']])
})

test.each(["'노 젓는 배'", '‘노 젓는 배’', '“노 젓는 배”', '「노 젓는 배」'])(
  'before brackets, what is quoted is the name: %s',
  quoted => {
    const found = readBrackets(`사람들은 그것을 ${quoted}(rowing boat)라고 불렀다.`, 'ko', () => 1)
    expect(found.map(({ name, aliases }) => [name, ...aliases])).toEqual([['노 젓는 배', 'rowing boat']])
  },
)

test('a remark of several words is none', () => {
  expect(named('They sail by night (or when the wind is good).')).toEqual([])
})
