import { withoutRunningHeads } from '../../../src/drafting/reading/running-heads.ts'

const page = (head: string, text: string) => [head, text, '']

test.each(['Dr. Rowe, Harbours, Spring 2024', '3장 물때 | 2024', 'Page 7 of Harbours', '© 2024 Rowe'])(
  'a line at the head of every page is no part of the notes: %s',
  head => {
    const lines = ['The tide', '', ...page(head, 'one'), ...page(head, 'two'), ...page(head, 'three')]
    expect(withoutRunningHeads(lines)).toEqual(lines.map(line => (line === head ? '' : line)))
  },
)

test.each([['- 1 kg of rope'], ['The tide turned at 6.'], ['Example 1:'], ['Definition']])(
  'what is said again and again stays: %s',
  line => {
    const lines = ['', line, 'a', '', line, 'b', '', line, 'c']
    expect(withoutRunningHeads(lines)).toEqual(lines)
  },
)

test('so does a line that comes twice', () => {
  const lines = ['Spring 2024', 'a', '', 'Spring 2024', 'b']
  expect(withoutRunningHeads(lines)).toEqual(lines)
})
