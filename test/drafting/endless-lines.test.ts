import { draftNotes } from '../../src/drafting/draft-notes.ts'
import { readPastedNotes } from '../../src/drafting/read-notes.ts'

// Each made a pattern try every way to cut it, of which there are more than anybody waits for: 2 to the 60th.
test.each([
  ['counts of a blog without an end', `댓글 3\t${'공감\t\t'.repeat(60)}O`],
  ['counts with signs between', `댓글 3${'·공감·'.repeat(60)}O`],
  ['a command with spaces', `\`a ${'b \t'.repeat(60)}`],
  ['a line below a head of a table', `| a | b |\n:-|-${'|:|-'.repeat(60)}x`],
  ['a tight colon before spaces', `Anchor:A ${' \t'.repeat(60)}`],
  ['names in code side by side', `\`a\` ${'`및` `b` '.repeat(60)}\`\`-\``],
])('%s are read in one go', (_, line) => {
  const notes = readPastedNotes(`# Notes\n\n- Pod: several containers that run together\n\n${line}\n`)
  expect(draftNotes(notes).terms.map(term => term.name)).toContain('Pod')
})
