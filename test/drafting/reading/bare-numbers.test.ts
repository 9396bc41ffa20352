import { withStoppedNumbers } from '../../../src/drafting/reading/bare-numbers.ts'
import { draftedNames } from '../../support/drafted.ts'

test('a list that is counted without stops, with more below an entry', () => {
  const text = [
    'Winds of the coast',
    '  1 Breeze: a wind that one feels on the face',
    '  2 Gale: a wind that breaks twigs',
    '    1 near gale',
    '    2 strong gale',
    '    3 whole gale',
    '  3 Squall: a wind that comes suddenly and is over in minutes',
  ]
  expect(withStoppedNumbers(text)).toEqual([
    'Winds of the coast',
    '  1. Breeze: a wind that one feels on the face',
    '  2. Gale: a wind that breaks twigs',
    '    1. near gale',
    '    2. strong gale',
    '    3. whole gale',
    '  3. Squall: a wind that comes suddenly and is over in minutes',
  ])
  expect(draftedNames(text.join('\n'))).toEqual(expect.arrayContaining(['Breeze', 'Gale', 'Squall']))
})

test('two of them behind bullets', () => {
  const text =
    '* 1 forbidden berth - one that only the pilot may use\n* 2 reduced draught - as much less as the tide takes away'
  expect(draftedNames(`# Harbours\n\n${text}\n`)).toEqual(['Forbidden berth', 'Reduced draught'])
})

test.each([
  ['two of them', ['1 boat came in', '2 boats went out']],
  ['numbers that do not count', ['1 boat came in', '5 boats went out', '9 boats stayed', '2 sank']],
  ['code', ['```', '1 Breeze', '2 Gale', '3 Squall', '```']],
  ['a list with something less deep between', ['  1 Breeze', '  2 Gale', 'And then:', '  3 Squall']],
])('as it is: %s', (_, lines) => {
  expect(withStoppedNumbers(lines)).toEqual(lines)
})

test('two stops behind a number are one', () => {
  const text =
    '1.. Late entry (deferred): written when the ship has left\n2.. Early entry: written before the ship leaves'
  expect(draftedNames(`# Log\n\n${text}\n`)).toEqual(['Late entry', 'Early entry'])
})
