import type { Question, Term } from '../../src/domain/course.ts'
import { type ChapterContent, mergeChapter } from '../../src/domain/merge-chapter.ts'
import { compareParts, extendCourse, isNothing, NOTHING_YET } from '../../src/domain/own-course.ts'
import { nextFreeMonday } from '../../src/domain/start-day.ts'
import { tinyCourse } from '../support/course.ts'
import { fc } from '../support/properties.ts'

const term = (slug: string, name: string, definition: string, related: string[] = []): Term => ({
  slug,
  chapter: 0,
  related,
  texts: { en: { name, aliases: [], definition } },
})
const question = (slug: string, terms: string[]): Question => ({
  ...tinyCourse().questions[0]!,
  slug,
  terms,
  chapter: 0,
})
const content = (slug: string, terms: Term[], questions: Question[]): ChapterContent => ({
  chapter: { slug, number: 0, texts: { en: { title: slug, summary: 'Summed up.' } } },
  terms,
  questions,
})

test('a chapter comes after the others; a term that another course names already is that term', () => {
  const drafted = content(
    'pods',
    [term('keonteineo', '컨테이너', 'Ours.', ['pod']), term('pod', 'Pod', 'Several.', ['keonteineo'])],
    [question('ask-pod', ['pod', 'keonteineo']), question('one', ['pod'])],
  )
  const { part, number } = mergeChapter(NOTHING_YET, tinyCourse(), drafted)
  expect(number).toBe(3)
  expect(part.chapters).toMatchObject([{ slug: 'pods', number: 3 }])
  expect(part.terms.map(each => [each.slug, each.chapter, each.related])).toEqual([
    ['container', 3, ['pod']],
    ['pod', 3, ['container']],
  ])
  expect(part.questions.map(each => [each.slug, each.terms])).toEqual([
    ['ask-pod', ['pod', 'container']],
    ['one-2', ['pod']],
  ])
})

test('a chapter that is published again takes the place of the one before, and nothing else moves', () => {
  const first = mergeChapter(
    NOTHING_YET,
    undefined,
    content('a', [term('pod', 'Pod', 'Old.')], [question('q', ['pod'])]),
  )
  const second = mergeChapter(
    first.part,
    undefined,
    content('b', [term('node', 'Node', 'A machine.')], [question('q', ['node'])]),
  )
  expect(second.part.questions.map(each => [each.slug, each.chapter])).toEqual([
    ['q', 1],
    ['q-2', 2],
  ])
  const again = mergeChapter(
    second.part,
    undefined,
    content('a', [term('pod', 'Pod', 'New.')], [question('q', ['pod'])]),
  )
  expect(again.number).toBe(1)
  expect(compareParts(second.part, again.part)).toMatchObject({
    added: { terms: [], questions: [] },
    changed: { chapters: [], terms: ['pod'], questions: [] },
    removed: { terms: [], questions: [] },
  })
})

test('a term that a later chapter explains anew keeps its place and its names', () => {
  const first = mergeChapter(NOTHING_YET, undefined, content('a', [term('pod', 'Pod', 'Old.')], []))
  const renamed: Term = {
    ...term('pods', 'pod', 'New.'),
    texts: { en: { name: 'pod', aliases: ['파드'], definition: 'New.' } },
  }
  const second = mergeChapter(first.part, undefined, content('b', [renamed], [question('q', ['pods'])]))
  expect(second.part.terms).toEqual([
    {
      slug: 'pod',
      chapter: 1,
      related: [],
      texts: { en: { name: 'pod', aliases: ['파드'], definition: 'New.' } },
    },
  ])
  expect(second.part.questions[0]?.terms).toEqual(['pod'])
})

/** A term in Korean, by its name and aliases. */
const korean = (slug: string, [name = '', ...aliases]: string[], definition: string): Term => ({
  slug,
  chapter: 0,
  related: [],
  texts: { ko: { name, aliases, definition } },
})
const summed = (terms: readonly Term[]) =>
  terms.map(({ slug, texts: { ko } }) => [slug, ko?.name, ko?.aliases.join(', '), ko?.definition])
const cloud = tinyCourse({ terms: [korean('cloud-computing', ['클라우드 컴퓨팅', '클라우드', '구름'], 'Theirs.')] })
const course = (part: typeof NOTHING_YET) =>
  extendCourse(cloud, { ...part, slug: 'ours', languages: ['ko'], revision: 'v1' })

