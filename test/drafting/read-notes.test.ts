import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { draftNotes } from '../../src/drafting/draft-notes.ts'
import type { Notes } from '../../src/drafting/notes.ts'
import { NotesError } from '../../src/drafting/notes-error.ts'
import { readNotes, readPastedNotes } from '../../src/drafting/read-notes.ts'

const page = (name: string) => readFileSync(`bench/drafting/pages/${name}`)
const read = (name: string, bytes: Uint8Array | string) =>
  readNotes({ name, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes })
const names = (notes: Notes) => draftNotes(notes).terms.map(term => term.name)

/** Why it is refused, and what both languages say. */
async function refusal(name: string, bytes: Uint8Array | string): Promise<string> {
  try {
    draftNotes(await read(name, bytes))
  } catch (error) {
    if (!(error instanceof NotesError)) throw error
    expect(error.say('ko')).toMatch(/[가-힣]/)
    expect(error.say('en')).toBe(error.message)
    return error.key
  }
  return 'taken'
}

describe('encodings', () => {
  const text = page('operating-systems.ko.txt').toString('utf8')
  const same = names(readPastedNotes(text))

  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16, little end first', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16, big end first', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['UTF-16 without a mark', iconv.encode(text, 'utf-16le', { addBOM: false })],
    ['CP949', iconv.encode(text, 'cp949')],
    ['lines that end as on Windows', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['Hangul taken apart, as macOS does', Buffer.from(text.normalize('NFD'))],
    ['tabs', Buffer.from(text.replace(/^ +/gm, '\t'))],
  ])('%s', async (_, bytes) => {
    expect(names(await read('notes.txt', bytes))).toEqual(same)
  })
})

test.each(['-', '*', '•', '◦', '‣', '·', '1)', '1.', '①', '(1)', '가.'])('an item may begin with %s', async mark => {
  const text = [
    `${mark} 컨테이너: 호스트와 격리된 프로세스`,
    `${mark} 이미지: 컨테이너를 만드는 틀`,
    `${mark} 레지스트리: 이미지를 보관하는 곳`,
  ]
  expect(names(await read('notes.txt', text.join('\n')))).toEqual(['컨테이너', '이미지', '레지스트리'])
})

test.each(['# Osmosis', '1.2.1 Osmosis', '**Osmosis**', 'Osmosis\n=======', '■ Osmosis', '== Osmosis ==', 'Osmosis'])(
  'a heading may be written %j',
  async heading => {
    const notes = await read(
      'notes.txt',
      `${heading}\n\nThe movement of water through a membrane that lets only some things pass.\n`,
    )
    expect(notes.blocks[0]).toMatchObject({ kind: 'heading', text: 'Osmosis' })
    expect(names(notes)).toEqual(['Osmosis'])
  },
)

test('what a blog puts around the text is left out, and every line keeps its number', async () => {
  const notes = await read('page.txt', page('statistics.ko.txt'))
  const shown = notes.lines.join('\n')
  for (const chrome of ['반응형', '좋아요', '공유하기', '통계하는곰', '카테고리의 다른 글', '기술통계'])
    expect(shown).not.toContain(chrome)
  expect(notes.title).toBe('[통계 스터디] 3주차 - 추정과 검정')
  const source = page('statistics.ko.txt').toString('utf8').split('\n')
  const at = source.findIndex(line => line.includes('모집단:'))
  expect(notes.lines[at]).toBe(source[at])
})

test('a web page comes without its menus, comments and scripts', async () => {
  const notes = await read('page.html', page('networking.en.html'))
  expect(notes.title).toBe('From URL to page: the network stack')
  expect(notes.lines.join('\n')).not.toMatch(/dataLayer|Recent posts|Great post|Newsletter|124 likes/)
})

test('an export in an archive is one chapter of all its pages', async () => {
  const archive = zipSync({
    'Export/1 Databases.md': page('transactions.en.md'),
    'Export/2 Network.html': page('networking.en.html'),
    'Export/image.png': new Uint8Array(100),
    '__MACOSX/Export/._1 Databases.md': strToU8('junk: not a note at all'),
  })
  const found = names(await read('export.zip', archive))
  expect(found).toEqual(expect.arrayContaining(['Dirty read', 'IP address', 'Write skew']))
  expect(found).not.toContain('junk')
})

test('a Word document is read with its headings, lists and tables', async () => {
  const found = names(await read('notes.docx', wordDocument()))
  expect(found).toEqual(expect.arrayContaining(['Inflation', 'Gross domestic product', 'Recession', 'Central bank']))
})

