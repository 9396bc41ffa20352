import { readPastedNotes } from '../../../src/drafting/read-notes.ts'
import { cleanInline } from '../../../src/drafting/reading/inline.ts'
import { withoutComments } from '../../../src/drafting/reading/vaults.ts'

test.each([
  ['[[Ship#Keel]]: the beam along the bottom', 'Keel: the beam along the bottom'],
  ['[[Ship#Keel|The keel]] is a beam', 'The keel is a beam'],
  ['[[ship/hull/Rib]]: a bent beam', 'Rib: a bent beam'],
  ['[[TCP/IP]] and [[C#]]', 'TCP/IP and C#'],
  ['Keel: a beam ^3f2a1c', 'Keel: a beam'],
  ['[^1]: Made of oak.', 'Made of oak.'],
  ['![[hull.png|300]]', ''],
  ['see ![[Ship#Keel]] here', 'see here'],
])('%j is shown as %j', (text, expected) => {
  expect(cleanInline(text)).toBe(expected)
})

test.each(['E = mc^2', 'x ^2', '2 ^ n'])('%j is no mark', text => {
  expect(cleanInline(text)).toBe(text)
})

test('what an author has hidden is not there, and all lines are', () => {
  const text = 'Keel %%ask Jo%% is a beam.\n%%\na remark\n\nof lines\n%%\nRib: bent'
  expect(withoutComments(text)).toBe('Keel  is a beam.\n\n\n\n\n\nRib: bent')
  expect(withoutComments('printf("100%%, %d%%")')).toBe('printf("100%%, %d%%")')
})

test('tags behind a heading are no part of it, and nothing turns the direction of a line', () => {
  const notes = readPastedNotes('# 선체 #배/구조 #draft\n\n용골: 바닥의 \u202B들보\u202C이다\n')
  expect(notes.title).toBe('선체')
  expect(notes.lines[2]).toBe('용골: 바닥의 들보이다')
})
