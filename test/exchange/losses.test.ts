import { zipSync } from 'fflate'
import initSqlJs from 'sql.js'
import type { ChapterText, QuestionEntry } from '../../src/exchange/chapter-text.ts'
import { readGift } from '../../src/exchange/gift/read.ts'
import { writeGift } from '../../src/exchange/gift/write.ts'
import { readForeignFile } from '../../src/exchange/read-file.ts'
import type { Reading } from '../../src/exchange/reading.ts'

const sql = await initSqlJs()
const read = (name: string, text: string) => readForeignFile({ name, bytes: new TextEncoder().encode(text) })
const notices = ({ problems }: Reading) => problems.map(({ line, key, parameters }) => [line, key, parameters])

describe('tables', () => {
  it('keep every cell, or say which column is not read', async () => {
    const notes = await read('a.csv', 'term,definition,notes,comment\nVolume,Keeps data,a note,a comment\n')
    expect(notes.terms[0]?.text.definition).toBe('Keeps data\n\na note\n\na comment')
    const twice = await read('a.csv', 'front,back,front,back\na,b,c,d\n')
    expect(notices(twice)).toEqual([
      [1, 'exchange.column-unread', { column: 'front' }],
      [1, 'exchange.column-unread', { column: 'back' }],
    ])
    const more = await read('a.csv', 'question,answer,definition,synonyms\nWho keeps data?,a volume,It lasts.,box\n')
    expect(more.questions[0]?.text).toMatchObject({ accepted: ['a volume'], explanation: 'It lasts.\n\nbox' })
  })
})

describe('texts that Anki exports', () => {
  it('have no head but lines with #, and say which columns are no field', async () => {
    const reading = await read(
      'deck.txt',
      '#separator:tab\n#html:true\n#notetype column:1\n#deck column:2\n#tags column:5\nBasic\tOps::Week 1\tFront\tBack\tt1 t2\nBasic\tOps::Week 1\t<b>Image</b>\tA template\t\n',
    )
    expect(reading.title).toBe('Week 1')
    expect(reading.terms.map(({ text }) => [text.name, text.definition])).toEqual([
      ['Front', 'Back'],
      ['Image', 'A template'],
    ])
    expect(notices(reading)).toEqual([[0, 'exchange.tags-unread', { count: 1 }]])
  })

  it('have gaps, and pictures that are counted', async () => {
    const reading = await read(
      'deck.txt',
      '#separator:tab\n#html:true\n{{c1::Seoul::city}} is in {{c2::Korea}}\textra\nRouter <img src="a.png">\tForwards [sound:a.mp3]\n<img src="b.png">\t\n',
    )
    expect(reading.questions.map(({ text }) => [text.prompt, text.accepted, text.explanation])).toEqual([
      ['____ (city) is in Korea', ['Seoul'], 'extra'],
      ['Seoul is in ____', ['Korea'], 'extra'],
    ])
    expect(reading.terms.map(({ text }) => [text.name, text.definition])).toEqual([['Router', 'Forwards']])
    expect(reading.media).toBe(3)
    expect(notices(reading)).toEqual([[5, 'exchange.media-only', { side: '' }]])
  })
})

/** A package of notes of one type, in decks. */
function packageOf(
  type: { cloze: boolean; fields: string[] },
  notes: { fields: string[]; tags?: string; deck?: number }[],
) {
  const database = new sql.Database()
  database.run('CREATE TABLE col (models text, decks text)')
  database.run('CREATE TABLE notes (id integer primary key, mid integer, tags text, flds text)')
  database.run('CREATE TABLE cards (id integer primary key, nid integer, did integer)')
  const model = { name: 'X', type: type.cloze ? 1 : 0, flds: type.fields.map(name => ({ name })) }
  const decks = { 1: { name: 'One' }, 2: { name: 'Two' } }
  database.run('INSERT INTO col VALUES (?, ?)', [JSON.stringify({ 7: model }), JSON.stringify(decks)])
  for (const [at, { fields, tags = '', deck = 1 }] of notes.entries()) {
    database.run('INSERT INTO notes VALUES (?, 7, ?, ?)', [at + 1, tags, fields.join('\u001f')])
    database.run('INSERT INTO cards VALUES (?, ?, ?)', [at + 1, at + 1, deck])
  }
  const bytes = zipSync({ 'collection.anki2': database.export() })
  database.close()
  return readForeignFile({ name: 'a.apkg', bytes })
}

