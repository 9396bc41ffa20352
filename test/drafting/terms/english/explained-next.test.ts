import { draftedNames, draftedTerms } from '../../../support/drafted.ts'

test.each([
  ["In a storm some put out a sea anchor. It's a bag that slows the boat down.", 'sea anchor'],
  ['We tied up at the **lee side**. That is the side of a ship that lies away from the wind.', 'lee side'],
  ['Later he bought a tide table. That’s a list of the hours at which the water is high.', 'tide table'],
])('%s', (text, name) => {
  expect(draftedNames(text).map(each => each.toLowerCase())).toContain(name)
})

test.each([
  "We met at the old harbour. It's a pity that you were late for it.",
  'Do you know the way to a sea anchor? It’s a bag that slows the boat down.',
  'They built a long wall. That is the reason for the taxes of that year.',
])('nothing is explained: %s', text => {
  expect(draftedNames(text)).toEqual([])
})

test('the next sentence goes on about what the one before defines', () => {
  const text = 'Ballasting is the loading of heavy stones into the **hold**. It is a cheap way of keeping upright.'
  expect(draftedTerms(text).map(term => term.definition)).not.toContain('a cheap way of keeping upright.')
})