test.each([true, false])('of two terms that go by names of one both are published (%s)', isFirst => {
  const terms = [korean('keullaudeu', ['클라우드'], 'A.'), korean('computing', ['클라우드 컴퓨팅'], 'B.')]
  const drafted = content('a', isFirst ? terms : terms.toReversed(), [
    question('q', ['keullaudeu']),
    question('r', ['computing']),
  ])
  const { part } = mergeChapter(NOTHING_YET, cloud, drafted)
  expect(summed(course(part).terms)).toEqual([
    ['cloud-computing', '클라우드 컴퓨팅', '구름', 'B.'],
    ['keullaudeu', '클라우드', '', 'A.'],
  ])
  expect(part.questions.map(each => each.terms)).toEqual([['keullaudeu'], ['cloud-computing']])
  expect(isNothing(compareParts(part, mergeChapter(part, cloud, drafted).part))).toBe(true)
  // From now on the name is that of the study's own term.
  const later = mergeChapter(part, cloud, content('b', [korean('x', ['클라우드'], 'C.')], [question('s', ['x'])])).part
  expect(summed(course(later).terms)).toEqual([
    ['cloud-computing', '클라우드 컴퓨팅', '구름', 'B.'],
    ['keullaudeu', '클라우드', '', 'C.'],
  ])
})

test('two terms that go by aliases of one are two', () => {
  const drafted = content('a', [korean('a', ['구름'], 'A.'), korean('b', ['클라우드'], 'B.')], [])
  expect(summed(course(mergeChapter(NOTHING_YET, cloud, drafted).part).terms)).toEqual([
    ['cloud-computing', '구름', '클라우드 컴퓨팅', 'A.'],
    ['b', '클라우드', '', 'B.'],
  ])
})

test('what two terms of one name say, one says', () => {
  const terms = [
    korean('pod', ['파드'], 'One.'),
    korean('pod-2', ['파드', '포드'], 'Two.'),
    korean('x', ['파 드'], 'One.'),
  ]
  const { part } = mergeChapter(NOTHING_YET, undefined, content('a', terms, [question('q', ['pod-2', 'x'])]))
  expect(summed(part.terms)).toEqual([['pod', '파드', '포드', 'One.\n\nTwo.']])
  expect(part.questions[0]?.terms).toEqual(['pod'])
  const both = tinyCourse({
    terms: [
      {
        ...term('container', 'Container', 'A box.'),
        texts: { ...term('', 'Container', 'A box.').texts, ...korean('', ['컨테이너'], '상자.').texts },
      },
    ],
  })
  const twins = [korean('a', ['Container'], 'One.'), korean('b', ['컨테이너'], 'Two.')]
  expect(summed(mergeChapter(NOTHING_YET, both, content('a', twins, [])).part.terms)).toEqual([
    ['container', 'Container', '컨테이너', 'One.\n\nTwo.'],
  ])
})

test('an alias that names another term of a course of its own is left out', () => {
  const a = content('a', [korean('pod', ['파드', '노드', '그룹'], 'One.'), korean('node', ['노드'], 'Two.')], [])
  const { part } = mergeChapter(NOTHING_YET, undefined, a)
  expect(summed(part.terms)).toEqual([
    ['pod', '파드', '그룹', 'One.'],
    ['node', '노드', '', 'Two.'],
  ])
})

test('a question keeps the slug that it was published under, whatever other chapters drop; so does a term', () => {
  const named = (name: string, definition: string) => term('pod', name, definition)
  const a = content('a', [named('Pod', 'One.')], [question('q', ['pod'])])
  const b = content('b', [named('Group', 'Two.'), term('node', 'Node', 'A machine.')], [question('q', ['pod', 'node'])])
  const c = content('c', [], [question('q', [])])
  const merged = [a, b, c].reduce((part, each) => mergeChapter(part, undefined, each).part, NOTHING_YET)
  const slugsOf = (part: typeof merged) => [
    part.questions.map(each => [each.slug, each.chapter]),
    part.terms.map(each => each.slug),
  ]
  const without = mergeChapter(merged, undefined, content('a', [], [question('other', [])])).part
  const again = [b, c].reduce((part, each) => mergeChapter(part, undefined, each).part, without)
  expect(slugsOf(again)).toEqual([
    [
      ['other', 1],
      ['q-2', 2],
      ['q-3', 3],
    ],
    merged.terms.slice(1).map(each => each.slug),
  ])
  expect(compareParts(without, again)).toMatchObject({ added: { questions: [] }, removed: { questions: [] } })
  // One that is called so by itself is another.
  const both = content('b', [], [question('q', []), question('q-2', [])])
  const slugs = mergeChapter(again, undefined, both)
    .part.questions.filter(each => each.chapter === 2)
    .map(each => each.slug)
  expect(slugs).toContain('q-2')
  expect(new Set(slugs).size).toBe(2)
})

