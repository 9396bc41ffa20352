import { readPastedNotes } from '../../../src/drafting/read-notes.ts'
import { draftedTerms } from '../../support/drafted.ts'

const PAGE = `Tides
Scarce Water
A basin has scarce water if boats have to wait for the tide in it
Ebb
• Water that goes out of a harbour twice a day
• Takes the boats with it
Flood
• Water that comes into a harbour twice a day
Gates
Ebb Gate
A gate that the falling water opens without anybody doing anything
Flood Gate
A gate that the rising water opens without anybody doing anything
Sill
A low wall that keeps the water in a basin when the tide goes out`

test('a page that has lost its marks has titles over its lists and texts', () => {
  const headings = readPastedNotes(PAGE).blocks.filter(block => block.kind === 'heading')
  expect(headings.map(block => block.text)).toEqual(['Scarce Water', 'Ebb', 'Flood', 'Gates'])
  const terms = new Map(draftedTerms(PAGE).map(({ name, definition }) => [name, definition]))
  expect([...terms.keys()]).toEqual(
    expect.arrayContaining(['Scarce Water', 'Ebb', 'Flood', 'Ebb Gate', 'Flood Gate', 'Sill']),
  )
  expect(terms.get('Scarce Water')).toBe('A basin has scarce water if boats have to wait for the tide in it')
  expect(terms.get('Ebb Gate')).toBe('A gate that the falling water opens without anybody doing anything')
})

test('short lines one after the other are no titles', () => {
  const names = 'Keel\nMast\nSail\nRope\nAnchor\nRudder\nThe keel is the long beam along the bottom of a ship.'
  expect(readPastedNotes(names).blocks.filter(block => block.kind === 'heading').length).toBeLessThan(3)
})

test.each([
  [
    'a diary',
    [
      'We had porridge with honey and two apples each',
      'Everyone had soup that the cook had made on Monday',
      'We ate late because the boat came in at nine',
    ],
  ],
  [
    'one in Korean',
    [
      '우리는 아침에 꿀을 넣은 죽을 다 같이 먹었다',
      '다들 요리사가 월요일에 끓인 국을 나누어 먹었다',
      '우리는 배가 늦게 들어와 밤에야 밥을 먹었다',
    ],
  ],
])('what %s tells under titles explains none of them', (_, told) => {
  const titles = ['Breakfast', 'Lunch', 'Dinner', 'Night', 'Morning', 'Evening']
  const page = `Harbour\n${titles.map((title, at) => `${title}\n${told[at % told.length]}`).join('\n')}\n`
  expect(draftedTerms(page).map(({ name }) => name)).toEqual([])
})