describe('what no draft can be made of is told so, in a second', () => {
  const bomb = () => zipSync({ 'word/document.xml': new Uint8Array(24_000_000) }, { level: 1 })
  test.each<[string, string, () => Uint8Array | string]>([
    ['notes.empty', 'empty.md', () => ' \n\n\t\n'],
    ['notes.link', 'link.txt', () => 'https://example.com/my-notes?page=2\n'],
    ['notes.too-large', 'large.txt', () => 'Container: a process kept apart\n'.repeat(170_000)],
    ['notes.pdf', 'book.pdf', () => '%PDF-1.7 …'],
    ['notes.not-text', 'photo.txt', () => new Uint8Array(5000).map((_, at) => (at * 7919) % 251)],
    ['notes.broken', 'fake.docx', () => 'this is no Word document'],
    ['notes.broken', 'cut.zip', () => zipSync({ 'a.md': strToU8('a: b'.repeat(500)) }).slice(0, 60)],
    ['notes.archive-too-large', 'bomb.docx', bomb],
    ['notes.archive-too-large', 'bomb.zip', () => zipSync({ 'a.md': new Uint8Array(24_000_000) }, { level: 1 })],
    ['notes.archive-empty', 'pictures.zip', () => zipSync({ 'a.png': strToU8('x') })],
    ['notes.too-tangled', 'deep.html', () => `<html><body>${'<div>'.repeat(40_000)}`],
    ['notes.code', 'code.ts', () => 'const a = run(1);\nif (a) {\n  stop();\n}\nreturn a;\n'.repeat(50)],
    ['notes.no-terms', 'list.md', () => '- milk\n- eggs\n- bread\n'],
    [
      'notes.no-terms',
      'story.txt',
      () => 'She opened the door and went out. Nobody was there. He had left before dawn!\n\n'.repeat(300),
    ],
  ])(
    '%s: %s',
    async (key, name, bytes) => {
      expect(await refusal(name, bytes())).toBe(key)
    },
    5000,
  )
})

test.each<[string, string]>([
  ['stars', '*'.repeat(200_000)],
  ['brackets', '['.repeat(200_000)],
  ['quotes', '> '.repeat(100_000)],
  ['lists in lists', Array.from({ length: 600 }, (_, at) => `${' '.repeat(at)}- a`).join('\n')],
  ['one line', `${'word '.repeat(70_000)}is a term`],
  ['colons', 'a: '.repeat(100_000)],
  ['brackets after names', 'name (b) '.repeat(40_000)],
  ['foreign names in brackets', '원칙(Single Responsibility Principle) '.repeat(5000)],
  ['called so', '라고 하는 '.repeat(30_000)],
  ['what is what', '것이 A, '.repeat(30_000)],
  ['back-ticks', '`a'.repeat(100_000)],
  ['은', '가은 '.repeat(80_000)],
  ['called', 'is called the '.repeat(25_000)],
  ['space within a line', `Keel: a beam${' '.repeat(100_000)}below`],
  ['bold marks within a line', `Keel: a beam ${'**'.repeat(50_000)} below`],
  ['full stops within a line', `- **Boom** 은 ${'.'.repeat(200_000)} 것이다.`],
  ['commas', ','.repeat(200_000)],
  ['one Korean word', `- **Keel** 은 ${'가'.repeat(100_000)} x`],
  ['brackets with nothing inside', `돛: 바람을 받는 천\n\n${'()'.repeat(50_000)}`],
  [
    'as many names as lines',
    Array.from({ length: 5000 }, (_, at) => `- x${at}부두는 배를 대는 곳 ${at} 가운데 하나이다.`).join('\n'),
  ],
])('time is bounded: %s', async (_, text) => {
  const before = process.cpuUsage()
  await refusal('notes.md', text)
  expect(process.cpuUsage(before).user).toBeLessThan(8_000_000)
})

test('a script in notes is text like any other', async () => {
  const notes = readPastedNotes(
    '# XSS\n\n- XSS: putting `<script>alert(1)</script>` into the page of another\n- CSRF: making a browser send what its user did not mean',
  )
  const draft = draftNotes(notes)
  expect(draft.terms.map(term => term.name)).toEqual(['XSS', 'CSRF'])
  const bare = readPastedNotes('CSRF: <script>alert(1)</script> sent by a browser that its user did not mean')
  expect(draftNotes(bare).terms[0]?.definition).not.toMatch(/(?<!\\)<script/)
})

/** A document as Word writes it, as far as it matters here. */
function wordDocument(): Uint8Array {
  const run = (text: string, bold = false) =>
    `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`
  const paragraph = (inner: string, style = '') =>
    `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`
  const cell = (text: string) => `<w:tc>${paragraph(run(text))}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`
  const body = [
    paragraph(run('Macroeconomics'), 'Heading1'),
    paragraph(`${run('Inflation', true)}${run(': a general rise of prices over time')}`),
    paragraph(run('Recession'), 'Heading2'),
    paragraph(run('A fall of economic activity that lasts for two quarters or more.')),
    `<w:tbl>${row('Term', 'Meaning')}${row('Gross domestic product', 'the value of all goods and services made in a country in a year')}${row('Central bank', 'the bank that issues the money of a country and sets its rates')}</w:tbl>`,
  ]
  const xml = (inner: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${inner}`)
  return zipSync({
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': xml(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': xml(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body.join('')}</w:body></w:document>`,
    ),
    'word/styles.xml': xml(
      '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>',
    ),
  })
}

test('what a page has below "Previous post" is of other pages', async () => {
  const lines = [
    '# 나루',
    '',
    '둑: 물이 넘치지 않게 쌓은 것',
    '나루: 배가 사람을 태우고 건너는 곳',
    '갑문: 배를 올리고 내리는 문',
    '',
    'Previous post',
    '',
    '2-1. 섬의 가치 - 다리의 이해',
  ]
  const notes = await readNotes({ name: 'page.md', bytes: strToU8(lines.join('\n')) })
  expect(notes.lines.join('\n')).not.toContain('다리의 이해')
})
