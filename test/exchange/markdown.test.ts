import { readChapterFile } from '../../src/content/chapter-file.ts'
import { readCourseFolder } from '../../src/content/course-folder.ts'
import { cleanText } from '../../src/domain/clean.ts'
import type { Choice, Matching } from '../../src/domain/course.ts'
import { squash } from '../../src/domain/normalise.ts'
import {
  type ChapterText,
  chapterTexts,
  type QuestionEntry,
  type TermEntry,
  truth,
} from '../../src/exchange/chapter-text.ts'
import { readMarkdown } from '../../src/exchange/markdown/read.ts'
import { settle } from '../../src/exchange/markdown/settle.ts'
import { writeChapter } from '../../src/exchange/markdown/write.ts'
import { oneLine, plain } from '../../src/exchange/plain-text.ts'
import { examples } from '../support/examples.ts'
import { fc } from '../support/properties.ts'

/** Pieces of text that mean something to Markdown, to a chapter file, or to neither. */
const PIECES = [
  'word', '컨테이너', ' ', '\n', '\n\n', '  \n', '`', '``', '```\n', '```sh\nls\n```', '# ', '## Questions\n', '### x', '#', '- ', '* ',
  '1. ', '> ', '[ ] ', '- [x] ', '____', '_', '**', '~~', '~', ',', '，', '|', '---', '\n---\n', '===', ':', '：', 'slug: x',
  '- kind: cloze', 'kind: y', '\\', '<b>', '<!--', '-->', '<script>', '&amp;', '[a]: http://x', '[a](http://b.c)', '[^1]', '![i](j)',
  'www.example.com', 'https://example.com/a_b', '(x) ', '"', "'", '{{', '}}', '%', '    code', '\t', '1,000', '!', '[!NOTE]', '\u0000', 'é', '😀',
] // biome-ignore format: a list to look over
const hostile = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map(parts => parts.join(''))
const text = fc.oneof(hostile, fc.string({ maxLength: 30 }), fc.constantFrom('Plain words.', 'a *b* `c`'))
const name = text.filter(each => oneLine(each) !== '')
const slug = fc.stringMatching(/^[a-z]{1,4}(-[a-z0-9]{1,3})?$/)

const term: fc.Arbitrary<TermEntry> = fc.record({
  slug,
  related: fc.array(slug, { maxLength: 2 }),
  text: fc.record({ name, aliases: fc.array(name, { maxLength: 3 }), definition: text }),
})
const choice: fc.Arbitrary<Choice> = fc
  .record({ text, right: fc.constant(false), feedback: text })
  .map(({ feedback, ...rest }) => (feedback === '' ? rest : { ...rest, feedback }))
const choices = fc
  .uniqueArray(choice, { minLength: 2, maxLength: 4, selector: each => plain(cleanText(each.text)) })
  .map(each => each.map((one, index) => ({ ...one, right: index === 0 })))
const matching: fc.Arbitrary<Matching | undefined> = fc.constantFrom<Matching | undefined>(
  undefined,
  { match: 'exact' },
  { match: 'text' },
  { match: 'number', tolerance: 0.5, unit: 'GB, or so' },
  { match: 'number' },
)
const base = {
  slug,
  difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
  terms: fc.array(slug, { maxLength: 2 }),
}
const question: fc.Arbitrary<QuestionEntry> = fc.oneof(
  fc.record({ ...base, kind: fc.constant('single-choice' as const), text: fc.record({ prompt: name, choices, accepted: fc.constant<string[]>([]), explanation: text }) }),
  fc.record({ ...base, kind: fc.constant('true-false' as const), text: fc.record({ prompt: name, choices: fc.boolean().map(truth), accepted: fc.constant<string[]>([]), explanation: text }) }),
  fc
    .record({ ...base, kind: fc.constantFrom('short-answer' as const, 'cloze' as const), matching, prompt: name, accepted: fc.array(name, { minLength: 1, maxLength: 3 }), explanation: text })
    .map(({ matching, prompt, accepted, explanation, kind, ...rest }) => ({
      ...rest,
      kind,
      text: {
        prompt: kind === 'cloze' ? `${prompt.replace(/_{3,}|_+$/g, '')} ____ end` : prompt,
        choices: [],
        accepted,
        explanation,
        ...(matching && { matching }),
      },
    })),
) // biome-ignore format: one kind to a line
const chapter: fc.Arbitrary<ChapterText> = fc.record({
  number: fc.integer({ min: 1, max: 20 }),
  slug,
  language: fc.constantFrom('ko' as const, 'en' as const),
  title: fc.oneof(name, fc.constantFrom('Summary', 'a: b # c', '용어', '- x', '"q"')),
  summary: name,
  terms: fc.uniqueArray(term, { maxLength: 3, selector: each => each.slug }),
  questions: fc.uniqueArray(question, { maxLength: 3, selector: each => each.slug }),
})

