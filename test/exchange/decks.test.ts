import { readKotoba } from '../../src/exchange/kotoba.ts'
import { readForeignFile } from '../../src/exchange/read-file.ts'
import { UnreadableFile } from '../../src/exchange/reading.ts'
import { readTrivia } from '../../src/exchange/trivia.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const refusal = (name: string, text: string) =>
  readForeignFile({ name, bytes: utf8(text) }).then(
    reading => reading.format,
    error => (error instanceof UnreadableFile ? [error.notice.line, error.notice.key] : error),
  )

test('a trivia list of Red: answers as written, settings are no questions, problems by line', async () => {
  const reading = await readTrivia(`AUTHOR: Mina
DESCRIPTION: Ports and protocols
CONFIG:
  timeout: 20
Which port does HTTP use?:
- 80
- eighty
"Is #1 the first?":
- yes
The ____ resolves names:
- DNS
Only one?: one
Broken:
  a: b
Which port does HTTP use?:
- 80
- eighty
`)
  expect(reading.title).toBe('Ports and protocols')
  expect(reading.questions.map(({ line, kind, text }) => [line, kind, text.prompt, text.accepted])).toEqual([
    [5, 'short-answer', 'Which port does HTTP use?', ['80', 'eighty']],
    [8, 'short-answer', 'Is #1 the first?', ['yes']],
    [10, 'cloze', 'The ____ resolves names', ['DNS']],
    [12, 'short-answer', 'Only one?', ['one']],
  ])
  expect(reading.problems.map(({ line, key }) => [line, key])).toEqual([
    [13, 'exchange.trivia-answers'],
    [15, 'exchange.duplicate-question'],
  ])
})

test('a deck of Kotoba: answers, comments, instructions; cards taken away, lines of the others', async () => {
  const deck = {
    name: 'Ports',
    shortName: 'ports',
    instructions: 'Type the protocol!',
    cards: [
      { question: '443', answers: ['HTTPS', 'https'], comment: 'With *TLS*.', instructions: 'Which protocol?' },
      null,
      { question: '53', answer: 'DNS', meaning: 'Names "question": to addresses' },
      { question: '', answers: ['x'] },
      'no card',
      { question: '22', answers: [] },
    ],
  }
  const text = JSON.stringify(deck, null, 1)
  const lineOf = (question: string) =>
    text.split('\n').findIndex(line => line.includes(`"question": "${question}"`)) + 1
  const reading = await readKotoba(text)
  expect(reading.title).toBe('Ports')
  expect(
    reading.questions.map(({ line, text: { prompt, accepted, explanation } }) => [line, prompt, accepted, explanation]),
  ).toEqual([
    [lineOf('443'), '443\n\nWhich protocol?', ['HTTPS', 'https'], 'With \\*TLS\\*.'],
    [lineOf('53'), '53\n\nType the protocol!', ['DNS'], 'Names "question": to addresses'],
  ])
  expect(reading.problems.map(({ line, key }) => [line, key])).toEqual([
    [lineOf(''), 'exchange.no-prompt'],
    [lineOf(''), 'exchange.kotoba-card'],
    [lineOf('22'), 'exchange.no-answer'],
  ])
})

test.each([
  ['empty.md', '', [0, 'exchange.empty']],
  ['blank.csv', ' \n\t\n', [0, 'exchange.empty']],
  ['deck.json', '{\n"cards": [\n{]}', [3, 'exchange.json']],
  ['deck.json', '{"a": 1}', [0, 'exchange.kotoba-shape']],
  ['list.yaml', 'just words', [0, 'exchange.trivia-shape']],
  ['list.yaml', 'a: [1, 2', [1, 'exchange.yaml']],
  ['novel.txt', 'It was a dark night.\nNobody spoke.\n', [0, 'exchange.unknown-format']],
  ['deck.apkg', 'not a zip', [0, 'exchange.apkg-none']],
  ['chapter.md', '# no front matter', [0, 'exchange.no-chapter']],
  ['chapter.md', '---\nchapter: one\n---\n', [2, 'exchange.content']],
  ['chapter.md', '---\nchapter: 1\ntitle: *One*\n---\n', [3, 'exchange.content']],
])('%s that is none: %j', async (name, text, expected) => {
  const refused = await refusal(name, text)
  if (name === 'list.yaml' && text.startsWith('a:')) expect(refused).not.toBeInstanceOf(Error)
  else expect(refused).toEqual(expected)
})

test('what a star makes an alias of nothing in YAML is told, by line', async () => {
  const { questions, problems } = await readTrivia(
    'Which?:\n- *Docker*\nWho?:\n- &a Mina\nWhose?: *b\n*c : d\nAnd?: *a\n',
  )
  expect(questions.map(({ text }) => [text.prompt, text.accepted])).toEqual([
    ['Who?', ['Mina']],
    ['And?', ['Mina']],
  ])
  expect(problems.map(({ line, key, parameters }) => [line, key, parameters?.name])).toEqual([
    [1, 'exchange.yaml-alias', 'Docker*'],
    [5, 'exchange.yaml-alias', 'b'],
    [6, 'exchange.yaml-alias', 'c'],
  ])
})

test('an entry that is nested without end is left out, and told of once', async () => {
  const { questions, problems } = await readTrivia(`A?: ${'['.repeat(2000)}${']'.repeat(2000)}\nB?: c\n`)
  expect(questions.map(({ text }) => text.prompt)).toEqual(['B?'])
  expect(problems.map(({ line, key }) => [line, key])).toContainEqual([1, 'exchange.yaml-deep'])
  expect(problems.length).toBeLessThanOrEqual(2)
})

test('YAML that multiplies itself, or nests without end, is a sentence', async () => {
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x]',
    ...'bcdefghij'.split('').map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`),
  ].join('\n')
  const reading = await readTrivia(bomb)
  expect([reading.questions.length, reading.leftOut]).toEqual([1, 9])
  expect(await refusal('deep.yaml', `a: ${'['.repeat(50_000)}`)).not.toBeInstanceOf(TypeError)
})
