import { outline } from '../../../src/drafting/reading/outline.ts'

test.each([
  ['[06:40] The lock lifts a boat.', 'The lock lifts a boat.'],
  ['(12:05) 갑문은 배를 들어 올린다.', '갑문은 배를 들어 올린다.'],
  ['00:12:31 - The lock lifts a boat.', 'The lock lifts a boat.'],
])('%j begins with when it was said', (line, text) => {
  expect(outline([line]).map(block => block.text)).toEqual([text])
})

test.each(['9:30 The lock opens.', '16:9 is a ratio of two lengths.', '[1453] 계유정난이 일어났다.'])(
  '%j does not',
  line => {
    expect(outline([line]).map(block => block.text)).toEqual([line])
  },
)
