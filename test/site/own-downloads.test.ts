import { zipSync } from 'fflate'
import { readCourses } from '../../src/content/course-folder.ts'
import { type Course, otherLanguage, type Question } from '../../src/domain/course.ts'
import { draftToChapter } from '../../src/drafting/draft-chapter.ts'
import { chapterTexts } from '../../src/exchange/chapter-text.ts'
import { WRITE_FORMATS } from '../../src/exchange/write-course.ts'
import { writeCards } from '../../src/site/cards-apart.ts'
import { hindrancesOf } from '../../src/site/hindrances.ts'
import { importFile } from '../../src/site/imports.ts'
import { tidy } from '../../src/site/tidy.ts'

const NOW = new Date('2026-11-25T00:00:00Z')
const utf8 = (text: string) => new TextEncoder().encode(text)
const importOf = (name: string, files: Record<string, Uint8Array>, language: 'en' | 'ko' = 'en') =>
  importFile({ name, bytes: zipSync(files) }, language, () => {})

let course: Course
beforeAll(async () => {
  course = (await readCourses('courses')).flatMap(reading => reading.course ?? [])[0] as Course
})

test.each(WRITE_FORMATS)(
  'a download of a course in two languages as %s is read again in both, that of the study first',
  async format => {
    expect(course.languages).toHaveLength(2)
    const file = await writeCards({ course, format, now: NOW })
    expect(file.name).toMatch(/\.zip$/)
    for (const language of course.languages) {
      const imported = await importFile({ name: file.name, bytes: new Uint8Array(file.bytes) }, language, () => {})
      if ('problem' in imported) throw new Error(imported.problem)
      const { draft } = imported.content
      const chapters = chapterTexts(course, language)
      const slugs = (of: (chapter: (typeof chapters)[number]) => { slug: string }[]) =>
        chapters.flatMap(chapter => of(chapter).map(each => each.slug)).sort()
      expect(draft.language).toBe(language)
      expect(draft.questions.map(each => each.slug).sort()).toEqual(slugs(chapter => chapter.questions))
      expect(draft.terms.map(each => each.slug).sort()).toEqual(
        format === 'gift' ? [] : slugs(chapter => chapter.terms),
      )
      expect(imported.preview.problems.length).toBeLessThan(5)
      expect(imported.preview.counts.join('\n')).toMatch(language === 'en' ? /in Korean, too/ : /영어로도 있는 것/)
      const others = chapterTexts(course, otherLanguage(language))
      const translated = others.flatMap(chapter => chapter.questions)
      for (const { slug, other } of draft.questions)
        expect([slug, other?.prompt]).toEqual([slug, translated.find(each => each.slug === slug)?.text.prompt])
      const named = others.flatMap(chapter => chapter.terms)
      for (const { slug, other } of draft.terms)
        expect([slug, other?.name]).toEqual([slug, named.find(each => each.slug === slug)?.text.name])
      const summary = draft.summary.map(each => each.text).join('\n')
      if (format === 'markdown') for (const chapter of chapters) expect(summary).toContain(chapter.summary)
    }
  },
  120_000,
)

test('one chapter in two languages is the same after it was imported and published elsewhere', async () => {
  const chapter = course.chapters[0]?.number as number
  const of = <Entry extends { chapter: number }>(entries: readonly Entry[]) =>
    entries.filter(each => each.chapter === chapter)
  const terms = of(course.terms)
  const slugs = new Set(terms.map(term => term.slug))
  const inside = (wanted: string[]) => wanted.filter(slug => slugs.has(slug))
  const one: Course = {
    ...course,
    chapters: course.chapters.slice(0, 1),
    terms: terms.map(term => ({ ...term, related: inside(term.related) })),
    questions: of(course.questions).map(question => ({ ...question, terms: inside(question.terms) })),
  }
  const { name, bytes } = await writeCards({ course: one, format: 'markdown', now: NOW })
  const imported = await importFile({ name, bytes: new Uint8Array(bytes) }, 'ko', () => {})
  if ('problem' in imported) throw new Error(imported.problem)
  expect(imported.preview.problems).toEqual([])
  const { draft } = imported.content
  expect(hindrancesOf(draft)).toEqual([])
  const after = draftToChapter(tidy(draft), { slug: one.chapters[0]?.slug as string, number: chapter })
  expect([after.chapter, after.terms, after.questions]).toEqual([one.chapters[0], one.terms, one.questions])
})

