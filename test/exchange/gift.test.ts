import { type ChapterText, chapterTexts, type QuestionEntry } from '../../src/exchange/chapter-text.ts'
import { readGift } from '../../src/exchange/gift/read.ts'
import { writeGift } from '../../src/exchange/gift/write.ts'
import { readForeignFile } from '../../src/exchange/read-file.ts'
import type { Reading } from '../../src/exchange/reading.ts'
import { tinyCourse } from '../support/course.ts'
import { examples } from '../support/examples.ts'
import { fc } from '../support/properties.ts'

const notices = (reading: Reading) => reading.problems.map(({ line, key }) => [line, key])

async function one(text: string) {
  const reading = await readGift(text)
  expect(notices(reading)).toEqual([])
  expect(reading.questions).toHaveLength(1)
  const [question] = reading.questions
  if (!question) throw new Error('no question')
  return { ...question.text, kind: question.kind }
}

test('one right choice, with feedback, a colon in the stem and an equals sign in a comment', async () => {
  const question = await one(`// a = b
::Kernel:: What do containers share: files or a kernel? {
  ~files # No: each has its own. #2
  = the kernel # Yes \\= right
  #### See man 7: namespaces
}`)
  expect(question).toEqual({
    kind: 'single-choice',
    prompt: 'What do containers share: files or a kernel?',
    choices: [
      { text: 'files', right: false, feedback: 'No: each has its own. #2' },
      { text: 'the kernel', right: true, feedback: 'Yes = right' },
    ],
    accepted: [],
    explanation: 'See man 7: namespaces',
  })
})

test('several right choices by weight, a missing word, true and false, short answers, numbers', async () => {
  expect(await one('Which isolate? {~%50%pid ~%50%net ~%-100%ssh}')).toMatchObject({
    kind: 'multiple-choice',
    choices: [{ right: true }, { right: true }, { right: false }],
  })
  expect(await one('An image is {=stored ~run} in a registry.')).toMatchObject({
    kind: 'single-choice',
    prompt: 'An image is ____ in a registry.',
  })
  expect(await one('docker {=ps =container ls} lists containers.')).toMatchObject({
    kind: 'cloze',
    prompt: 'docker ____ lists containers.',
    accepted: ['ps', 'container ls'],
  })
  expect(await one('A container is a VM.{FALSE#No kernel of its own.}')).toMatchObject({
    kind: 'true-false',
    choices: [{ right: false }, { right: true }],
    explanation: 'No kernel of its own.',
  })
  expect(await one('Capital of Korea? {Seoul}')).toMatchObject({ kind: 'short-answer', accepted: ['Seoul'] })
  expect(await one('Pi? {#3.1415:0.0005}.')).toMatchObject({
    kind: 'short-answer',
    accepted: ['3.1415'],
    matching: { match: 'number', tolerance: 0.0005 },
  })
  expect(await one('Pi? {#3..4}')).toMatchObject({ accepted: ['3.5'], matching: { match: 'number', tolerance: 0.5 } })
  expect(await one('How many? {#-1.5e3}')).toMatchObject({ accepted: ['-1500'], matching: { match: 'number' } })
})

test('a title of escapes that does not end is read in one go, and one with a colon escaped ends where it should', async () => {
  const reading = await readGift(`::${'\\\\'.repeat(2000)} What is it? {=a ~b}`)
  expect(reading.questions.length + reading.leftOut).toBe(1)
  expect(await one('::A\\:\\: title\\\\::What is it? {=a ~b}')).toMatchObject({ prompt: 'What is it?' })
})

test('Markdown, HTML, line breaks and escapes', async () => {
  expect((await one('[markdown]Run `a` **now**\\: \\{x\\}\\nthen {T}')).prompt).toBe('Run `a` **now**: {x}\nthen')
  expect((await one('[html]<p>Is <b>a</b> &lt; b?</p> {F}')).prompt).toBe('Is **a** < b?')
  expect((await one('Is *this* _plain_? {T}')).prompt).toBe('Is \\*this\\* \\_plain\\_?')
})

test.each([
  ['Sets {a, b} and maps', 'Sets {a, b} and maps'],
  ['$course$/top/TCP//IP', 'TCP/IP'],
  ['Docker / Week 1: a = b', 'Week 1: a = b'],
  ['a {', 'a {'],
  ['::x:: y', '::x:: y'],
  ['[html]z', '[html]z'],
])('a category %j is called %j', async (path, title) => {
  const reading = await readGift(`$CATEGORY: ${path}\n\nTrue? {T}\n`)
  expect([reading.title, reading.questions.length, reading.leftOut]).toEqual([title, 1, 0])
})

test('a chapter is called the same when its questions are read back, whatever its title', async () => {
  const [chapter] = chapterTexts(tinyCourse(), 'en') as [ChapterText]
  const words = fc.constantFrom('a', 'b c', '/', '//', '{', '}', ':', '::', '=', '~', '#', ' ', '$', '가')
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 6 }), async parts => {
      const title = `x${parts.join('')}y`.replace(/\s+/g, ' ')
      expect((await readGift(writeGift([{ ...chapter, title }]))).title).toBe(title)
    }),
  )
})

