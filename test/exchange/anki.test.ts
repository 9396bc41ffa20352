import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'
import initSqlJs, { type Database } from 'sql.js'
import { clozeQuestions } from '../../src/exchange/anki/cloze.ts'
import { readApkg } from '../../src/exchange/anki/read.ts'
import { unzstd } from '../../src/exchange/anki/unpack.ts'
import { writeApkg } from '../../src/exchange/anki/write.ts'
import { type ChapterText, chapterTexts } from '../../src/exchange/chapter-text.ts'
import { LIMITS, UnreadableFile } from '../../src/exchange/reading.ts'
import { tinyCourse } from '../support/course.ts'

const sql = await initSqlJs()

/** A package of an old Anki, with the note types that everybody has. */
function oldPackage(notes: [type: 'basic' | 'cloze', fields: string[]][], name = 'collection.anki2'): Uint8Array {
  const database = new sql.Database()
  database.run('CREATE TABLE col (models text, decks text)')
  database.run('CREATE TABLE notes (id integer primary key, mid integer, tags text, flds text)')
  database.run('CREATE TABLE cards (id integer primary key, did integer)')
  const models = {
    1342697561419: { name: 'Basic', type: 0, flds: [{ name: 'Front' }, { name: 'Back' }] },
    1342697561420: { name: 'Cloze', type: 1, flds: [{ name: 'Text' }, { name: 'Extra' }] },
  }
  database.run('INSERT INTO col VALUES (?, ?)', [
    JSON.stringify(models),
    JSON.stringify({ 9: { name: 'Ops::Week 1' } }),
  ])
  for (const [index, [type, fields]] of notes.entries()) {
    const model = type === 'basic' ? 1342697561419 : 1342697561420
    database.run('INSERT INTO notes VALUES (?, ?, ?, ?)', [index + 1, model, '', fields.join('\u001f')])
    database.run('INSERT INTO cards VALUES (?, 9)', [index + 1])
  }
  return packed(database, name)
}

function packed(database: Database, name = 'collection.anki2'): Uint8Array {
  const bytes = database.export()
  database.close()
  return zipSync({ [name]: bytes, media: new TextEncoder().encode('{}') })
}

const failure = (bytes: Uint8Array) =>
  readApkg(bytes).then(
    () => 'read',
    error => (error instanceof UnreadableFile ? error.notice.key : error),
  )

test('cards become terms and questions, cloze notes a question for each number', async () => {
  const reading = await readApkg(
    oldPackage([
      ['basic', ['Registry', 'Where <i>images</i> are kept<br>and fetched from']],
      ['basic', ['Which port does HTTPS use?', '443']],
      ['cloze', ['{{c1::Seoul::city}} is the capital of {{c2::Korea}}', 'Geography']],
    ]),
  )
  expect(reading.title).toBe('Week 1')
  expect(reading.terms.map(({ line, text }) => [line, text.name, text.definition])).toEqual([
    [1, 'Registry', 'Where *images* are kept\\\nand fetched from'],
  ])
  expect(reading.questions.map(({ kind, text }) => [kind, text.prompt, text.accepted, text.explanation])).toEqual([
    ['short-answer', 'Which port does HTTPS use?', ['443'], ''],
    ['cloze', '____ (city) is the capital of Korea', ['Seoul'], 'Geography'],
    ['cloze', 'Seoul is the capital of ____', ['Korea'], 'Geography'],
  ])
  expect(reading.leftOut).toBe(0)
})

test('what cannot be asked is left out with the place of its note', async () => {
  const reading = await readApkg(
    oldPackage([
      ['basic', ['<img src="a.png">', 'a picture [sound:a.mp3]']],
      ['basic', ['only a front', '']],
      ['cloze', ['no gap at all', '']],
      ['cloze', ['{{c1::one}} and {{c1::two}}', '']],
      ['cloze', ['{{c1::outer {{c2::inner}} end}}', '']],
    ]),
  )
  expect(reading.problems.map(({ line, key, leftOut }) => [line, key, leftOut])).toEqual([
    [1, 'exchange.media-only', true],
    [2, 'exchange.one-sided', true],
    [3, 'exchange.cloze-none', true],
    [4, 'exchange.cloze-several', true],
    [5, 'exchange.cloze-nested', true],
  ])
  expect(reading.leftOut).toBe(5)
  expect(reading.media).toBe(2)
})

