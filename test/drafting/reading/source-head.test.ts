import { readPastedNotes } from '../../../src/drafting/read-notes.ts'
import { sourceHead } from '../../../src/drafting/reading/source-head.ts'

const HEAD = [
  'harbour-study/3주차/mina/README.md',
  'README.md',
  'Preview',
  'Code',
  'Blame',
  '117 lines (90 loc) · 7.53 KB',
]

test('what a source-code host puts above notes is no part of them', () => {
  expect([...sourceHead([...HEAD, '', '항구의 물때'])]).toEqual([0, 1, 2, 3, 4, 5])
  const { title, blocks } = readPastedNotes(`${HEAD.join('\n')}\n\n항구의 물때\n\n밀물은 물이 들어오는 때이다.\n`)
  expect(title).toBe('항구의 물때')
  expect(blocks.map(block => block.text)).toEqual(['항구의 물때', '밀물은 물이 들어오는 때이다.'])
})

test('a heading that is only called as a button is stays', () => {
  expect(sourceHead(['Code', '', 'What holds a ship together.']).size).toBe(0)
})
