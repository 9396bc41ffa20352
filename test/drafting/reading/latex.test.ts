import { readPastedNotes } from '../../../src/drafting/read-notes.ts'

const texts = (text: string) => readPastedNotes(text).blocks.map(block => block.text)

test('a page in TeX is read as if it were in Markdown', () => {
  const page = [
    '\\section{Ships}',
    '\\begin{description}',
    '\\item[Keel] the beam along the \\emph{bottom} of a hull',
    '\\end{description}',
    'A \\newword{bulkhead} divides the hull.',
  ]
  expect(texts(page.join('\n'))).toEqual([
    'Ships',
    '**Keel**: the beam along the bottom of a hull',
    'A **bulkhead** divides the hull.',
  ])
})

test('code and formulas in it stay as they are', () => {
  const code = '\\item \\textbf{Keel}: the beam'
  const page = [
    '# How lists are set',
    '```latex',
    code,
    code,
    '```',
    '\\item One',
    '\\item $\\operatorname{rank}(A)$ of it',
  ]
  expect(texts(page.join('\n'))).toEqual([
    'How lists are set',
    `${code}\n${code}`,
    'One',
    '$\\operatorname{rank}(A)$ of it',
  ])
})

test('formulas alone make no page in TeX', () => {
  const page = [
    'A rank is $\\operatorname{rank}(A)$.',
    '',
    '\\begin{cases} x \\end{cases} \\begin{cases} y \\end{cases}',
  ]
  expect(texts(page.join('\n'))[0]).toBe('A rank is $\\operatorname{rank}(A)$.')
})

test('less than two commands of its own show nothing', () => {
  expect(texts('The command \\textbf{x} sets a word in bold.')).toEqual([
    'The command \\textbf{x} sets a word in bold.',
  ])
})
