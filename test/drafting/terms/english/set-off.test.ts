import { readSetOff } from '../../../../src/drafting/terms/english/set-off.ts'
import { draftedNames } from '../../../support/drafted.ts'

test.each([
  ['This is splicing: weaving the ends of two ropes into one.', 'splicing'],
  ["There's also lee way - the drift of a boat to the side.", 'lee way'],
  ['Bring a friend if you plan on rafting: tying several boats side by side at night.', 'rafting'],
  ['Out of this grew the bill of lading: a written promise by which goods are handed over.', 'bill of lading'],
  ['Then comes the **slack**: a short time between two tides.', 'slack'],
])('%s', (sentence, name) => {
  expect(readSetOff(sentence)?.name).toBe(name)
})

test.each([
  "It's simple: the boat goes where the wind blows.",
  'There is one problem: the rope that holds the mast is old.',
  'We came to the harbour: a boat that we knew was gone.',
  'This is important: tying the knot twice keeps you safe.',
])('sets no name off: %s', sentence => {
  expect(readSetOff(sentence)).toBeUndefined()
})

const lower = (text: string) => draftedNames(text).map(name => name.toLowerCase())

test.each([
  ["The claim pays for what the voyage would have earned. That's the **voyage measure**.", 'voyage measure'],
  ['Only the changes between two charts are kept. (That is **chart folding**. It saves paper.)', 'chart folding'],
  ['Lost boats: they drift. Lost = no owner or finder has a claim on it.', 'lost'],
  ['Some take the **inner passage** (the way between the islands and the shore) home.', 'inner passage'],
  ['Switch off tide alarm (a bell that rings when the water is high) at night.', 'tide alarm'],
  ['The rating is the **Beaufort scale**, a list of twelve kinds of wind.', 'beaufort scale'],
  ['Drift theory says boats follow the water and not the wind.', 'drift theory'],
  ['A squall takes place where cold air falls upon the sea.', 'squall'],
  ['Seafaring memory is a very brief, vivid record of what the sea was like.', 'seafaring memory'],
])('%s', (text, name) => {
  expect(lower(text)).toContain(name)
})

test.each([
  ["We came home late. That's the **point**.", 'point'],
  ['The crew is going to the harbour in the evening.', 'crew'],
  ['The rating is the **Beaufort scale**, a list of twelve kinds of wind.', 'rating'],
])('%s', (text, name) => {
  expect(lower(text)).not.toContain(name)
})
