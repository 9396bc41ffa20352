import { readEnglishSentence } from '../../../../src/drafting/terms/english/sentence.ts'

const said = (sentence: string) =>
  readEnglishSentence(sentence, () => false)
    .filter(each => each.strength >= 0.5)
    .map(({ name }) => name)

test.each<[string, string[]]>([
  ['Slowly the pond reaches its dead water, which is when no stream moves it any more.', ['dead water']],
  ['Ferries wait in a lay-by—which is the wide part of a canal—and pass one by one.', ['lay-by']],
  ['The sails then meet the ground swell, which means that the sea is moved by a far storm.', ['ground swell']],
  ['Each bird has a place of its own in the cliff—this is its ledge.', ['ledge']],
  ['The moon pulls the sea towards it twice a day, and this is called the tide.', ['tide']],
  ['By drift we mean a slow change of place that nobody steers.', ['drift']],
  ['Think of a fairway as the road that ships take into a harbour.', ['fairway']],
  ['You can picture the keel as the backbone of the whole ship.', ['keel']],
  ['Leeway can be thought of as the way that a ship loses to the wind.', ['Leeway']],
  ['The term ballast refers to the heavy load deep in a ship.', ['ballast']],
  ['Fathom is a term used for the depth that two arms can measure.', ['Fathom']],
  ['Ebb is the falling of the sea, while flood is its rising.', ['Ebb', 'flood']],
  ['The bow is what cuts the water, whereas the stern is what the water leaves behind.', ['bow', 'stern']],
  ['Small boats—called dinghies—bring people ashore from where a ship lies.', ['dinghies']],
  ['The stores are moved about when the cargo shifts, aka trimming.', ['trimming']],
])('%s', (sentence, expected) => {
  expect(said(sentence)).toEqual(expect.arrayContaining(expected))
})

test.each([
  'We went home, which is what everybody had hoped for all day.',
  'They sailed to the town, where a feast was waiting for all of them.',
  'I think of you as the best friend that one can have.',
  'It is late, and this is the end.',
  'He is tall and strong, while she is small and quick of mind.',
  'Imagine a world as bright as day.',
])('no term: %s', sentence => {
  expect(said(sentence)).toEqual([])
})

test.each<[string, string[]]>([
  ['boats turn into the wind, luffing - is when a boat points too high for its sails', ['luffing']],
  ['In a storm sails come down, reefing is when a part of one is tied up', ['reefing']],
  ['spring tides can flood the lower quay, this is where sun and moon pull together', ['spring tides']],
  [
    'from the shore a far ship seems to hang over the sea as its light is bent, this is the mirage effect',
    ['mirage effect'],
  ],
  ['where two streams meet behind an island, there is slackwater', ['slackwater']],
])('also in the small letters of a note: %s', (sentence, names) => {
  expect(said(sentence)).toEqual(expect.arrayContaining(names))
})

test.each([
  'we left early, this is when the crew came back to us',
  'it can rain for days, this is where we stay at home',
  'the best time is when nobody is at the harbour',
])('names nothing: %s', sentence => {
  expect(said(sentence)).toEqual([])
})
