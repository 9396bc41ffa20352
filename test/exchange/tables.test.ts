import iconv from 'iconv-lite'
import { type ChapterText, chapterTexts } from '../../src/exchange/chapter-text.ts'
import { writeCsv } from '../../src/exchange/csv/own-table.ts'
import { readCsv } from '../../src/exchange/csv/read.ts'
import { readForeignFile } from '../../src/exchange/read-file.ts'
import type { Reading } from '../../src/exchange/reading.ts'
import { tinyCourse } from '../support/course.ts'

const names = (reading: Reading) => reading.terms.map(({ line, text }) => [line, text.name, text.definition])
const asked = (reading: Reading) =>
  reading.questions.map(({ line, kind, text }) => [
    line,
    kind,
    text.prompt,
    kind === 'single-choice' || kind === 'multiple-choice'
      ? text.choices.map(choice => (choice.right ? `*${choice.text}` : choice.text))
      : kind === 'true-false'
        ? text.choices[0]?.right
        : text.accepted,
  ])
const notices = (reading: Reading) => reading.problems.map(({ line, key }) => [line, key])

test('Quizlet: a tab between the sides, line breaks inside a definition as they are', async () => {
  const reading = await readCsv(
    'Image\tA template\nof a container\nVolume\tKeeps "data"\nWhat is port 443 for?\tHTTPS\n',
  )
  expect(names(reading)).toEqual([
    [1, 'Image', 'A template\nof a container'],
    [3, 'Volume', 'Keeps "data"'],
  ])
  expect(asked(reading)).toEqual([[4, 'short-answer', 'What is port 443 for?', ['HTTPS']]])
})

test('a question whose answer cannot be typed is a term, and why is said', async () => {
  const reading = await readCsv(`What is a layer?\tOne step\nof an image\nWhat is a volume?\t${'x'.repeat(81)}\n`)
  expect(names(reading).map(([line, name]) => [line, name])).toEqual([
    [1, 'What is a layer?'],
    [3, 'What is a volume?'],
  ])
  expect(notices(reading)).toEqual([
    [1, 'exchange.lines-as-term'],
    [3, 'exchange.question-as-term'],
  ])
})

test('answers that are no numbers are not compared as numbers', async () => {
  const table = (...answers: string[]) =>
    readCsv(
      [
        'kind,slug,name,question,choices,answers,explanation,match,tolerance',
        `short-answer,a,,How many?,,"${answers.join('\n')}",So.,number,1`,
      ].join('\n'),
    )
  for (const [answers, matching] of [
    [['3', '4 GB'], { match: 'number', tolerance: 1 }],
    [['2 GB', '두 개'], { match: 'number', tolerance: 1 }],
    [['3', 'several'], undefined],
    [['many'], undefined],
  ] as const) {
    const reading = await table(...answers)
    expect(reading.questions.map(({ text }) => [text.accepted, text.matching])).toEqual([[answers, matching]])
    expect(notices(reading)).toEqual(matching ? [] : [[2, 'exchange.no-number']])
  }
})

test('Excel: semicolons, quoted line breaks, doubled quotation marks, a byte order mark, and columns in Korean', async () => {
  const bytes = new TextEncoder().encode(
    '\uFEFF용어;뜻\r\n이미지;"컨테이너의 ""틀""\r\n입니다"\r\n볼륨;자료를 남긴다\r\n',
  )
  const reading = await readForeignFile({ name: '단어.csv', bytes })
  expect(names(reading)).toEqual([
    [2, '이미지', '컨테이너의 "틀"\n입니다'],
    [4, '볼륨', '자료를 남긴다'],
  ])
})

test.each([
  ['cp949', 'cp949'],
  ['utf-16le', 'utf-16le'],
])('a table in %s is read', async (_, encoding) => {
  const text = `${encoding === 'utf-16le' ? '\uFEFF' : ''}용어,뜻\n이미지,컨테이너의 틀\n볼륨,자료를 남기는 곳\n`
  const reading = await readForeignFile({ name: 'a.csv', bytes: iconv.encode(text, encoding) })
  expect(reading.terms.map(term => term.text.name)).toEqual(['이미지', '볼륨'])
})

