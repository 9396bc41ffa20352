import { strToU8, zipSync } from 'fflate'
import type { NotesError } from '../../src/drafting/notes-error.ts'
import type { Brought } from '../contract/rig.ts'
import { NOVEL } from './novel.ts'

/** What a host may bring in place of notes, and which sentence says what to do; the key is that of the catalogue. */
export interface BadNotes {
  what: string
  notes: Brought
  key: NotesError['key']
  parameters?: Record<string, string | number>
}

const file = (name: string, content: string | Uint8Array): Brought => ({
  name,
  bytes: typeof content === 'string' ? strToU8(content) : content,
})

/** As long as one that was written by hand, and with as many words that might be terms. */
const CODE = `import { createServer } from 'node:http'

const visits = new Map()
function count(request) {
  const before = visits.get(request.url) ?? 0
  visits.set(request.url, before + 1)
  return before + 1
}

createServer((request, response) => {
  const seen = count(request)
  response.setHeader('content-type', 'text/plain')
  response.end(\`visit \${seen}\`)
}).listen(8080)
`
/** Small as it comes, and endless as it is read: more than any archive of notes may hold. */
const bombOf = (name: string) => zipSync({ [name]: new Uint8Array(24_000_000) }, { level: 1 })
const BOMB = bombOf('word/document.xml')
const PAGES = bombOf('a.md')

/** An Anki package whose database is none. */
const BROKEN_APKG = zipSync({ 'collection.anki2': strToU8('SQLite format 3\0 and then nothing') })

/** Every kind that the studio, the chats and the command line must take with one sentence, and keep nothing of. */
export const BAD_NOTES: readonly BadNotes[] = [
  { what: 'an empty file', notes: file('empty.md', ''), key: 'notes.empty' },
  { what: 'an empty page', notes: file('blank.html', '<html><body> \n </body></html>'), key: 'notes.empty' },
  { what: 'a page with no terms', notes: file('list.md', '- milk\n- eggs\n- bread\n'), key: 'notes.no-terms' },
  {
    what: 'a page of 5 MB',
    notes: file('large.txt', 'Container: a process kept apart\n'.repeat(165_000)),
    key: 'notes.too-large',
    parameters: { most: 400_000 },
  },
  {
    what: 'a page of 13 MB',
    notes: file('huge.txt', 'Container: a process kept apart\n'.repeat(430_000)),
    key: 'notes.archive-too-large',
    parameters: { name: 'huge.txt' },
  },
  { what: 'a novel', notes: file('novel.txt', NOVEL.en), key: 'notes.no-terms' },
  { what: 'a Korean novel', notes: file('소설.txt', NOVEL.ko), key: 'notes.no-terms' },
  { what: 'a page of code', notes: file('server.md', CODE), key: 'notes.code' },
  {
    what: 'a Word document that is a bomb',
    notes: file('notes.docx', BOMB),
    key: 'notes.archive-too-large',
    parameters: { name: 'notes.docx' },
  },
  {
    what: 'an archive that is a bomb',
    notes: file('pages.zip', PAGES),
    key: 'notes.archive-too-large',
    parameters: { name: 'pages.zip' },
  },
  {
    what: 'an Anki package with a broken database',
    notes: file('deck.apkg', BROKEN_APKG),
    key: 'notes.cards',
    parameters: { name: 'deck.apkg' },
  },
  { what: 'a PDF', notes: file('book.pdf', '%PDF-1.7 …'), key: 'notes.pdf' },
  {
    what: 'a document of Hangul Word Processor',
    notes: file('노트.hwp', new Uint8Array(2048).fill(0xd0)),
    key: 'notes.other-format',
    parameters: { name: '노트.hwp' },
  },
  {
    what: 'Rich Text in a file of another name',
    notes: file('notes.txt', '{\\rtf1\\ansi Keel: the beam along the bottom\\par}'),
    key: 'notes.other-format',
    parameters: { name: 'notes.txt' },
  },
  { what: 'a link in a file', notes: file('link.txt', 'https://example.com/notes?week=1\n'), key: 'notes.link' },
  { what: 'a link', notes: { text: 'https://example.com/notes?week=1' }, key: 'notes.link' },
  { what: 'a message without a text', notes: { text: ' ' }, key: 'notes.empty' },
  { what: 'a word', notes: { text: 'notes' }, key: 'notes.no-terms' },
]

/** An archive of which one file is notes, and the other broken. */
export const PARTLY = file(
  'week.zip',
  zipSync({
    'a_b.md': strToU8(
      '# Hull\n\n- Keel: the beam along the bottom of a ship\n- Rib: a beam that bends up from the keel\n',
    ),
    'c_d.docx': strToU8('this is no Word document'),
  }),
)

/** A script in notes is text like any other: a draft is made, and the script runs nowhere. */
export const SCRIPT: Brought = file(
  'script.md',
  '# Web\n\n- **XSS**: putting <script>alert(1)</script> into the page of another\n- **CSRF**: making a browser send what its user did not mean\n',
)
