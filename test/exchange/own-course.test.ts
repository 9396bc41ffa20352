import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { readChapterFile } from '../../src/content/chapter-file.ts'
import { checkAcross } from '../../src/content/check.ts'
import { readCourses } from '../../src/content/course-folder.ts'
import { type Course, LANGUAGES, type Term } from '../../src/domain/course.ts'
import { distinctNames } from '../../src/domain/distinct-names.ts'
import { Glossary } from '../../src/domain/glossary.ts'
import { mergeChapter } from '../../src/domain/merge-chapter.ts'
import { compareParts, extendCourse, inAllLanguages, isNothing, NOTHING_YET } from '../../src/domain/own-course.ts'
import { draftToChapter } from '../../src/drafting/draft-chapter.ts'
import { draftNotes } from '../../src/drafting/draft-notes.ts'
import { readPastedNotes } from '../../src/drafting/read-notes.ts'
import { writeCourse } from '../../src/exchange/write-course.ts'
import { tinyCourse } from '../support/course.ts'
import { fc } from '../support/properties.ts'

const NOTES = [
  '# Volumes\n\n- **Volume**: storage that outlives the containers which use it\n- Bind mount: a folder of the host, seen inside\n- tmpfs: storage in memory alone',
  '# 네트워크\n\n- 브리지: 한 호스트 안의 네트워크\n- 오버레이: 여러 호스트에 걸친 네트워크\n- 포트 매핑: 호스트의 포트를 컨테이너의 포트로 잇는 것',
]

