import { draftNotes } from '../../../src/drafting/draft-notes.ts'
import { readPastedNotes } from '../../../src/drafting/read-notes.ts'

const terms = (text: string) =>
  draftNotes(readPastedNotes(text)).terms.map(term => [term.name, term.definition, term.lines])

test('cards that were pasted are a line for each name, and one for what it means', () => {
  const text = [
    'Set 4',
    'Keel',
    'The beam along the bottom of a ship.',
    'The Rudder',
    'Board at the stern that turns a ship. It hangs on pins.',
    'Ballast (1600s)',
    'Heavy stones deep down that keep a ship from falling over.',
  ].join('\n')
  expect(terms(text)).toEqual([
    ['Keel', 'The beam along the bottom of a ship.', [2, 3]],
    ['Rudder', 'Board at the stern that turns a ship. It hangs on pins.', [4, 5]],
    ['Ballast', 'Heavy stones deep down that keep a ship from falling over.', [6, 7]],
  ])
})

test('so they are in Korean', () => {
  const text =
    '용골\n배의 밑바닥을 따라 놓인 긴 재목\n키\n배의 뒤에 달려 방향을 바꾸는 판\n닻\n배를 한곳에 머물게 하는 무거운 쇠'
  expect(terms(text).map(([name]) => name)).toEqual(['용골', '키', '닻'])
})

test('two short lines above longer ones are no cards', () => {
  const notes = readPastedNotes(
    'On the way\nWe went down to the harbour in the rain\nAt noon\nThe ship that we had waited for came in',
  )
  expect(notes.blocks.some(block => block.text.includes(': '))).toBe(false)
})

test('cards may stand among other lines where their meaning is plain', () => {
  const text = [
    'Lesson 2',
    'We came back to tides and prices of berths.',
    'choke berth',
    'the price at which nobody stays',
    'For example:',
    'P = 3 - 2Q',
    'Slack hour',
    'The hour in which the water stands',
    'It comes twice a day here.',
    'Neap week',
    'A week that has the smallest tides',
    'That is all for today.',
  ].join('\n')
  expect(terms(text)).toEqual([
    ['Choke berth', 'the price at which nobody stays', [3, 4]],
    ['Slack hour', 'The hour in which the water stands', [7, 8]],
    ['Neap week', 'A week that has the smallest tides', [10, 11]],
  ])
})
