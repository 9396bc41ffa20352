import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { draftNotes } from '../../../src/drafting/draft-notes.ts'
import type { Notes } from '../../../src/drafting/notes.ts'
import { NotesError } from '../../../src/drafting/notes-error.ts'
import { readNotes } from '../../../src/drafting/read-notes.ts'

const packed = (files: Record<string, string | Uint8Array>) =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, each]) => [path, typeof each === 'string' ? strToU8(each) : each]),
    ),
  )
const read = (files: Record<string, string | Uint8Array>) => readNotes({ name: 'export.zip', bytes: packed(files) })
const names = (notes: Notes) => draftNotes(notes).terms.map(term => term.name)
const HASH = '0123456789abcdef0123456789abcdef'
const KEEL = '# Hull\n\n- Keel: the beam along the bottom of a ship\n- Rib: a beam that bends up from the keel\n'

test('an archive inside an archive is opened, as Notion packs its exports', async () => {
  const part = packed({ [`Export/Hull ${HASH}.md`]: KEEL, '__MACOSX/._Hull.md': 'junk: not a page' })
  expect(names(await read({ 'ExportBlock-1-Part-1.zip': part }))).toEqual(['Keel', 'Rib'])
})

test('archives inside one another share one limit, and are opened one deep', async () => {
  const page = packed({ 'a.md': new Uint8Array(6_000_000) })
  const bomb = read({ 'a.zip': page, 'b.zip': page, 'c.zip': page })
  await expect(bomb).rejects.toMatchObject({ key: 'notes.archive-too-large' })
  const deep = read({ 'a.zip': packed({ 'b.zip': packed({ 'c.md': KEEL }) }) })
  await expect(deep).rejects.toBeInstanceOf(NotesError)
})

test('a database beside the pages is a table, and only the whole one of two', async () => {
  const notes = await read({
    [`Export/Hull ${HASH}.md`]: KEEL,
    [`Export/Sails ${HASH}.csv`]: '\uFEFFName,Meaning\nJib,"a sail, in front"\n',
    [`Export/Sails ${HASH}_all.csv`]:
      '\uFEFFName,Meaning\nJib,"a sail, in front"\nSpanker,"a sail that\nstands behind"\n',
  })
  expect(names(notes)).toEqual(['Keel', 'Rib', 'Jib', 'Spanker'])
  expect(notes.lines.filter(line => line.includes('Jib'))).toHaveLength(1)
  expect(notes.lines).toContain('| Spanker | a sail that stands behind |')
})

test('each page has its own properties and its own end', async () => {
  const tail = '\n\n## Related posts\n\n- Ships: their history\n'
  const notes = await read({
    'vault/a.md': `---\ntags: [ship]\n---\n${KEEL}\nA ship has one keel and many ribs.\n${tail}`,
    'vault/b.md': '---\ntags:\n  - ship\ncreated: 2024-01-01\n---\n# Sails\n\n- Jib: a sail in front of the mast\n',
    'vault/.obsidian/app.json': '{}',
    'vault/.trash/c.md': 'Gone: this was thrown away',
  })
  expect(names(notes)).toEqual(['Keel', 'Rib', 'Jib'])
  expect(notes.lines.join('\n')).not.toMatch(/created|tags|Related|thrown/)
})

test('of several pages one without a heading is called as its file is', async () => {
  const notes = await read({
    [`삼투 ${HASH}.md`]: '---\ntags: bio\n---\n물이 반투과성 막을 지나 이동하는 현상이다.\n',
    ['확산.md'.normalize('NFD')]: '입자가 농도가 낮은 쪽으로 퍼지는 현상이다.\n',
  })
  expect(notes.lines.filter(line => line.startsWith('#'))).toEqual(['# 삼투', '# 확산'])
})

test('a name that Windows packed in CP949 is read, and one that macOS packed without saying so', async () => {
  const bytes = Buffer.from(
    packed({ 'XXXX.md': '물이 막을 지나 이동하는 현상이다.\n', 'YYYYYY.md': '입자가 퍼지는 현상이다.\n' }),
  )
  const rename = (from: string, to: Buffer) => {
    for (let at = bytes.indexOf(from); at >= 0; at = bytes.indexOf(from)) to.copy(bytes, at)
  }
  rename('XXXX', iconv.encode('삼투', 'cp949'))
  rename('YYYYYY', Buffer.from('확산'))
  const notes = await readNotes({ name: 'export.zip', bytes })
  expect(notes.lines.filter(line => line.startsWith('#')).sort()).toEqual(['# 삼투', '# 확산'])
})

test.each(['slides.pptx', '노트.hwpx', 'notes.odt'])('%s is told to be saved as something else', async name => {
  const bytes = packed({ mimetype: 'application/zip', 'content.xml': '<x/>' })
  await expect(readNotes({ name, bytes })).rejects.toMatchObject({ key: 'notes.other-format' })
})

test('a table in a file of its own is read as one', async () => {
  const bytes = Buffer.from('term;meaning\nJib;"a sail; in front"\nSpanker;a sail that stands | behind\n')
  expect(names(await readNotes({ name: 'sails.csv', bytes }))).toEqual(['Jib', 'Spanker'])
})

describe('what cannot be read of an archive', () => {
  const broken = packed({ 'word/document.xml': KEEL }).slice(0, 80)

  test('is left out and named, whatever it is', async () => {
    const notes = await read({
      'a.md': KEEL,
      'week/no word.docx': 'this is no Word document',
      'week/cut.docx': broken,
      'week/cut.zip': packed({ 'b.md': KEEL.repeat(20) }).slice(0, 60),
      'photo.txt': new Uint8Array(5000).map((_, at) => (at * 7919) % 251),
    })
    expect(names(notes)).toEqual(['Keel', 'Rib'])
    expect(notes.leftOut?.toSorted()).toEqual(['photo.txt', 'week/cut.docx', 'week/cut.zip', 'week/no word.docx'])
  })

  test('is what is said where there is nothing else', async () => {
    await expect(read({ 'a.docx': 'this is no Word document' })).rejects.toMatchObject({
      key: 'notes.broken',
      parameters: { name: 'a.docx' },
    })
  })

  test('is not spoken of where all was read, nor an archive inside that holds no notes', async () => {
    const notes = await read({ 'a.md': KEEL, 'pictures.zip': packed({ 'b.png': 'picture' }) })
    expect(notes.leftOut).toBeUndefined()
    await expect(read({ 'pictures.zip': packed({ 'b.png': 'picture' }) })).rejects.toMatchObject({
      key: 'notes.archive-empty',
    })
  })
})

test('a table with a quotation mark that nothing closes is read with the pages beside it', async () => {
  const notes = await read({ 'a.md': KEEL, 'b.csv': 'name,what\npod,"several containers that share one address' })
  expect(notes.leftOut).toBeUndefined()
  expect(notes.lines.join('\n')).toMatch(/pod \| "several containers/)
})
