import { withAligned } from '../../../src/drafting/reading/aligned.ts'

test('what begins below one another is the second of two columns', () => {
  const lines = [
    'Keel      the beam along the bottom',
    'Long mast  a tall pole',
    'Keel      x',
    'Ebb       water that goes',
  ]
  expect(withAligned(lines)).toEqual(lines)
  expect(withAligned(['Keel    the beam below', 'Mast    a tall pole', 'Fid     nothing, really'])).toEqual([
    'Keel: the beam below',
    'Mast: a tall pole',
    'Fid: nothing, really',
  ])
})

test('a column may be one of Hangul, each letter as wide as two', () => {
  const lines = [
    '용골      배의 바닥을 따라 놓인 뼈대',
    '돛        바람을 받는 넓은 천',
    '방향타    배의 방향을 바꾸는 판',
  ]
  expect(withAligned(lines).map(line => line.split(':')[0])).toEqual(['용골', '돛', '방향타'])
})

test.each([
  ['two lines', ['Keel    the beam below', 'Mast    a tall pole']],
  [
    'more columns',
    ['Keel    oak wood beam    400 kg', 'Mast    a fir trunk     90 kg', 'Oar     ash or fir      2 kg'],
  ],
  ['words side by side', ['Keel    beam', 'Mast    pole', 'Oar     paddle']],
  [
    'sentences',
    ['We rowed.    Then it rained again', 'We slept.    Then the wind came', 'We ate.      Then we left home'],
  ],
  ['code', ['```', 'ls      shows all the files', 'cd      goes to a folder', 'rm      takes a file away', '```']],
])('%s are no such columns', (_, lines) => {
  expect(withAligned(lines)).toEqual(lines)
})