test('a quiz: choices in columns, the right ones by letter, number or text', async () => {
  const reading = await readCsv(
    [
      'Question,Option A,Option B,Option C,Correct answer,Explanation,Remark',
      'Which is a registry?,Docker Hub,bash,,A,It stores images.,x',
      'Which are shells?,bash,zsh,vim,"1,2",,',
      'Which edits?,bash,vim,,vim,,',
      'Nothing right?,a,b,,,,',
    ].join('\n'),
  )
  expect(asked(reading)).toEqual([
    [2, 'single-choice', 'Which is a registry?', ['*Docker Hub', 'bash']],
    [3, 'multiple-choice', 'Which are shells?', ['*bash', '*zsh', 'vim']],
    [4, 'single-choice', 'Which edits?', ['bash', '*vim']],
  ])
  expect(reading.questions[0]?.text.explanation).toBe('It stores images.')
  expect(notices(reading)).toEqual([
    [1, 'exchange.column-unread'],
    [5, 'exchange.none-right'],
  ])
})

test('question and answer: true or false, a gap, several answers', async () => {
  const reading = await readCsv(
    'question,answers\nSky is blue.,true\nA ____ stores images.,registry\nShell?,"bash, zsh"\n',
  )
  expect(asked(reading)).toEqual([
    [2, 'true-false', 'Sky is blue.', true],
    [3, 'cloze', 'A ____ stores images.', ['registry']],
    [4, 'short-answer', 'Shell?', ['bash', 'zsh']],
  ])
})

test("Anki's text export says how it is written", async () => {
  const reading = await readCsv('#separator:semicolon\n#html:true\nImage;A <b>template</b>\n')
  expect(names(reading)).toEqual([[3, 'Image', 'A **template**']])
})

test('marks of Markdown in a table are text, and addresses stay links', async () => {
  const reading = await readCsv('term,definition\n# grid,- *not* a list at https://example.com/a_b\n')
  expect(names(reading)).toEqual([[2, '# grid', '\\- \\*not\\* a list at https://example.com/a_b']])
})

test('nothing is lost silently: every row that is not there is named with its line', async () => {
  const reading = await readCsv(
    'term,definition\nalone,\nImage,A template\n"open,x\nimage,A template\n***,y\nVolume,z\n',
  )
  expect(notices(reading)).toEqual([
    [2, 'exchange.one-sided'],
    [4, 'exchange.open-quote'],
    [5, 'exchange.duplicate-term'],
    [6, 'exchange.no-name'],
  ])
  expect(reading.leftOut).toBe(4)
  expect(reading.terms.map(term => term.text.name)).toEqual(['Image', 'Volume'])
})

test('a name with two meanings keeps both', async () => {
  const reading = await readCsv('Port\tA number\nPort\tA harbour\n')
  expect(names(reading)).toEqual([[1, 'Port', 'A number\n\nA harbour']])
  expect(notices(reading)).toEqual([[2, 'exchange.merged-term']])
})

test.each([
  ['a null byte and a broken surrogate', 'a\u0000\tb\uD800\n'],
  ['only quotation marks', '"'.repeat(5000)],
  ['many that are never closed', 'a,"b\n'.repeat(300)],
  ['one endless line', `${'x'.repeat(30_000)},y`],
  ['only separators', ',,,,\n;;;;\n\t\t'],
  ['a row of a thousand cells', `${'a,'.repeat(1000)}\n`],
])('%s ends in notices or entries', async (_, text) => {
  const reading = await readCsv(text)
  expect(reading.terms.length + reading.leftOut + reading.questions.length).toBeGreaterThanOrEqual(0)
  for (const term of reading.terms) expect(term.text.definition).not.toContain('\u0000')
})

