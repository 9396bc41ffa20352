import { readEnglishSentence } from '../../../../src/drafting/terms/english/sentence.ts'

const names = (sentence: string) =>
  readEnglishSentence(sentence, () => true)
    .filter(each => each.strength >= 0.5)
    .map(each => each.name)

test.each([
  'It was known for old texts, the promise of new trades, and the place of ports in the world.',
  'They renewed old charts, the building of tall ships, advances in sails and a new sense of wind.',
  'In visual art, the principle of ordering parts so that they seem to move.',
])('one after the other in %s says what none of them is', sentence => {
  expect(names(sentence)).toEqual([])
})

test('what stands behind a comma alone says what the name before it is', () => {
  expect(names('Sailors slept in a hammock, a piece of cloth that hangs from two ropes.')).toEqual(['hammock'])
})
