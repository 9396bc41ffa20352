import { readReversed } from '../../../../src/drafting/terms/english/reversed.ts'

const nameIn = (sentence: string, known = false) => {
  const found = readReversed(sentence, () => known)
  return found && found.strength >= 0.5 ? found.name : undefined
}

test.each([
  ['The distance between two masts of a ship is a span.', 'span'],
  ['A group of ships that sail together under one flag is a **fleet**.', 'fleet'],
])('%s', (sentence, name) => {
  expect(nameIn(sentence, true)).toBe(name)
})

test('a sentence that begins with when a thing is so needs no other sign', () => {
  expect(nameIn('When the wind turns from one side to the other, this is backing.')).toBe('backing')
})

test.each([
  'The captain of the old ship is a man.',
  'The old wooden ship is a wreck.',
  'When we came home late at night, it was raining.',
])('no name of what comes first: %s', sentence => {
  expect(nameIn(sentence)).toBeUndefined()
})
