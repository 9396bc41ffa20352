import { readDoing } from '../../../../src/drafting/terms/english/doing.ts'

const said = (sentence: string, known = false) => {
  const found = readDoing(sentence, () => known)
  return found && found.strength >= 0.5 ? [found.name, found.definition] : undefined
}

test.each<[string, string[]]>([
  ['A rudder controls the direction of the whole ship.', ['rudder', 'controls the direction of the whole ship.']],
  [
    'Irrigation carries water to fields that get too little rain.',
    ['Irrigation', 'carries water to fields that get too little rain.'],
  ],
  [
    'A heat pump (HP) moves heat from a cold place to a warm one.',
    ['heat pump', 'moves heat from a cold place to a warm one.'],
  ],
  ['**Gears** transforms one turning speed into another.', ['Gears', 'transforms one turning speed into another.']],
])('%s', (sentence, expected) => {
  expect(said(sentence)).toEqual(expected)
})

test.each([
  'The captain controls the direction of the whole ship.',
  'A student compares the two maps with each other.',
  'A letter that tells us what happened arrived late.',
  'An engine broke down in the middle of the lake.',
  'Rain carries sand into the river every year.',
])('says what somebody or something does, and not what it is: %s', sentence => {
  expect(said(sentence)).toBeUndefined()
})