test('pairs become a question each; what no kind can say is left out with its line', async () => {
  const reading = await readGift(`$CATEGORY: $course$/top/Docker

Match. {=Image -> template =Container -> process = -> nothing}

Explain. {}

Only a text.

Broken { =a

Wrong {~a ~b}

Weighted {=right ~%50%half}

Words {=Seoul =%50%Soul =Se*l}

Any {=a =b ~c}

Stray } brace {T}
`)
  expect(reading.title).toBe('Docker')
  expect(reading.questions.map(({ line, text }) => [line, text.prompt, text.choices.length])).toEqual([
    [3, 'Match.\n\nImage', 3],
    [3, 'Match.\n\nContainer', 3],
    [13, 'Weighted', 2],
    [15, 'Words', 0],
    [17, 'Any', 3],
    [19, 'Stray } brace', 2],
  ])
  expect(notices(reading)).toEqual([
    [3, 'exchange.gift-matching'],
    [5, 'exchange.gift-essay'],
    [7, 'exchange.gift-description'],
    [9, 'exchange.gift-brace'],
    [11, 'exchange.none-right'],
    [13, 'exchange.partial-choice'],
    [15, 'exchange.partial-answer'],
    [15, 'exchange.wildcard'],
    [17, 'exchange.any-right'],
  ])
  expect(reading.leftOut).toBe(4)
})

test('braces that an empty line parts are put together, and questions without one between are told apart', async () => {
  const reading = await readGift('::a::One {\n=x\n\n~y\n}\n::b::Two {T}\n// next\nThree {F}\n')
  expect(notices(reading)).toEqual([])
  expect(reading.questions.map(({ line, kind }) => [line, kind])).toEqual([
    [1, 'single-choice'],
    [6, 'true-false'],
    [8, 'true-false'],
  ])
})

test('a .txt of Moodle is known by what is in it', async () => {
  const bytes = new TextEncoder().encode('Two plus two? {=4 =four}\n')
  expect((await readForeignFile({ name: 'quiz.txt', bytes })).format).toBe('gift')
})

test('hostile files end soon', async () => {
  for (const text of [
    '{'.repeat(20_000),
    '~'.repeat(9000),
    `a {${'=#'.repeat(4000)}}`,
    `a {${' '.repeat(15_000)}`,
    '\\'.repeat(9000),
    '::'.repeat(5000),
  ])
    expect((await readGift(text)).questions.length).toBeLessThan(2)
})

const text = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.array(fc.constantFrom('a', ' ', '=', '~', '#', '{', '}', ':', '::', '\\', '\\n', '->', '%50%', '####', '//', '\n', '*', '[html]', '가'), { minLength: 1, maxLength: 8 }).map(parts => parts.join('')),
) // biome-ignore format: a list to look over
const words = text.map(each => `x${each.replace(/_/g, '-')}y`)
const plainWords = words.map(each => each.replace(/\s+/g, ' '))

test('whatever a question holds, it is read back', async () => {
  const choices = fc.uniqueArray(plainWords, { minLength: 2, maxLength: 4 })
  const entry = fc.tuple(
    words,
    choices,
    words,
    fc.constantFrom('single-choice', 'multiple-choice', 'short-answer', 'cloze', 'true-false'),
  )
  await fc.assert(
    fc.asyncProperty(entry, async ([prompt, texts, explanation, kind]) => {
      const picks = kind === 'single-choice' || kind === 'multiple-choice'
      const question: QuestionEntry = {
        slug: 'q',
        kind: kind as QuestionEntry['kind'],
        difficulty: 3,
        terms: ['a-b'],
        sources: ['https://example.com'],
        text: {
          prompt: kind === 'cloze' ? `${prompt} ____ ${prompt}` : prompt,
          choices: picks
            ? texts.map((each, index) => ({ text: each, right: index === 0, feedback: explanation }))
            : kind === 'true-false'
              ? [
                  { text: '', right: true },
                  { text: '', right: false },
                ]
              : [],
          accepted: kind === 'short-answer' || kind === 'cloze' ? texts : [],
          explanation,
        },
      }
      const chapter = { ...(chapterTexts(tinyCourse(), 'en')[0] as ChapterText), questions: [question] }
      const reading = await readGift(writeGift([chapter]))
      expect(reading.problems).toEqual([])
      expect(reading.questions).toEqual([{ ...question, line: expect.any(Number) }])
    }),
    examples(100),
  )
})

test('the questions of a course are read back under their slugs', async () => {
  const course = tinyCourse()
  const reading = await readGift(writeGift(chapterTexts(course, 'en')))
  expect(reading.questions.map(({ slug, kind, difficulty, text }) => [slug, kind, difficulty, text])).toEqual(
    course.questions.map(({ slug, kind, difficulty, texts }) => [slug, kind, difficulty, texts.en]),
  )
})

test('what any other number is told may stand right behind the one that is right', async () => {
  const { questions, problems } = await readGift(
    '::N:: A number from 1 to 5? {#3:2~#Far off}\n\n::M:: And? {#1..5~#No}',
  )
  expect(problems).toEqual([])
  expect(questions.map(({ text }) => [text.accepted, text.matching, text.explanation])).toEqual([
    [['3'], { match: 'number', tolerance: 2 }, 'Far off'],
    [['3'], { match: 'number', tolerance: 2 }, 'No'],
  ])
})

test('a line break that is meant stays, and one of the file is a space', async () => {
  const { questions } = await readGift('What does this\nprint?\\nx \\= 1\\nprint(x) {=1}')
  expect(questions[0]?.text.prompt).toBe('What does this print?\nx = 1\nprint(x)')
})

test('of our own file a question with a blank to look at is no gap to fill', async () => {
  const text = '// [tag:kind-short-answer] [tag:difficulty-2]\n::keel::[markdown]What is ____ called? {=Keel}\n'
  const { questions } = await readGift(text)
  expect(questions[0]).toMatchObject({ kind: 'short-answer', text: { prompt: 'What is ____ called?' } })
})