function readBack(source: string): ChapterText {
  const { chapter, problems } = readChapterFile('x.md', source)
  expect(problems).toEqual([])
  if (!chapter) throw new Error('unreadable')
  const { chapter: number, slug, language, title, summary } = chapter
  return {
    number,
    slug,
    language,
    title,
    summary,
    terms: chapter.terms.map(({ slug, related, text }) => ({ slug, related, text })),
    questions: chapter.questions.map(({ slug, kind, difficulty, terms, text }) => ({
      slug,
      kind,
      difficulty,
      terms,
      text,
    })),
  }
}

test('whatever a chapter holds, its file reads back to it, and nothing breaks out of its entry', () => {
  fc.assert(
    fc.property(chapter, given => {
      const settled = settle(given)
      expect(readBack(writeChapter(given))).toEqual(settled)
      // Names and answers are plain text, and come back to the letter.
      expect(settled.terms.map(each => each.text.name)).toEqual(given.terms.map(each => oneLine(each.text.name)))
      expect(settled.questions.map(each => each.text.accepted)).toEqual(
        given.questions.map(each => each.text.accepted.map(oneLine)),
      )
    }),
    examples(20),
  )
})

test('texts that harm nothing are written as they are', () => {
  const definition =
    'A **process** with:\n\n1. its own `namespaces`\n2. limits\n\n```sh\ndocker ps\n```\n\n[more](https://example.com)'
  const given: TermEntry = {
    slug: 'container',
    related: [],
    text: { name: 'C++ & #1', aliases: ['a, b', '`x`'], definition },
  }
  const written = writeChapter({
    number: 1,
    slug: 'a',
    language: 'en',
    title: 'T',
    summary: 'S',
    terms: [given],
    questions: [],
  })
  expect(written).toContain(definition)
  expect(readBack(written).terms).toEqual([given])
})

test('lines that two spaces break stay apart, and no other space at an end is kept', () => {
  const given = 'One   \n  two  \t  \nthree \nfour  \n  \nfive  '
  const kept = 'One  \n  two  \nthree\nfour\n\nfive'
  const back = readBack(
    writeChapter({
      ...explained(given),
      summary: given,
      terms: [{ slug: 'x', related: [], text: { name: 'X', aliases: [], definition: given } }],
    }),
  )
  expect([back.summary, back.terms[0]?.text.definition, back.questions[0]?.text.explanation]).toEqual([
    kept,
    kept,
    kept,
  ])
  expect(back.questions[0]?.text.prompt).toBe(kept)
})

test('a tag stays text beside what a reader leaves out', () => {
  for (const definition of ['---\n\n$5 & <b>', '<!-- a note -->\n\nUse <b>, not <i>.']) {
    const term = { slug: 'x', related: [], text: { name: 'X', aliases: [], definition } }
    const about = { number: 1, slug: 'a', language: 'en', title: 'T', summary: 'S' } as const
    const [read] = readBack(writeChapter({ ...about, terms: [term], questions: [] })).terms
    expect(read?.text.definition).toBe(definition.split('\n').at(-1)?.replaceAll('<', '\\<'))
  }
})

test('a heading, a reference and a list of keys inside a definition stay what they mean', () => {
  const definitionOf = (definition: string) =>
    settle({
      number: 1,
      slug: 'a',
      language: 'en',
      title: 'T',
      summary: 'S',
      terms: [{ slug: 'x', related: [], text: { name: 'X', aliases: [], definition } }],
      questions: [],
    }).terms[0]?.text.definition
  expect(definitionOf('## Questions\n\nText')).toBe('**Questions**\n\nText')
  expect(definitionOf('See [it][1].\n\n[1]: https://example.com')).toBe('See [it](https://example.com).')
  expect(plain(definitionOf('- slug: stolen') ?? '')).toContain('slug: stolen')
})

const explained = (...explanations: string[]): ChapterText => ({
  number: 1,
  slug: 'a',
  language: 'en',
  title: 'T',
  summary: 'S',
  terms: [],
  questions: explanations.map((explanation, index) => ({
    slug: `q-${index}`,
    kind: 'true-false',
    difficulty: 1,
    terms: [],
    text: { prompt: explanation, choices: truth(true), accepted: [], explanation },
  })),
})