test('a package of today, compressed with zstd and sorted as only Anki can, is read; the old database beside it is not', async () => {
  const reading = await readApkg(readFileSync('test/fixtures/exchange/networks.apkg'))
  expect(reading.title).toBe('Layers')
  expect(reading.terms.map(term => term.text)).toEqual([
    { name: 'Router', aliases: [], definition: 'Forwards packets **between** networks' },
    { name: '스위치', aliases: [], definition: '프레임을 <포트>로 보낸다\nMAC 주소를 본다' },
  ])
  expect(reading.questions.map(question => question.text.accepted)).toEqual([['The network layer'], ['TCP'], ['UDP']])
  expect([reading.media, reading.leftOut]).toEqual([3, 1])
})

test.each([
  ['an empty file', new Uint8Array()],
  ['a zip without a collection', zipSync({ 'readme.txt': new Uint8Array([1]) })],
])('%s has no collection', async (_, bytes) => {
  expect(await failure(bytes)).toBe('exchange.apkg-none')
})

test.each([
  ['a collection that is no database', zipSync({ 'collection.anki2': new TextEncoder().encode('SQLite no more') })],
  ['an empty database', zipSync({ 'collection.anki21': new Uint8Array() })],
  ['a broken zstd frame', zipSync({ 'collection.anki21b': new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 0, 88, 1, 2]) })],
])('%s is one sentence', async (_, bytes) => {
  expect(await failure(bytes)).toBe('exchange.apkg-broken')
})

test('a database that is damaged, a view without end, and computed columns are refused', async () => {
  const whole = unzipSync(oldPackage(Array.from({ length: 500 }, (_, i) => ['basic', [`front ${i}`, `back ${i}`]])))
  const damaged = (whole['collection.anki2'] as Uint8Array).slice()
  damaged.fill(0xff, 4096)
  expect(await failure(zipSync({ 'collection.anki2': damaged }))).toBe('exchange.apkg-broken')
  const endless = new sql.Database()
  endless.run(`CREATE TABLE col (models text, decks text);
    CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n)
    SELECT id, 1 AS mid, '' AS tags, 'a' AS flds FROM n`)
  expect(await failure(packed(endless))).toBe('exchange.apkg-broken')
  const computed = new sql.Database()
  computed.run(`CREATE TABLE col (models text, decks text);
    CREATE TABLE notes (id integer primary key, mid integer, tags text, flds text AS (hex(zeroblob(100000000))))`)
  expect(await failure(packed(computed))).toBe('exchange.apkg-broken')
})

test('a zip bomb that lies about its size is refused while it is unpacked', async () => {
  const name = 'collection.anki2'
  const data = deflateRawSync(Buffer.alloc(LIMITS.databaseBytes + 1_000_000), { level: 1 })
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(8, 8)
  header.writeUInt32LE(data.length, 18)
  header.writeUInt32LE(10, 22)
  header.writeUInt16LE(name.length, 26)
  const bomb = Buffer.concat([header, Buffer.from(name), data])
  expect(bomb.length).toBeLessThan(2_000_000)
  expect(await failure(bomb)).toBe('exchange.too-large')
})

test('a zstd frame that asks for gigabytes is refused', () => {
  const frame = new Uint8Array(32)
  frame.set([0x28, 0xb5, 0x2f, 0xfd, 0b1110_0000])
  new DataView(frame.buffer).setBigUint64(5, 2_000_000_000n, true)
  expect(() => unzstd(frame)).toThrow(UnreadableFile)
})

test('a cloze text with deletions in hostile shapes ends', () => {
  expect(clozeQuestions('{{c1::'.repeat(3000))).toBe('nested')
  expect(clozeQuestions('{{c1::a}} {{c1::a}}')).toEqual([{ number: 1, prompt: '____ …', answer: 'a', whole: 'a a' }])
})

