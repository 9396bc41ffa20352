import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { advise } from '../../src/content/advice/advise.ts'
import { readCourseFolder } from '../../src/content/course-folder.ts'
import { formatProblem } from '../../src/content/problem.ts'
import { refusedAnswers } from '../../src/content/refused.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'studyhall-author-'))
})
afterEach(() => rm(folder, { recursive: true }))

const chapter = (language: 'en' | 'ko') => `---
chapter: 1
slug: knots
language: ${language}
title: ${language === 'en' ? 'Knots' : '매듭'}
---

## Summary

Rope is bent.[^1]

[^1]: See [the *rope* book](https://example.org/rope), \`code\` and [another][it].[^2]
[^2]: As [^1] said.

[it]: https://example.org/another

## Terms

### ${language === 'en' ? 'Bight' : '고리'}

- slug: bight

A bend of a rope.

\`\`\`sh
tie
\`\`\`

## Questions

### how-long

- kind: short-answer
- difficulty: 1
- terms: bight
- accept: 42
- match: number
- unit: cubits

How many?

> As long as that, since the ends are spliced.
`

async function read(edit: Partial<Record<'en' | 'ko', (source: string) => string | Uint8Array>> = {}, more = '') {
  await writeFile(join(folder, 'course.yaml'), 'slug: knots\ntitle:\n  en: Knots\n  ko: 매듭\nlanguages: [en, ko]\n')
  for (const language of ['en', 'ko'] as const)
    await writeFile(join(folder, `01-knots.${language}.md`), (edit[language] ?? (each => each))(chapter(language)))
  if (more !== '') await writeFile(join(folder, '02-more.en.md'), more)
  return readCourseFolder(join(folder, '..'), folder.split('/').at(-1) as string)
}
const said = ({ problems }: Awaited<ReturnType<typeof read>>) =>
  problems.map(each => formatProblem(each).replace(/^[^/]+\//, ''))

test('a footnote keeps its links, code and emphasis, whatever it refers to', async () => {
  const { course, problems } = await read()
  expect(problems).toEqual([])
  expect(course?.chapters[0]?.texts.en?.summary).toBe(
    'Rope is bent. (See [the *rope* book](https://example.org/rope), `code` and [another](https://example.org/another). (As (See the rope book, code and another.) said.))',
  )
})

test.each([
  [
    'code block',
    '```sh\ntie\n```',
    '```sh\ntie',
    /^01-knots\.en\.md:25: the code block that begins here is not closed/,
  ],
  ['comment', '```sh\ntie\n```', '<!-- to do', /^01-knots\.en\.md:25: the comment that begins here is not closed/],
])('one %s that nothing closes is all that is told', async (_, from, to, message) => {
  const problems = said(await read({ en: source => source.replace(from, to) }))
  expect(problems).toEqual([expect.stringMatching(message)])
})

test.each<[string, (source: string) => string, RegExp[]]>([
  [
    'a mistake in its front matter',
    source => source.replace('chapter: 1', 'chapter: one'),
    [/^01-knots\.ko\.md:2: expected chapter to be the number/],
  ],
  [
    'the language of another',
    source => source.replace('language: ko', 'language: en'),
    [/^01-knots\.ko\.md:4: language en: expected ko, as the name of the file says/],
  ],
])('of a file with %s nothing else is said, and of its twin nothing at all', async (_, edit, expected) => {
  expect(said(await read({ ko: edit }))).toEqual(expected.map(each => expect.stringMatching(each)))
})

test('of two chapters with one number that is said, and not how they differ', async () => {
  const more = chapter('en').replaceAll('knots', 'more').replace(/bight/gi, 'bend').replace('how-long', 'how-wide')
  expect(said(await read({}, more))).toEqual(
    ['02-more.en.md:1: duplicate chapter 1: it is already at 01-knots.en.md:1'].map(each =>
      expect.stringContaining(each.split(': it')[0] as string),
    ),
  )
})

test('bytes that are no letters are told with their line', async () => {
  const broken = (source: string) => {
    const [before, after] = source.split('Rope is bent') as [string, string]
    const summary = [
      Buffer.from(`${'밧줄은 굽혀서 쓴다. '.repeat(9)}두 번 감으면 `),
      Buffer.from([0xbd, 0xc3]),
      Buffer.from(' 더 단단하다'),
    ]
    return Buffer.concat([Buffer.from(before), ...summary, Buffer.from(after)])
  }
  expect(said(await read({ ko: broken }))).toEqual([
    expect.stringMatching(/^01-knots\.ko\.md:10: “.*두 번 감으면 \uFFFD+ 더 단단하다.*” has bytes that are no letters/),
  ])
})

const graded = async (edit: Parameters<typeof read>[0]) => {
  const { chapters } = await read(edit)
  return refusedAnswers(chapters, () => true).map(({ line, message }) => `${line}: ${message}`)
}

test.each(['340-360', 'lots'])('“match: number” takes no %s', async given => {
  expect(await graded({ en: source => source.replace('accept: 42', `accept: ${given}`) })).toEqual([
    expect.stringMatching(new RegExp(`^36: the accepted answer “${given}” of how-long is no number`)),
  ])
})

test.each([
  ['42', '42'],
  ['forty two', '42'],
  ['42', '마흔둘'],
])('“match: number” takes %s and %s, which are one number', async (en, ko) => {
  const edit = {
    en: (source: string) => source.replace('accept: 42', `accept: ${en}`),
    ko: (source: string) => source.replace('accept: 42', `accept: ${ko}`),
  }
  expect(await graded(edit)).toEqual([])
  expect(JSON.stringify(advise((await read(edit)).chapters))).not.toMatch(/none of those/)
})

test.each<[string, (source: string) => string, boolean]>([
  ['another number', source => source.replace('accept: 42', 'accept: 43'), true],
  ['another unit', source => source.replace('unit: cubits', 'unit: kg'), false],
])('%s in another language is warned of: %#', async (_, edit, isTold) => {
  const advice = JSON.stringify(advise((await read({ ko: edit })).chapters))
  expect(/none of those at/.test(advice)).toBe(isTold)
})

test('grams and kilograms of one number are two amounts, and 1000 grams are a kilogram', async () => {
  const of = (unit: string, number: string) => (source: string) =>
    source.replace('unit: cubits', `unit: ${unit}`).replace('accept: 42', `accept: ${number}`)
  const told = async (en: (source: string) => string, ko: (source: string) => string) =>
    /none of those at/.test(JSON.stringify(advise((await read({ en, ko })).chapters)))
  expect(await told(of('g', '350'), of('kg', '350'))).toBe(true)
  expect(await told(of('g', '1000'), of('kg', '1'))).toBe(false)
  expect(await told(of('$', '350'), of('원', '470000'))).toBe(false)
})
