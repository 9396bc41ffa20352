import { draftNotes } from '../../src/drafting/draft-notes.ts'
import { readPastedNotes } from '../../src/drafting/read-notes.ts'
import { redraft } from '../../src/drafting/redraft.ts'

const letter = (at: number) => String.fromCharCode(97 + (at % 26))
const NAMES = Array.from({ length: 260 }, (_, at) => `Z${letter(Math.floor(at / 26))}${letter(at)}`)
const said = (name: string, at: number) => `A ${name} is a box that holds the number ${at} for its owner.`
const SENTENCES = NAMES.map(said)
const notesOf = (text: string) => readPastedNotes(`# Boxes\n\n${text}\n`)

test.each([
  ['one line', SENTENCES.join(' ')],
  ['one paragraph of lines that are cut anywhere', SENTENCES.join(' ').replace(/(.{70,80}) /g, '$1\n')],
])('of a text in %s each entry shows the sentence that it is from, and not all of it', (_, text) => {
  const notes = notesOf(text)
  const { terms, questions, summary } = draftNotes(notes)
  expect(terms).toHaveLength(NAMES.length)
  for (const { name, quote, lines } of terms) {
    const at = NAMES.indexOf(name)
    expect(quote.replace(/\n/g, ' ')).toContain(`is a box that holds the number ${at} for its owner.`)
    expect([quote.length < 700, lines.length < 12]).toEqual([true, true])
  }
  for (const { quote } of [...questions, ...summary]) expect(quote.length).toBeLessThan(700)
})

test('an entry of such a line is kept as it was edited as long as its own sentence stands', () => {
  const before = draftNotes(notesOf(SENTENCES.join(' ')))
  const edited = { ...before, terms: before.terms.map(term => ({ ...term, definition: 'Ours.' })) }
  const changed = SENTENCES.with(7, said('Zah', 7).replace('box', 'bag'))
  const after = redraft(edited, notesOf(['And so on.', ...changed].join(' ')))
  const others = after.terms.filter(term => term.definition !== 'Ours.')
  expect(others.map(term => [term.name, term.definition])).toEqual([
    ['Zah', expect.stringContaining('bag that holds the number 7')],
  ])
})

test('a paragraph that one can look through is shown whole', () => {
  const [first = '', second = ''] = SENTENCES
  const { terms } = draftNotes(notesOf(`${first} ${second}`))
  expect(terms.map(term => term.quote)).toEqual([`${first} ${second}`, `${first} ${second}`])
})
