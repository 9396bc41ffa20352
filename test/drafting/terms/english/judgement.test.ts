import { readEnglishSentence } from '../../../../src/drafting/terms/english/sentence.ts'

const said = (sentence: string) =>
  readEnglishSentence(sentence, () => false)
    .filter(each => each.strength >= 0.5)
    .map(each => each.name)

test.each([
  'Guild membership is essential for artists to get work.',
  'Natural drift is negative when more ships leave than come.',
  'If the rope is dry and clean, this is fine.',
  'The rope is one that lets no water in.',
  'Similar to a slow drift, a change of a signal that nobody sees.',
  'In boarding a ship, a pilot may use a ladder of the crew that hangs there.',
  'The rope was used to tie up the boat.',
  'Old ropes are used in closing the gaps between planks.',
  'The owner of a boat is liable for what its crew does.',
  'Every boat is subject to the rules of the harbour.',
  'Whether there is a harbour that is deep enough is asked by all.',
  'The harbour must be open to all, aka not just a few boats.',
  'A good crew is aware of all the ropes that hold the mast.',
  'Planets are a billion times dimmer than the stars they turn around.',
  'The first layer is the physical layer, then the data layer.',
  'Or is it capturing a noise that nobody can predict?',
  'Artists were organized into guilds that set prices and standards.',
])('%s says how something is, or how much', sentence => {
  expect(said(sentence)).toEqual([])
})

test.each([
  ['A capstan is a material object that turns ropes.', 'capstan'],
  ['Guilds are groups that set prices for all their members.', 'Guilds'],
  ['Rush hour is when you wait longest at the bridge.', 'Rush hour'],
  ['A dozen is the number that bakers count by.', 'dozen'],
  ['Threat modeling is identifying, sorting and ranking what may go wrong.', 'Threat modeling'],
])('%s says what %s is', (sentence, name) => {
  expect(said(sentence)).toContain(name)
})
