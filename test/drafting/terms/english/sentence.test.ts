import { readEnglishSentence } from '../../../../src/drafting/terms/english/sentence.ts'

/** Names that a sentence says enough of to be terms, with what it says. */
const said = (sentence: string, known = false) =>
  readEnglishSentence(sentence, () => known)
    .filter(each => each.strength >= 0.5)
    .map(each => [each.name, each.definition])

test.each<[string, [string, string]]>([
  [
    'Tulving describes the encoding specificity as the way in which cues work.',
    ['encoding specificity', 'the way in which cues work.'],
  ],
  ['We define a *drift* as any slow change of a signal.', ['drift', 'any slow change of a signal.']],
  ['A sound hull is one that lets no water in for a day.', ['sound hull', 'one that lets no water in for a day.']],
  [
    'Reefing is an all-weather way of making sails smaller.',
    ['Reefing', 'an all-weather way of making sails smaller.'],
  ],
  ['A lead line is used to measure how deep the water is.', ['lead line', 'used to measure how deep the water is.']],
  ['The heel test is used to show how a hull rights itself.', ['heel test', 'used to show how a hull rights itself.']],
  ['Oakum is used for closing the gaps between planks.', ['Oakum', 'used for closing the gaps between planks.']],
  ['so basically a levee is a wall that keeps a river in.', ['levee', 'a wall that keeps a river in.']],
  ['Leeway usually denotes what a boat loses to the wind.', ['Leeway', 'what a boat loses to the wind.']],
  [
    'The harbour guild was an association of those who owned the quays.',
    ['harbour guild', 'an association of those who owned the quays.'],
  ],
  [
    'A staple was a place through which, by order, all wool had to pass.',
    ['staple', 'a place through which, by order, all wool had to pass.'],
  ],
  ['Leeway, refers to what a boat loses to the wind.', ['Leeway', 'what a boat loses to the wind.']],
  ['"Windage" means that a boat moves with its sails down.', ['Windage', 'that a boat moves with its sails down.']],
  [
    'High freeboard signifies that a hull stands far out of the water.',
    ['High freeboard', 'that a hull stands far out of the water.'],
  ],
  [
    'Spring lines, or springs, means that a boat is tied in two directions.',
    ['Spring lines', 'that a boat is tied in two directions.'],
  ],
  ['While ebb means "the water goes out", flood means "the water comes in".', ['flood', '"the water comes in".']],
  ['Ebb means "the water goes out," while flood means "it comes in".', ['Ebb', '"the water goes out,"']],
  ['"Modem" stands for "modulator demodulator".', ['Modem', '"modulator demodulator".']],
  ['Put simply, a levee is a wall that keeps a river in its bed.', ['levee', 'a wall that keeps a river in its bed.']],
  [
    'Incidentally, a levee is a wall that keeps a river in its bed.',
    ['levee', 'a wall that keeps a river in its bed.'],
  ],
  ['Quite simply, a levee is a wall that keeps a river in.', ['levee', 'a wall that keeps a river in.']],
  ['Legally though, a levee is a wall that keeps a river in.', ['levee', 'a wall that keeps a river in.']],
  ['Seen from above, a levee is a line that runs along a river.', ['levee', 'a line that runs along a river.']],
  [
    "a river's base flow is the water that comes out of the ground.",
    ['base flow', 'the water that comes out of the ground.'],
  ],
])('%s', (sentence, expected) => {
  expect(said(sentence.replaceAll('*', ''))).toContainEqual(expected)
})

test.each([
  'The old bridge is a fine example of a span that needs no piers.',
  'Silver is a lot more dear to them than tin.',
  'At the coast, the pressure is 1013 hPa or a little more.',
  '0% loss means perfect, which is what nobody gets.',
  'The reference in a wooden house is the rod that stands in the ground.',
  'The fear of loss persists even when people are aware of the odds.',
  'An important part of the rule is the hope that someone may pay more for it.',
  'The worry that gets most of our care is biological, the things that make people ill.',
  'They bought bread, eggs, a lot of cheese for the road.',
  'The rain is strongest where the hills are the steepest.',
  'Rain is the most important part of the water budget of a basin.',
  'The depth is between ten and thirty metres, and it gets less in summer.',
  'The form is similar to that of a bowl which somebody has turned over.',
  'The flow is rising - people can leave their houses in an hour.',
  'The flow is directly proportional to the slope of the bed.',
  'One learns it in many places (schools, the courts, the work of the town, the market, etc.).',
  'The sea itself is a mass of water that covers most of the globe.',
])('no term: %s', sentence => {
  expect(said(sentence)).toEqual([])
})

test.each([
  ['Planks are broken apart and softened by sea water over years in the process of **rotting**.', ['rotting']],
  ['Ships drift with the wind, a slow and silent phenomenon known as **leeway**, and miss the port.', ['leeway']],
  ['They agreed on the process of **building** soon.', []],
])('%s tells of what it names last', (sentence, names) => {
  expect([...new Set(said(sentence).map(([name]) => name))]).toEqual(names)
})

test.each([
  'Throughout the harbour, there is a constant watch for who may land.',
  'Harbour light not only is a help to ships but also to fishers.',
])('what there is, or is not, has no name: %s', sentence => {
  expect(said(sentence)).toEqual([])
})

test.each<[string, string, string[], string]>([
  [
    'The | (Pipe) connects the output of one winch to another.',
    'Pipe',
    ['|'],
    'connects the output of one winch to another.',
  ],
  ['>> (Append) adds what comes to the end of a log.', 'Append', ['>>'], 'adds what comes to the end of a log.'],
])('a sign is looked up by what it is called, and by itself: %s', (sentence, name, aliases, definition) => {
  expect(readEnglishSentence(sentence, () => false)).toContainEqual({ name, aliases, definition, strength: 0.6 })
})

test.each([
  ['A “while” loop executes a set of orders as long as the tide is in.', 'while loop'],
  ['The "north" buoy signals a passage on its far side.', 'north buoy'],
])('what is quoted is a part of the name: %s', (sentence, name) => {
  expect(readEnglishSentence(sentence, () => true).map(each => each.name)).toEqual([name])
})