describe('packages of Anki', () => {
  it('keep all fields of a text with gaps', async () => {
    const reading = await packageOf({ cloze: true, fields: ['Text', 'Extra', 'Source', 'Empty'] }, [
      { fields: ['{{c1::TCP}} is reliable', 'Since 1974', 'RFC 793', ''] },
    ])
    expect(reading.questions[0]?.text.explanation).toBe('Since 1974\n\n**Source:** RFC 793')
  })

  it('say that decks are joined, and that tags have no place', async () => {
    const reading = await packageOf({ cloze: false, fields: ['Front', 'Back'] }, [
      { fields: ['a', 'b'], tags: ' net tcp ' },
      { fields: ['c', 'd'], deck: 2 },
    ])
    expect(notices(reading)).toEqual([
      [0, 'exchange.chapters-joined', { count: 2 }],
      [0, 'exchange.tags-unread', { count: 1 }],
    ])
  })
})

describe('GIFT', () => {
  it('says that categories are joined, and that tags have no place', async () => {
    const reading = await readGift(
      '$CATEGORY: $course$/A\n\n// [id:q1] [tag:net]\nOne? {T}\n\n$CATEGORY: $course$/B\n\nTwo? {F}\n',
    )
    expect(notices(reading)).toEqual([
      [0, 'exchange.chapters-joined', { count: 2 }],
      [0, 'exchange.tags-unread', { count: 1 }],
    ])
  })

  it('takes out pictures that are not there, and counts them', async () => {
    const reading = await readGift(
      '[html]<p>What is <img src="@@PLUGINFILE@@/a.png" alt="x"> this?</p> {=a#<img src\\="@@PLUGINFILE@@/b.png"> ~b}',
    )
    expect(reading.questions[0]?.text).toMatchObject({
      prompt: 'What is this?',
      choices: [{ text: 'a' }, { text: 'b' }],
    })
    expect(reading.media).toBe(2)
    const kept = await readGift('[html]<img src="https://x.org/a.png" alt="x"> {T}')
    expect(kept.questions[0]?.text.prompt).toBe('![x](https://x.org/a.png)')
  })

  it('keeps what is said to whoever gives another number, and the tolerance of what is no number alone', async () => {
    const [number] = (await readGift('Value? {#=3.14:0.01#exact ~#The first digits of pi}')).questions
    expect(number?.text.explanation).toBe('exact\n\nThe first digits of pi')
    const matching = { match: 'number' as const, tolerance: 0.5 }
    const text = { prompt: 'How much?', choices: [], accepted: ['5 GB', '5 gigabytes'], explanation: 'So.', matching }
    const question: QuestionEntry = { slug: 'much', kind: 'short-answer', difficulty: 1, terms: [], text }
    const chapter: ChapterText = {
      number: 1,
      slug: 'a',
      language: 'en',
      title: 'A',
      summary: '',
      terms: [],
      questions: [question],
    }
    expect((await readGift(writeGift([chapter]))).questions[0]?.text).toEqual(text)
  })
})

test('trivia lists repeat answers by name', async () => {
  const reading = await read('list.yaml', 'One?: &both\n- a\n- b\nTwo?: *both\nThree?:\n- &c c\nFour?:\n- *c\n- d\n')
  expect(reading.questions.map(({ text }) => [text.prompt, text.accepted])).toEqual([
    ['One?', ['a', 'b']],
    ['Two?', ['a', 'b']],
    ['Three?', ['c']],
    ['Four?', ['c', 'd']],
  ])
  expect(notices(reading)).toEqual([])
})

test('a card of Kotoba keeps its meaning beside its comment, and its tags are told', async () => {
  const cards = [{ question: '猫', answer: ['ねこ'], comment: 'common', meaning: 'cat', tags: ['animal'] }]
  const reading = await read('deck.json', JSON.stringify({ name: 'Deck', cards }))
  expect(reading.questions[0]?.text.explanation).toBe('cat\n\ncommon')
  expect(notices(reading)).toEqual([[0, 'exchange.tags-unread', { count: 1 }]])
})