test.each(['markdown', 'csv', 'apkg', 'gift'] as const)(
  'what stands in a download as %s for want of a translation is none when it is read again',
  async format => {
    const words = (prompt: string) => ({
      prompt,
      choices: [
        { text: `${prompt} a`, right: true },
        { text: `${prompt} b`, right: false },
      ],
      accepted: [],
      explanation: `${prompt} because.`,
    })
    const ask = (slug: string, texts: Question['texts']): Question => ({
      slug,
      chapter: 1,
      kind: 'single-choice',
      difficulty: 1,
      terms: [],
      texts,
    })
    const partly: Course = {
      slug: 'partly',
      titles: { en: 'Partly', ko: '일부' },
      languages: ['ko', 'en'],
      revision: 'r',
      chapters: [
        {
          slug: 'one',
          number: 1,
          texts: { en: { title: 'One', summary: 'Sum.' }, ko: { title: '하나', summary: '요약.' } },
        },
      ],
      terms: [],
      questions: [
        ask('both', { en: words('Which one is it then?'), ko: words('그러면 어느 것인가?') }),
        ask('english', { en: words('Which other one is it?') }),
      ],
    }
    const { name, bytes } = await writeCards({ course: partly, format, now: NOW })
    const imported = await importFile({ name, bytes: new Uint8Array(bytes) }, 'en', () => {})
    if ('problem' in imported) throw new Error(imported.problem)
    const { draft } = imported.content
    expect(draft.questions.map(({ slug, other }) => [slug, other?.prompt])).toEqual([
      ['both', '그러면 어느 것인가?'],
      ['english', undefined],
    ])
    expect(imported.preview.counts).toContain('1 entry in Korean, too')
    expect(imported.preview.headline).toContain('nothing left out')
  },
)

test('problems of an archive in two languages name the file that they are in', async () => {
  const imported = await importOf('two.zip', {
    'a.en.csv': utf8('term,definition\nPod,Several containers\n'),
    'a.ko.csv': utf8('term,definition\n파드,컨테이너 묶음\n노드,\n'),
  })
  if ('problem' in imported) throw new Error(imported.problem)
  expect(imported.preview.problems).toContainEqual(expect.stringMatching(/^a\.ko\.csv: line 3: /))
})

test('what is there in the other language alone, or asks for something else, is told of', async () => {
  const imported = await importOf('cards.zip', {
    'a.en.csv': utf8(
      'kind,slug,name,definition,question,choices,explanation\nterm,pod,Pod,Several containers\nterm,node,Node,A machine of the cluster that runs pods\nsingle-choice,q,,,What?,"[x] a\n[ ] b",So.\n',
    ),
    'a.ko.csv': utf8(
      'kind,slug,name,definition,question,choices,explanation\nterm,pod,파드,컨테이너 묶음\nterm,alone,홀로,혼자 있는 것\nsingle-choice,q,,,무엇인가?,"[x] 가\n[ ] 나\n[ ] 다",그렇다.\n',
    ),
  })
  if ('problem' in imported) throw new Error(imported.problem)
  const { draft } = imported.content
  expect(draft.terms).toMatchObject([{ name: 'Pod', other: { name: '파드' } }, { name: 'Node' }])
  expect(draft.questions).toMatchObject([{ prompt: 'What?' }])
  expect(draft.questions[0]?.other).toBeUndefined()
  expect(imported.preview.counts).toContain('1 entry in Korean, too')
  expect(imported.preview.headline).toContain('2 left out')
  expect(imported.preview.problems).toContain(
    '2 entries are there in Korean alone, or ask for something else there, and were left out: alone, q',
  )
})

test('any files with cards are read as one; what is none is told of', async () => {
  const imported = await importOf('cards.zip', {
    'deck/a.csv': utf8('term,definition\nPod,Several containers\n'),
    'deck/b.gift': utf8('What holds pods? {=Node ~Image}\n'),
    'deck/c.md': utf8('# Notes\n\nNothing asked.\n'),
    '__MACOSX/deck/a.csv': utf8('x'),
    'deck/picture.png': utf8('x'),
  })
  expect(imported).toMatchObject({
    content: { draft: { title: 'cards', terms: [{ name: 'Pod' }], questions: [{ prompt: 'What holds pods?' }] } },
  })
  if ('problem' in imported) throw new Error(imported.problem)
  expect(imported.preview.problems).toContainEqual(expect.stringMatching(/^c\.md: /))
})

test.each([
  ['notes', { 'a.md': utf8('# Notes\n\nText.\n') }],
  ['pictures', { 'a.png': utf8('x') }],
  ['an archive in it', { 'a.zip': zipSync({ 'a.csv': utf8('Pod,Several containers\n') }) }],
  ['nothing', {}],
])('an archive of %s says that there are no cards', async (_, files) => {
  expect(await importOf('a.zip', files)).toEqual({
    problem: expect.stringMatching(/^There are no cards in this archive/),
  })
})

test('a broken archive, and one that is too large, say so', async () => {
  const bytes = zipSync({ 'a.csv': utf8('Pod,Several containers\n'.repeat(500)) })
  bytes.fill(255, 40, 60)
  expect(await importFile({ name: 'a.zip', bytes }, 'en', () => {})).toEqual({
    problem: 'This archive is broken: download it, or pack it, again.',
  })
  const many = Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`${at}.csv`, new Uint8Array(19_000_000)]))
  expect(await importOf('a.zip', many)).toEqual({ problem: expect.stringContaining('more than 100 MB') })
})

test('links to terms that are nowhere are one note', async () => {
  const questions = Array.from({ length: 9 }, (_, at) => `// [tag:term-t${at}]\n::q${at}::What is ${at}? {=it${at}}\n`)
  const imported = await importFile({ name: 'a.gift', bytes: utf8(questions.join('\n')) }, 'en', () => {})
  if ('problem' in imported) throw new Error(imported.problem)
  expect(imported.preview.problems.filter(each => each.includes('related'))).toEqual([
    '9 related terms are not in the course, and left out: t0, t1, t2, t3, t4, t5 …',
  ])
})
