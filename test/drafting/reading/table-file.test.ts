import { readTableFile } from '../../../src/drafting/reading/table-file.ts'

const rowsOf = (name: string, text: string) => readTableFile(name, text).split('\n')

test.each([
  ['that nothing closes', 'a.csv', 'name,what\npod,"a group', ['| pod | "a group |']],
  ['behind a tab', 'a.tsv', 'name\twhat\na\t"b\nc\td\n', ['| a | "b |', '| c | d |']],
  ['alone', 'a.csv', 'a,b\n"', ['| " |  |']],
  [
    'before others that are closed',
    'a.csv',
    'a,b\npod,"a group\nnode,"a machine, or more"\n한,"글"\n',
    ['| pod | "a group |', '| node | a machine, or more |', '| 한 | 글 |'],
  ],
  [
    'behind a cell of several lines',
    'a.csv',
    'a,b\n한,"글\n\n또"\n\ny,"open\nz,w\n',
    ['| 한 | 글 또 |', '| y | "open |', '| z | w |'],
  ],
  ['in the middle', 'a.csv', 'a,b\n"x, y",he said "hi"\nz,5" wide\n', ['| x, y | he said "hi" |', '| z | 5" wide |']],
  ['in every line', 'a.csv', `a,b\n${'c,"d\n'.repeat(3000)}`, Array(3000).fill('| c | "d |')],
])('a quotation mark %s is read as the text it is', (_, name, text, rows) => {
  expect(rowsOf(name, text).slice(2)).toEqual(rows)
})

test('a table is as wide as its widest row, within bounds', () => {
  expect(rowsOf('a.csv', 'a\nb,c\n')).toEqual(['| a |  |', '| --- | --- |', '| b | c |'])
  const [head = ''] = rowsOf('a.csv', `${','.repeat(100_000)}\n${'a\n'.repeat(5000)}`)
  expect(head.split('|').length).toBe(202)
})