test.each([true, false])(
  'a course written in chat goes to git and comes back the same (extending: %s)',
  async extending => {
    const [base] = extending ? (await readCourses('test/fixtures/courses')).flatMap(each => each.course ?? []) : []
    let part = NOTHING_YET
    for (const [at, text] of NOTES.entries()) {
      const content = draftToChapter(draftNotes(readPastedNotes(text)), { slug: `week-${at + 1}`, number: 0 })
      part = mergeChapter(part, base, content).part
    }
    const own: Course = {
      slug: 'ours',
      revision: 'v1',
      languages: ['ko', 'en'],
      ...part,
      titles: { en: 'Ours', ko: '우리' },
    }
    const course = base ? extendCourse(base, own) : own
    const whole = inAllLanguages(course)
    expect(inAllLanguages(whole)).toEqual(whole)
    const folder = await mkdtemp(join(tmpdir(), 'studyhall-own-'))
    try {
      for (const { name, bytes } of await writeCourse(whole, 'markdown', course.languages, new Date(0))) {
        await mkdir(dirname(join(folder, name)), { recursive: true })
        await writeFile(join(folder, name), bytes)
      }
      const [reading] = await readCourses(folder)
      expect(reading?.problems).toEqual([])
      const comparable = ({ revision: _, languages: __, terms, questions, ...rest }: Course) => ({
        ...rest,
        terms: terms.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
        questions: questions.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
      })
      expect(comparable(reading?.course as Course)).toEqual(comparable(whole))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
)

/** Few names, so that many terms share them; some are one but for case and spaces. */
const name = fc.constantFrom(
  '클라우드',
  '클라우드 컴퓨팅',
  'Cloud',
  'cloud',
  '가상화',
  '가상화 계층',
  'VM',
  'V M',
  'Pod',
  '파드',
)
const text = fc.record({
  name,
  aliases: fc.array(name, { maxLength: 3 }),
  definition: fc.constantFrom('One.', 'Two.', 'Three.'),
})
const texts = fc.oneof(fc.record({ ko: text }), fc.record({ en: text }), fc.record({ ko: text, en: text }))
const terms = fc
  .array(texts, { maxLength: 5 })
  .map(all =>
    all.map((each, at): Term => ({ slug: `t-${at}`, chapter: 1, related: at > 0 ? ['t-0'] : [], texts: each })),
  )
const drafts = fc.array(fc.record({ terms, slug: fc.constantFrom('a', 'b', 'c') }), { minLength: 1, maxLength: 4 })

const isInOneLanguage = (of: { terms: Term[] }) => of.terms.every(each => Object.keys(each.texts).length === 1)

async function problemsOf(course: Course) {
  const whole = inAllLanguages(course)
  const files = await writeCourse(whole, 'markdown', course.languages, new Date(0))
  const read = files
    .filter(file => file.name.endsWith('.md'))
    .map(file => readChapterFile(file.name, new TextDecoder().decode(file.bytes)))
  const chapters = read.flatMap(each => each.chapter ?? [])
  return [
    ...read.flatMap(each => each.problems),
    ...checkAcross(chapters, { languages: course.languages, courseFile: 'course.yaml', unread: [] }),
  ]
}
const namesOf = (all: readonly Term[]) =>
  all.flatMap(({ texts }) => LANGUAGES.flatMap(each => (texts[each] ? [texts[each].name, ...texts[each].aliases] : [])))

test('whatever is published over whatever, our own check accepts it, and every name and definition is found', async () => {
  await fc.assert(
    fc.asyncProperty(terms, fc.boolean(), drafts, async (below, extending, chapters) => {
      const base = extending
        ? tinyCourse({
            terms: distinctNames(below)
              .map(each => ({ ...each, slug: `base-${each.slug}` }))
              .map(each => ({ ...each, related: [] })),
          })
        : undefined
      let part = NOTHING_YET
      for (const each of chapters) {
        const of = { slug: each.slug, number: 0, texts: { en: { title: each.slug, summary: 'Summed up.' } } }
        const question = { ...tinyCourse().questions[0]!, slug: 'q', terms: each.terms.map(term => term.slug) }
        const content = { chapter: of, terms: each.terms, questions: [question] }
        part = mergeChapter(part, base, content).part
        const own: Course = { slug: 'ours', revision: 'v1', languages: ['ko', 'en'], ...part, titles: { en: 'Ours' } }
        const course = base ? extendCourse(base, own) : own
        expect(await problemsOf(course)).toEqual([])
        const glossary = new Glossary(course.terms)
        for (const name of [...namesOf(base?.terms ?? []), ...namesOf(each.terms)])
          expect([name, glossary.named(name)?.slug]).toEqual([name, expect.any(String)])
        // Once more it changes nothing, where no other chapter has taken up what one of this slug dropped before, and no term
        // is called in two languages as two others are.
        if (chapters.filter(one => one.slug === each.slug).length === 1 && chapters.every(isInOneLanguage))
          expect(isNothing(compareParts(part, mergeChapter(part, base, content).part))).toBe(true)
        // What the chapter says of each name is said by a term that its questions ask for.
        const asked = part.questions.find(
          one => one.chapter === part.chapters.find(of => of.slug === each.slug)?.number,
        )
        const said = course.terms.filter(term => asked?.terms.includes(term.slug))
        for (const term of each.terms)
          for (const language of LANGUAGES) {
            const wanted = term.texts[language]?.definition
            if (wanted !== undefined)
              expect(said.some(one => one.texts[language]?.definition.includes(wanted))).toBe(true)
          }
      }
    }),
  )
})

test('notes over the bundled course leave every name of it findable, and are accepted when they are written out', async () => {
  const base = (await readCourses('courses')).flatMap(each => each.course ?? [])[0] as Course
  const ours = (slug: string, name: string, ...aliases: string[]): Term => {
    const texts = { ko: { name, aliases, definition: `우리가 말하는 ${name}.` } }
    return { slug, chapter: 0, related: [], texts }
  }
  const terms = [
    ours('a', '컨테이너 이미지'),
    ours('b', '클라우드'),
    ours('c', '클라우드 컴퓨팅'),
    ours('d', '가상화', '가상화 계층'),
  ]
  const chapter = { slug: 'ours', number: 0, texts: { ko: { title: '우리', summary: '요약.' } } }
  const { part } = mergeChapter(NOTHING_YET, base, { chapter, terms, questions: [] })
  const own: Course = { slug: 'ours', revision: 'v1', languages: ['ko'], ...part }
  const course = extendCourse(base, own)
  expect((await problemsOf(course)).map(each => each.message)).toEqual([])
  const [before, after] = [new Glossary(base.terms), new Glossary(course.terms)]
  const moved = namesOf(base.terms).filter(each => after.named(each)?.slug !== before.named(each)?.slug)
  expect(moved).toEqual(['클라우드'])
  const said = terms.map(each => after.named(each.texts.ko?.name ?? '')?.texts.ko?.definition)
  expect(said).toEqual(terms.map(each => each.texts.ko?.definition))
})