const course = tinyCourse()
const now = new Date('2026-11-25T00:00:00Z')
const written = () => writeApkg({ slug: 'tiny', title: 'Tiny' }, chapterTexts(course, 'en'), now)

test('what is exported is read back: the same terms, kinds, choices and answers, under the same slugs', async () => {
  const reading = await readApkg(await written())
  expect(reading.problems.map(each => each.key)).toEqual(['exchange.chapters-joined'])
  expect(reading.terms.map(({ slug, text }) => [slug, text])).toEqual(
    course.terms.map(({ slug, texts }) => [slug, texts.en]),
  )
  expect(reading.questions.map(({ slug, kind, text }) => [slug, kind, text])).toEqual(
    course.questions.map(({ slug, kind, texts }) => [slug, kind, texts.en]),
  )
})

test('the notes of several decks are called like the deck that they stand in, not like one of them', async () => {
  expect((await readApkg(await written())).title).toBe('Tiny')
})

test('the notes of one chapter are called like it, without its number', async () => {
  const [first] = chapterTexts(course, 'en')
  for (const title of ['First', '2024 in review', '100 commands', '12']) {
    const bytes = await writeApkg({ slug: 'tiny', title: 'Tiny' }, [{ ...(first as ChapterText), title }], now)
    expect((await readApkg(bytes)).title).toBe(title)
  }
})

test('an export is a collection of schema 11 as Anki imports it, and a later one has the same notes', async () => {
  const rowsOf = (bytes: Uint8Array, query: string) => {
    const database = new sql.Database(unzipSync(bytes)['collection.anki2'])
    const rows = database.exec(query)[0]?.values ?? []
    database.close()
    return rows
  }
  const bytes = await written()
  expect(Object.keys(unzipSync(bytes)).sort()).toEqual(['collection.anki2', 'media'])
  const [[ver, models, decks]] = rowsOf(bytes, 'SELECT ver, models, decks FROM col') as [[number, string, string]]
  expect(ver).toBe(11)
  expect(Object.values(JSON.parse(decks) as object).map(deck => deck.name)).toEqual([
    'Default',
    'Tiny',
    'Tiny::01 First',
    'Tiny::02 Second',
  ])
  for (const [id, model] of Object.entries(JSON.parse(models) as Record<string, { id: number; flds: unknown[] }>))
    expect([String(model.id), model.flds.length > 1]).toEqual([id, true])
  const broken = `SELECT count(*) FROM cards LEFT JOIN notes ON notes.id = nid WHERE notes.id IS NULL OR queue != 0`
  expect(rowsOf(bytes, broken)).toEqual([[0]])
  expect(rowsOf(bytes, 'PRAGMA integrity_check')).toEqual([['ok']])
  expect(rowsOf(bytes, "SELECT count(*) FROM sqlite_master WHERE type = 'index'")).toEqual([[7]])
  const later = await writeApkg({ slug: 'tiny', title: 'Tiny' }, chapterTexts(course, 'en'), new Date('2027-01-01'))
  const guids = 'SELECT guid FROM notes ORDER BY id'
  expect(rowsOf(later, guids)).toEqual(rowsOf(bytes, guids))
  expect(new Set(rowsOf(bytes, guids).flat()).size).toBe(course.terms.length + course.questions.length)
  expect(rowsOf(later, 'SELECT min(mod) FROM notes')).not.toEqual(rowsOf(bytes, 'SELECT min(mod) FROM notes'))
})

test('marks that turn the direction of a text do not come in with a package of our own', async () => {
  const course = tinyCourse()
  for (const term of course.terms) if (term.texts.en) term.texts.en.definition = 'A \u202Eboxed\u202C process.'
  const bytes = await writeApkg({ slug: 'tiny', title: 'Tiny' }, chapterTexts(course, 'en'), now)
  const { terms } = await readApkg(bytes)
  expect(terms[0]?.text.definition).toBe('A boxed process.')
})
