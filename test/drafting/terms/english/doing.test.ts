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
  [
    'A cautious pilot avoids sailing at night near the coast.',
    ['cautious pilot', 'avoids sailing at night near the coast.'],
  ],
  ['Boring worms break down the wood of an old hull.', ['Boring worms', 'break down the wood of an old hull.']],
  ['Marsh bacteria convert dead grass into gas.', ['Marsh bacteria', 'convert dead grass into gas.']],
  ['Salt crusts form from sea water that dries on deck.', ['Salt crusts', 'form from sea water that dries on deck.']],
  ['A flat keel only works as a brake in shallow water.', ['flat keel', 'only works as a brake in shallow water.']],
  ['Spring floods usually carry sand across the bar.', ['Spring floods', 'usually carry sand across the bar.']],
  ['Slack water holds a boat in its place for minutes.', ['Slack water', 'holds a boat in its place for minutes.']],
  ['Harbourmaster manages the berths of the whole port.', ['Harbourmaster', 'manages the berths of the whole port.']],
  ['Storm bells wait until a gale, then ring.', ['Storm bells', 'wait until a gale, then ring.']],
  ['Berth groups limit the ships of one owner.', ['Berth groups', 'limit the ships of one owner.']],
  ['Tide measures record the height of the water.', ['Tide measures', 'record the height of the water.']],
])('%s', (sentence, expected) => {
  expect(said(sentence)).toEqual(expected)
})

test.each([
  'The captain controls the direction of the whole ship.',
  'A student compares the two maps with each other.',
  'A letter that tells us what happened arrived late.',
  'An engine broke down in the middle of the lake.',
  'Rope checks can be made with a lamp at night.',
  'Berth limits keep a ship from staying a whole year.',
  'Large companies control the harbour of every town.',
  'Public health nurses help the crews of all ships.',
  'Different boats carry different loads to the island.',
  "The ship's boats carry people to the shore each day.",
  'Sails and ropes connect the mast with the hull.',
  'Rain carries sand into the river every year.',
  'Edward sends the pilot a letter about the tide.',
  'Good rope prevents the loss of many ships.',
  'No harbour protects the boats from every storm.',
  'Painted slowly requires a day for each board.',
  'Building in spring requires dry wood and time.',
])('says what somebody or something does, and not what it is: %s', sentence => {
  expect(said(sentence)).toBeUndefined()
})
