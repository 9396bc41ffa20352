import { draftedNames, draftedTerms } from '../../../support/drafted.ts'

const list = (...items: string[]) =>
  `# Notes\n\n- Keel: the long beam along the bottom of a ship\n${items.map(each => `- ${each}`).join('\n')}\n`

test('two kinds of one thing that each begin a line are explained there', () => {
  const text = list(
    'Harbour tugs pull large hulls against wind and current to their berths',
    'Deep sea tugs have fuel for many weeks and tow rigs across an ocean',
  )
  expect(draftedTerms(text)).toMatchObject([
    { name: 'Keel' },
    { name: 'Harbour tugs', definition: expect.stringContaining('pull large hulls') },
    { name: 'Deep sea tugs', definition: expect.stringContaining('have fuel for many weeks') },
  ])
})

test('another name behind a kind, or how often, comes before the verb', () => {
  const text = list(
    'Spring tides, or high tides, come twice a month with full and new moon',
    'Neap tides usually come in the weeks between with half of a moon',
  )
  expect(draftedNames(text)).toEqual(expect.arrayContaining(['Spring tides', 'Neap tides']))
})

test.each([
  [
    'one alone',
    ['Harbour tugs pull large hulls against wind and current to their berths', 'We saw two of them in the yard'],
  ],
  [
    'many of somebody',
    ['Young members answer more of the questions in the evening', 'Old members answer fewer of them but know more'],
  ],
  [
    'what somebody does with them',
    ['Using small tugs may require more time for each hull', 'Using large tugs may cost more than the harbour has'],
  ],
  [
    'what is to be done with them',
    ['Chop onions before you heat the oil in a pan', 'Fry onions until they are soft and golden brown'],
  ],
  [
    'which of them',
    ['Many tugs pull large hulls against wind and current', 'Some tugs have fuel for many weeks at sea'],
  ],
])('no kinds: %s', (_, items) => {
  expect(draftedNames(list(...items))).toEqual(['Keel'])
})
