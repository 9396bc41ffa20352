import { readQuoted } from '../../../../src/drafting/terms/english/quoted.ts'

const said = (sentence: string) => readQuoted(sentence).map(({ name, definition }) => [name, definition])

test.each<[string, [string, string]]>([
  [
    'One cure for haste is the “second reading,” which involves going through the whole letter again.',
    ['second reading', 'involves going through the whole letter again.'],
  ],
  [
    'He relies on the "dead reckoning", which is a way to guess where a ship stands.',
    ['dead reckoning', 'a way to guess where a ship stands.'],
  ],
  [
    'Later came **ballast**, the weight that keeps an empty ship upright.',
    ['ballast', 'the weight that keeps an empty ship upright.'],
  ],
  [
    'If a workshop makes twice as much with the same hands, it has a "gain of scale".',
    ['gain of scale', 'If a workshop makes twice as much with the same hands, it has a "gain of scale".'],
  ],
])('%s', (sentence, expected) => {
  expect(said(sentence)).toContainEqual(expected)
})

test.each([
  '"Good morning," the captain said to the whole crew.',
  'She is a "friend".',
  'It was a "great day at the sea for everybody".',
  'The word "ship" stands in the first line of the log.',
])('says nothing of a name: %s', sentence => {
  expect(said(sentence)).toEqual([])
})

test.each<[string, [string, string][]]>([
  ['A “slack” lasts as long as the tide stands.', [['slack', 'lasts as long as the tide stands.']]],
  ['"Laying off" means keeping away from the shore.', [['Laying off', 'keeping away from the shore.']]],
  ['"Old" sailors have been around the horn.', []],
  ['"Only" followers are up to date with the fleet.', []],
  ['"Go away!" says the captain to all of them.', []],
])('a sentence is about the quoted name that it begins with: %s', (sentence, expected) => {
  expect(said(sentence)).toEqual(expected)
})
