import { draftedNames, draftedTerms } from '../../../support/drafted.ts'

const around = (text: string) => `# Notes of chapter 3\n\nWe met on Monday.\n\n${text}\n\nNext week we read on.\n`

test.each<[string, string, string]>([
  [
    "According to Plimsoll's principle, a ship floats no lower than its mark.",
    "Plimsoll's principle",
    'a ship floats no lower than its mark.',
  ],
  ['The tendency to judge all by one trait is the halo effect.', 'Halo effect', 'tendency to judge all by one trait'],
  [
    'This tendency to judge everything by one trait has a name: the halo effect.',
    'Halo effect',
    'This tendency to judge everything by one trait',
  ],
  ['One trait colours all the others — the halo effect.', 'Halo effect', 'One trait colours all the others'],
  ['One trait colours all the others (the halo effect).', 'Halo effect', 'One trait colours all the others'],
  [
    'She introduces the idea of the "halo effect": one trait colours all others.',
    'Halo effect',
    'one trait colours all others.',
  ],
  [
    'The point about the halo effect is that one trait colours all others.',
    'Halo effect',
    'one trait colours all others.',
  ],
  ['One trait colours all the others. This is the halo effect.', 'Halo effect', 'One trait colours all the others.'],
])('%s', (text, name, definition) => {
  expect(draftedTerms(around(text)).find(term => term.name === name)?.definition).toBe(definition)
})

test.each([
  'The wish to leave before noon is the same problem.',
  'According to this law, we had to pay for the berth again.',
  'He left before the tide turned (the second time).',
])('nothing: %s', text => {
  expect(draftedNames(around(`${text}\n\n- Keel: the long beam along the bottom of a ship`))).toEqual(['Keel'])
})
