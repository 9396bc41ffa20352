import { draftedNames, draftedTerms } from '../../../support/drafted.ts'

const around = (text: string) =>
  `# Notes of chapter 3\n\nWe met on Monday and talked for an hour.\n\n${text}\n\nNext week we read on, and somebody brings cake.\n`

test.each<[string, string, string]>([
  ['Sailors use a sextant to measure the height of the sun.', 'Sextant', 'measure the height of the sun.'],
  ['To measure the height of the sun, sailors use a sextant.', 'Sextant', 'measure the height of the sun'],
  ['A sextant, which measures the height of the sun, has two mirrors.', 'Sextant', 'measures the height of the sun'],
  ['Sextant, an instrument for measuring angles, was made in 1731.', 'Sextant', 'an instrument for measuring angles'],
  ['There is an instrument for measuring angles, the sextant.', 'Sextant', 'an instrument for measuring angles'],
  [
    'One such instrument is the sextant, which measures the height of the sun.',
    'Sextant',
    'measures the height of the sun.',
  ],
  [
    'We call an instrument that measures the height of the sun a sextant.',
    'Sextant',
    'an instrument that measures the height of the sun',
  ],
  ['Unlike a compass, a sextant measures angles above the horizon.', 'Sextant', 'measures angles above the horizon.'],
  ['A sextant is a ruler for angles.', 'Sextant', 'a ruler for angles.'],
  [
    'A sextant works by bringing two images together with mirrors.',
    'Sextant',
    'works by bringing two images together with mirrors.',
  ],
  ['The sextant is used to measure the height of the sun.', 'Sextant', 'used to measure the height of the sun.'],
])('in passing: %s', (text, name, definition) => {
  expect(draftedTerms(around(text)).find(term => term.name === name)?.definition).toBe(definition)
})

test.each([
  'Sailors use a lot to measure the height of the sun.',
  'There is a way to measure the height of the sun, the one that we saw.',
  'The boat, which leaves on Monday at noon, has two masts.',
  'A boat is faster for all who know the tides.',
])('nothing: %s', text => {
  expect(draftedNames(around(`${text}\n\n- Keel: the long beam along the bottom of a ship`))).toEqual(['Keel'])
})