test('an escaped mark is no key, and is escaped once however often it is written', () => {
  for (const text of ['\\- kind: cloze', '\\_kind: cloze', '- one\n- two\n\n- three\n\nkind: cloze']) {
    const once = settle(explained(text))
    expect(readBack(writeChapter(explained(text)))).toEqual(once)
    expect(settle(once)).toEqual(once)
  }
})

test('a definition in one text reaches into no other', () => {
  const given = explained('[a]: http://x', '[a] is one', '[^1]: a note', 'see[^1]')
  const back = readBack(writeChapter(given)).questions.map(each => plain(each.text.explanation))
  expect(back).toEqual(['[a]: http://x', '[a] is one', '[^1]: a note', 'see[^1]'])
})

test('a name of marks is its name', () => {
  for (const name of ['#', '##', 'C#', 'a #', '\\#', '# #']) {
    const given = { ...explained(), terms: [{ slug: 'x', related: [], text: { name, aliases: [], definition: 'X' } }] }
    expect(readBack(writeChapter(given)).terms[0]?.text.name).toBe(name)
  }
})

test('the bundled course is written and read back to the same', async () => {
  const { course } = await readCourseFolder('courses', 'docker')
  if (!course) throw new Error('the bundled course is unsound')
  for (const given of course.languages.flatMap(language => chapterTexts(course, language))) {
    const back = readBack(writeChapter(given))
    expect(back.terms).toEqual(given.terms)
    expect(back.questions.map(({ text }) => text)).toEqual(given.questions.map(({ text }) => text))
    expect(back.summary).toBe(given.summary)
  }
})

test('problems of a file come with their lines, and sound entries are read all the same', async () => {
  const file = writeChapter({
    number: 3,
    slug: '03-x',
    language: 'en',
    title: 'X',
    summary: 'S',
    terms: [
      { slug: 'one', related: [], text: { name: 'One', aliases: [], definition: 'First.' } },
      { slug: 'two', related: [], text: { name: 'Two', aliases: [], definition: 'Second.' } },
    ],
    questions: [],
  }).replace('- slug: two', '- color: red')
  const reading = await readMarkdown(file)
  expect(reading.terms.map(each => each.slug)).toEqual(['one'])
  expect(reading.chapter).toMatchObject({ number: 3, slug: '03-x' })
  expect(reading.leftOut).toBe(1)
  const line = file.split('\n').indexOf('- color: red') + 1
  expect(reading.problems.some(each => each.line === line)).toBe(true)
})

const asking = (prompt: string, slug = 'one') =>
  `### ${slug}\n\n- kind: true-false\n- difficulty: 1\n- answer: true\n\n${prompt}\n\n> So.\n`
const chapterOf = (...questions: string[]) =>
  `---\nchapter: 1\nslug: x\nlanguage: en\ntitle: X\n---\n\n## Summary\n\nX\n\n## Terms\n\n## Questions\n\n${questions.join('\n')}`

test('the words of a prompt are compared the same whether reading the file tells them or a parser does', () => {
  const odd = fc.constantFrom(
    '| a | b |\n| - | :-: |\n| c | d |',
    '> - [x] a',
    '~~a~~ b',
    '**컨테이너(a)**는',
    'a\n\nb',
    'a@b.co',
  )
  let told = 0
  fc.assert(
    fc.property(fc.array(fc.oneof(text, odd), { minLength: 1, maxLength: 3 }), parts => {
      const { chapter } = readChapterFile('', chapterOf(asking(parts.join('\n\n'))))
      for (const { words, text } of chapter?.questions ?? []) {
        if (words === undefined) continue
        told++
        expect(squash(words)).toBe(squash(plain(text.prompt)))
      }
    }),
    examples(300),
  )
  expect(told).toBeGreaterThan(20)
})

test('a question that asks the same in other marks is one; a box or a footnote tells two apart', async () => {
  const notes = '\n[^1]: One.\n\n[^2]: Two.\n'
  const read = async (...prompts: string[]) => {
    const questions = prompts.map((prompt, at) => asking(prompt, `q${at}`))
    const { questions: kept, problems } = await readMarkdown(chapterOf(...questions) + notes)
    return [kept.length, problems.filter(({ key }) => key === 'exchange.duplicate-question').length]
  }
  expect(await read('Is *it* so?', 'Is <b>it</b> so?', 'Is [it](https://x.org) so?', 'Is it\n\nso?')).toEqual([1, 3])
  expect(await read('Is it[^1]?', 'Is it[^2]?', 'Is it?')).toEqual([3, 0])
  expect(await read('Is it?\n\n> - [x] a\n\nIs it?', 'Is it?\n\n> - [ ] a\n\nIs it?')).toEqual([2, 0])
})