test('a term that a chapter drops goes on in the next chapter that explains or asks for it', () => {
  const old = [term('pod', 'Pod', 'Old.', ['node']), term('node', 'Node', 'A machine.')]
  const a = content('a', old, [question('q', ['pod'])])
  const b = content('b', [term('pods', 'Pod', 'New.', [])], [question('r', ['pods'])])
  const merged = [a, b].reduce((part, each) => mergeChapter(part, undefined, each).part, NOTHING_YET)
  const { part } = mergeChapter(merged, undefined, content('a', [], [question('other', [])]))
  expect(part.terms.map(each => [each.slug, each.chapter, each.texts.en?.definition])).toEqual([['pod', 2, 'New.']])
  expect(part.terms[0]?.related).toEqual([])
  expect(part.questions.find(each => each.slug === 'r')?.terms).toEqual(['pod'])
  // Published once more, it is where it is, and its chapter may drop it.
  expect(isNothing(compareParts(part, mergeChapter(part, undefined, b).part))).toBe(true)
  expect(mergeChapter(part, undefined, content('b', [], [question('r', [])])).part.terms).toEqual([])
})

test('a slug that another has is no longer than any with the number behind it', () => {
  const long = `${'a'.repeat(57)}-bc`
  const base = { ...tinyCourse(), chapters: [{ ...tinyCourse().chapters[0]!, slug: long }] }
  const [taken, asked] = [term(long, 'Taken', 'Theirs.'), question(long, [])]
  const drafted = content(long, [term(long, 'Ours', 'Another.')], [question(long, [long])])
  const { part } = mergeChapter(NOTHING_YET, { ...base, terms: [taken], questions: [asked] }, drafted)
  const slug = `${'a'.repeat(57)}-2`
  expect([part.chapters, part.terms, part.questions].map(([each]) => each?.slug)).toEqual([slug, slug, slug])
  expect(part.questions[0]?.terms).toEqual([slug])
})

test('publishing the same again changes nothing, wherever it is published', () => {
  const slugs = fc.array(fc.constantFrom('pod', 'node', 'container', 'image', 'one', 'two'), { maxLength: 5 })
  const drafted = fc
    .record({ slug: fc.constantFrom('a', 'b', '01-first'), terms: slugs, questions: slugs })
    .map(({ slug, terms, questions }) =>
      content(
        slug,
        [...new Set(terms)].map(each => term(each, each === 'image' ? 'Other image' : each, `${slug} says`, terms)),
        [...new Set(questions)].map(each => question(each, terms)),
      ),
    )
  fc.assert(
    fc.property(fc.array(drafted, { minLength: 1, maxLength: 4 }), fc.boolean(), (chapters, extending) => {
      const base = extending ? tinyCourse() : undefined
      let part = NOTHING_YET
      const settled = new Map<string, string>()
      for (const each of chapters) {
        const known = settled.get(each.chapter.slug)
        const merged = mergeChapter(part, base, known ? { ...each, chapter: { ...each.chapter, slug: known } } : each)
        const slug = merged.part.chapters.find(chapter => chapter.number === merged.number)?.slug ?? ''
        settled.set(each.chapter.slug, slug)
        part = merged.part
        const again = mergeChapter(part, base, { ...each, chapter: { ...each.chapter, slug } })
        expect(isNothing(compareParts(part, again.part))).toBe(true)
        for (const kind of ['chapters', 'terms', 'questions'] as const)
          expect(new Set(part[kind].map(entry => entry.slug)).size).toBe(part[kind].length)
      }
    }),
  )
})

test('the next Monday is never today, and never one that is taken', () => {
  expect(nextFreeMonday('2026-11-25', [])).toBe('2026-11-30')
  expect(nextFreeMonday('2026-11-30', [])).toBe('2026-12-07')
  expect(nextFreeMonday('2026-11-29', ['2026-11-30', '2026-12-07'])).toBe('2026-12-14')
})