test('what is exported is read back to the same, formulas and feedback too', async () => {
  const [first] = chapterTexts(tinyCourse(), 'en') as [ChapterText]
  const chapter: ChapterText = {
    ...first,
    terms: [
      ...first.terms,
      {
        slug: 'formula',
        related: ['image', 'container'],
        text: { name: '=SUM(A1)', aliases: ["'@x", '-y, z'], definition: '- a\n- "b"; c\n\n`d`' },
      },
    ],
    questions: [
      ...first.questions,
      {
        slug: 'size',
        kind: 'cloze',
        difficulty: 3,
        terms: ['image'],
        sources: ['https://example.com/a,b'],
        text: {
          prompt: 'It has ____ GB',
          choices: [],
          accepted: ['1', '2'],
          explanation: '> so',
          matching: { match: 'number', tolerance: 0.5, unit: 'GB' },
        },
      },
      {
        slug: 'told',
        kind: 'multiple-choice',
        difficulty: 1,
        terms: [],
        text: {
          prompt: 'Which?',
          choices: [
            { text: 'a', right: true, feedback: 'Yes:\n\n[x] indeed' },
            { text: '[b](https://example.com)', right: false },
          ],
          accepted: [],
          explanation: '\t+1',
        },
      },
    ],
  }
  const written = writeCsv([chapter])
  expect(written.split('\r\n').some(line => /(?:^|,)"?[=@]/.test(line))).toBe(false)
  const reading = await readForeignFile({ name: 'tiny.csv', bytes: new TextEncoder().encode(written) })
  expect(reading.problems).toEqual([])
  const bare = <T extends object>(entries: T[]) => entries.map(entry => ({ ...entry, line: undefined }))
  expect(bare(reading.terms)).toEqual(bare(chapter.terms))
  expect(bare(reading.questions)).toEqual(
    bare(chapter.questions).map(each => ({
      ...each,
      text: { ...each.text, explanation: each.text.explanation.trim() },
    })),
  )
})

describe('Quizlet with other signs than a tab and a line break', () => {
  const terms = [
    [1, 'Keel', 'a beam'],
    [1, 'Rib', 'bent, upright'],
    [2, 'Mast', 'a tall pole'],
  ]
  test.each([
    ['a tab and semicolons', 'Keel\ta beam;Rib\tbent, upright;\nMast\ta tall pole;', terms],
    ['a dash and semicolons', 'Keel - a beam;Rib - bent, upright;\nMast - a tall pole', terms],
    [
      'commas and semicolons',
      'Keel,a beam;Rib,bent;Mast,a tall pole',
      [
        [1, 'Keel', 'a beam'],
        [1, 'Rib', 'bent'],
        [1, 'Mast', 'a tall pole'],
      ],
    ],
    [
      'a dash and empty lines',
      'Keel - a beam\n\nRib - bent, - upright\n',
      [
        [1, 'Keel', 'a beam'],
        [3, 'Rib', 'bent, - upright'],
      ],
    ],
  ])('%s', async (_, text, expected) => {
    const reading = await readForeignFile({ name: 'quizlet.txt', bytes: Buffer.from(text) })
    expect(reading.problems).toEqual([])
    expect(reading.terms.map(({ line, text }) => [line, text.name, text.definition])).toEqual(expected)
  })

  test('a table of Excel is none of these', async () => {
    const reading = await readForeignFile({
      name: 'x.csv',
      bytes: Buffer.from('Keel;a beam, below\nRib;bent - upright\n'),
    })
    expect(reading.terms.map(({ text }) => text.name)).toEqual(['Keel', 'Rib'])
  })
})

test.each(['a,b,c', '1,2,3', '①,②,③'])('choices in columns called %s', async names => {
  const bytes = Buffer.from(`question,${names},answer\nWhich is below?,Mast,Keel,Jib,2\n`)
  const { questions, problems } = await readForeignFile({ name: 'quiz.csv', bytes })
  expect(problems).toEqual([])
  expect(questions[0]?.text.choices).toEqual([
    { text: 'Mast', right: false },
    { text: 'Keel', right: true },
    { text: 'Jib', right: false },
  ])
})

test('the names of the columns may stand below the title of the table, which is no entry', async () => {
  const bytes = Buffer.from('3주차 단어,,\n,,\n용어,뜻,비고\n용골,바닥의 들보,\n')
  const { terms, problems } = await readForeignFile({ name: '단어.csv', bytes })
  expect(terms.map(({ line, text }) => [line, text.name])).toEqual([[4, '용골']])
  expect(problems).toMatchObject([{ line: 1, key: 'exchange.one-sided', leftOut: true }])
})
