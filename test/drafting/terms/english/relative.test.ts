import { readRelative } from '../../../../src/drafting/terms/english/relative.ts'

const read = (sentence: string) => readRelative(sentence, () => false)

test.each([
  ['Boats wait below the sluice gate, which is just a door that holds back water.', 'sluice gate'],
  ['Ask for slack water, which means the short time between two tides.', 'slack water'],
  ['Slow rowing, which is pulling with long pauses, saves strength.', 'Slow rowing'],
  ['For that you need a sea anchor, that is, a bag that slows the boat.', 'sea anchor'],
  ['Keep an eye on the draught, i.e. the depth of water that a boat needs.', 'draught'],
  ['Then you get wind shear, where air at two heights moves in two ways.', 'wind shear'],
  ['Anchor at the swinging radius, meaning the nearest point at which a boat can turn.', 'swinging radius'],
  ['Paint it in the dead grey, and by that I mean the colour of an old plank.', 'dead grey'],
  ['berth.maxShips, which limits how many ships may moor at once.', 'berth.maxShips'],
  ['Cross rigging, in which two masts share one rope, is rare.', 'Cross rigging'],
])('%s', (sentence, name) => {
  expect(read(sentence)?.name).toBe(name)
})

test.each([
  'The crew was tired, which is why the boat was late.',
  'They moved to Lisbon, where the boats of the king were built.',
  'He came in the spring, when the river was high and wide.',
  'It sold at a low price, i.e. below that of the year before.',
  'The boat, which leaves at noon on Monday, has two masts.',
  'Old Tom, which makes us laugh whenever we come by.',
  'They sailed at once, meaning to be back by night.',
  'The harbour was full, which is good news for all of us.',
])('says of no name what it is: %s', sentence => {
  expect(read(sentence)).toBeUndefined()
})
