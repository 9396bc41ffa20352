import { withSpacedColons } from '../../../src/drafting/reading/tight-colons.ts'
import { draftedNames } from '../../support/drafted.ts'

const text = `Kinds of harbours
  Tidal (open):one that ships enter only at high water
We saw two of these.
  Ice-free:one that is open in every winter
More about the rest next week.
  - Free port:one where goods pay no duty until they leave`

test('a writer who sets no space behind a colon, wherever the lines stand', () => {
  expect(draftedNames(text)).toEqual(['Tidal', 'Ice-free', 'Free port'])
})

test.each([
  ['seldom', ['Keel:the beam along the bottom of it', 'and so on']],
  [
    'addresses and times',
    ['See http://a.example/b and so on', 'At 10:30 we left the harbour', 'Ratio 1:2 of oil and water'],
  ],
  ['code', ['```', ...Array(4).fill('Keel:the beam along the bottom of it'), '```']],
  ['fields of a word or two', ['Name:Ann', 'Age:nine years', 'Ship:the Heron']],
])('as it is: %s', (_, lines) => {
  expect(withSpacedColons(lines)).toEqual(lines)
})
