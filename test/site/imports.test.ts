import { readCourses } from '../../src/content/course-folder.ts'
import type { Language } from '../../src/domain/course.ts'
import { draftToChapter } from '../../src/drafting/draft-chapter.ts'
import { type ChapterText, chapterTexts } from '../../src/exchange/chapter-text.ts'
import { writeChapter } from '../../src/exchange/markdown/write.ts'
import { importFile } from '../../src/site/imports.ts'
import { tidy } from '../../src/site/tidy.ts'

/** A chapter as it is after its file is imported in the studio and published. */
async function published(chapter: ChapterText): Promise<ChapterText | undefined> {
  const file = { name: 'chapter.md', bytes: new TextEncoder().encode(writeChapter(chapter)) }
  const imported = await importFile(file, 'en', () => {})
  if ('problem' in imported) throw new Error(imported.problem)
  const { slug, number, language } = chapter
  const drafted = draftToChapter(tidy(imported.content.draft), { slug, number })
  const course = { slug, titles: {}, languages: [language], revision: '', ...drafted, chapters: [drafted.chapter] }
  return chapterTexts(course, language)[0]
}

const bare = (summary: string, language: Language = 'en'): ChapterText => ({
  number: 1,
  slug: 'bare',
  language,
  title: 'Bare',
  summary,
  terms: [{ slug: 'pod', related: [], text: { name: 'Pod', aliases: [], definition: 'Several containers.' } }],
  questions: [],
})

test('a chapter that a course has is the same when its file is imported and published elsewhere', async () => {
  const [course] = (await readCourses('courses')).flatMap(reading => reading.course ?? [])
  const chapters = course ? course.languages.flatMap(language => chapterTexts(course, language)) : []
  expect(chapters.length).toBeGreaterThan(10)
  for (const chapter of chapters) {
    const terms = new Set(chapter.terms.map(term => term.slug))
    const inside = (slugs: string[]) => slugs.filter(slug => terms.has(slug))
    // What the draft cannot know are the terms of other chapters.
    const expected = {
      ...chapter,
      terms: chapter.terms.map(term => ({ ...term, related: inside(term.related) })),
      questions: chapter.questions.map(question => ({ ...question, terms: inside(question.terms) })),
    }
    const after = await published(chapter)
    const linked = after?.questions.map((question, at) =>
      expected.questions[at]?.terms.length === 0 ? { ...question, terms: [] } : question,
    )
    expect({ ...after, questions: linked }).toEqual(expected)
  }
}, 120_000)

test.each([
  '- One sentence.\n- Another *one*.',
  '- One sentence.',
  'One sentence.',
  '- One\n  over two lines.\n- Another.',
  '- Of several\n\n- paragraphs.',
  '- One with\n  - more below.\n- Another.',
  'A paragraph.\n\n- One.\n- Two.',
  '- One.\n\nA paragraph.',
  '1. First.\n2. Second.',
  '> Said by somebody.\n>\n> - in a list',
  '| a | b |\n| --- | --- |\n| 1 | 2 |',
  '- One.\n\n```\n- code\n- more\n```',
  '```\n- code\n- more\n```',
  '- [ ] not done\n- [x] done',
])('a summary stays as it is: %j', async summary => {
  expect((await published(bare(summary)))?.summary).toBe(summary)
})

test('each item of a list is a sentence to edit, and what is added to anything else stands below it', async () => {
  const bytes = (summary: string) => new TextEncoder().encode(writeChapter(bare(summary)))
  const draftOf = async (summary: string) => {
    const imported = await importFile({ name: 'a.md', bytes: bytes(summary) }, 'en', () => {})
    if ('problem' in imported) throw new Error(imported.problem)
    return imported.content.draft
  }
  expect((await draftOf('- One.\n- Two.')).summary.map(each => each.text)).toEqual(['One.', 'Two.'])
  const draft = await draftOf('A paragraph.\n\nAnother.')
  const more = ['First.', 'Over\ntwo lines.'].map(text => ({ text, lines: [], quote: '' }))
  const { chapter } = draftToChapter({ ...draft, summary: [...draft.summary, ...more] }, { slug: 'a', number: 1 })
  expect(chapter.texts.en?.summary).toBe('A paragraph.\n\nAnother.\n\n- First.\n- Over\n  two lines.')
})

test('a preview names the kinds of questions in the language of the study', async () => {
  const bytes = new TextEncoder().encode('파드는 컨테이너 묶음이다.{T}\n\n노드는 무엇인가? {=기계 ~컨테이너 ~이미지}\n')
  expect(await importFile({ name: 'a.gift', bytes }, 'ko', () => {})).toMatchObject({
    preview: { counts: ['참·거짓: 1개', '하나 고르기: 1개'] },
  })
})

test('a file of more than can be saved again is refused, and says what to do', async () => {
  const rows = Array.from({ length: 30_000 }, (_, at) => `word ${at}\tmeaning "${at}" ${'of a thing '.repeat(45)}`)
  const importOf = (text: string) =>
    importFile({ name: 'a.tsv', bytes: new TextEncoder().encode(text) }, 'en', () => {})
  expect(await importOf(rows.join('\n'))).toEqual({
    problem: 'This file holds more than one draft can: split it, and import the parts one by one.',
  })
  expect(await importOf(rows.slice(15_000).join('\n'))).toMatchObject({ content: { draft: { title: 'a' } } })
})
