import type { Course, Term, TermText } from '../../src/domain/course.ts'
import { Glossary } from '../../src/domain/glossary.ts'
import { compareParts, extendCourse, languagesOf } from '../../src/domain/own-course.ts'
import { tinyCourse } from '../support/course.ts'
import { fc } from '../support/properties.ts'

const term = (slug: string, chapter: number, definition: string): Term => ({
  slug,
  chapter,
  related: [],
  texts: { en: { name: slug, aliases: [], definition } },
})
const own = (changes: Partial<Course> = {}): Course => ({
  slug: 'ours',
  titles: { en: 'Ours' },
  languages: ['en'],
  revision: 'v1',
  chapters: [{ slug: 'week-3', number: 3, texts: { en: { title: 'Week 3', summary: 'Ours.' } } }],
  terms: [term('container', 3, 'What we call a container.'), term('pod', 3, 'Several containers.')],
  questions: [{ ...tinyCourse().questions[0]!, slug: 'ours-one', chapter: 3 }],
  ...changes,
})

test('own chapters come after, own terms over, and all else stays', () => {
  const course = extendCourse(tinyCourse(), own())
  expect(course.chapters.map(each => each.slug)).toEqual(['01-first', '02-second', 'week-3'])
  expect(course.titles).toEqual({ en: 'Ours', ko: '작은 코스' })
  expect(course.terms.map(each => [each.slug, each.chapter, each.texts.en?.definition])).toEqual([
    ['container', 1, 'What we call a container.'],
    ['image', 1, 'What a container starts from.'],
    ['pod', 3, 'Several containers.'],
  ])
  expect(course.terms[0]?.related).toEqual(['image'])
  expect(course.questions.map(each => each.slug)).toEqual(['one', 'two', 'three', 'later', 'ours-one'])
})

test('a chapter that the other course gets later moves none of the own ones', () => {
  const grown = tinyCourse({
    chapters: [1, 2, 3, 4].map(number => ({ slug: `0${number}`, number, texts: { en: { title: '', summary: '' } } })),
    terms: [term('late', 3, 'Late.')],
    questions: [{ ...tinyCourse().questions[0]!, slug: 'late', chapter: 4 }],
  })
  const course = extendCourse(grown, own())
  expect(course.chapters.map(each => [each.number, each.slug])).toEqual([
    [1, '01'],
    [2, '02'],
    [3, 'week-3'],
    [4, '03'],
    [5, '04'],
  ])
  expect(course.terms.find(each => each.slug === 'late')?.chapter).toBe(4)
  expect(course.questions.find(each => each.slug === 'late')?.chapter).toBe(5)
})

test('whatever the two hold, numbers are distinct, own numbers stay, and everything is in a chapter that is there', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(numbers, numbers, (below, above) => {
      const part = (slug: string, all: number[]): Partial<Course> => ({
        chapters: all.toSorted((a, b) => a - b).map(number => ({ slug: `${slug}-${number}`, number, texts: {} })),
        terms: all.map(number => term(`${slug}-${number}`, number, slug)),
        questions: [],
      })
      const base = tinyCourse(part('base', below))
      const course = extendCourse(base, own(part('own', above)))
      const found = course.chapters.map(chapter => chapter.number)
      expect(new Set(found).size).toBe(below.length + above.length)
      expect(found).toEqual(found.toSorted((a, b) => a - b))
      for (const number of above)
        expect(course.chapters.find(each => each.slug === `own-${number}`)?.number).toBe(number)
      for (const each of course.terms)
        expect(course.chapters.find(chapter => chapter.number === each.chapter)?.slug).toBe(each.slug)
      const order = course.chapters.filter(each => each.slug.startsWith('base')).map(each => each.slug)
      expect(order).toEqual(base.chapters.map(each => each.slug))
    }),
  )
})

test('what a version changed is told by slug, whatever the order of keys', () => {
  const before = own()
  const [container, pod] = before.terms as [Term, Term]
  const text = { definition: 'Several containers.', name: 'pod', aliases: [] }
  const after = own({
    terms: [{ ...container, related: ['pod'] }, { ...pod, texts: { en: text } }, term('node', 3, 'A machine.')],
    questions: [],
  })
  expect(compareParts(before, after)).toEqual({
    added: { chapters: [], terms: ['node'], questions: [] },
    changed: { chapters: [], terms: ['container'], questions: [] },
    removed: { chapters: [], terms: [], questions: ['ours-one'] },
  })
  expect(languagesOf(before)).toEqual(['en'])
})

const named = (slug: string, texts: Partial<Record<'ko' | 'en', [string, ...string[]]>>, chapter = 1): Term => {
  const text = ([name, ...aliases]: [string, ...string[]]): TermText => ({ name, aliases, definition: `${name}.` })
  const { ko, en } = texts
  return { slug, chapter, related: [], texts: { ...(ko && { ko: text(ko) }), ...(en && { en: text(en) }) } }
}
const namesIn = (course: Course, slug: string, language: 'ko' | 'en' = 'ko') => {
  const text = course.terms.find(term => term.slug === slug)?.texts[language]
  return text && [text.name, ...text.aliases]
}
const over = (terms: Term[], ours: Term[]) => extendCourse(tinyCourse({ terms }), own({ terms: ours, questions: [] }))

test('a term that a study explains anew is still found by the names that it had', () => {
  const base = [named('image', { ko: ['이미지', '도커 이미지'], en: ['Image', 'Docker image'] })]
  const course = over(base, [named('image', { ko: ['컨테이너 이미지', '도커이미지', '틀'] }, 3)])
  expect(namesIn(course, 'image')).toEqual(['컨테이너 이미지', '도커이미지', '틀', '이미지'])
  expect(namesIn(course, 'image', 'en')).toEqual(['Image', 'Docker image'])
  expect(course.terms[0]?.texts.ko?.definition).toBe('컨테이너 이미지.')
  expect(new Glossary(course.terms).find('이미지').terms.map(each => each.slug)).toEqual(['image'])
})

test('what another term of the course is called is no alias of one', () => {
  const base = [
    named('cloud-computing', { ko: ['클라우드 컴퓨팅', '클라우드'] }),
    named('virtualisation', { ko: ['가상화', '가상화 기술'] }),
    named('virtualisation-layer', { ko: ['가상화 계층'] }),
  ]
  const ours = [
    named('virtualisation', { ko: ['가상화', '가상화 계층', '클라우드 컴퓨팅', '가상'] }, 3),
    named('keullaudeu', { ko: ['클라우드'] }, 3),
  ]
  const course = over(base, ours)
  expect(course.terms.map(term => [term.slug, ...(namesIn(course, term.slug) ?? [])])).toEqual([
    ['cloud-computing', '클라우드 컴퓨팅'],
    ['virtualisation', '가상화', '가상', '가상화 기술'],
    ['virtualisation-layer', '가상화 계층'],
    ['keullaudeu', '클라우드'],
  ])
})

test('what is called in the other language as another term is goes by its next name there', () => {
  const base = [
    named('virtualisation', { ko: ['가상화'], en: ['Virtualisation'] }),
    named('virtualisation-layer', { ko: ['가상화 계층'], en: ['Virtualisation layer'] }),
  ]
  const course = over(base, [named('virtualisation', { ko: ['가상화'], en: ['Virtualisation layer'] }, 3)])
  expect(namesIn(course, 'virtualisation', 'en')).toEqual(['Virtualisation'])
  expect(namesIn(course, 'virtualisation-layer', 'en')).toEqual(['Virtualisation layer'])
})

test('a term that the other course gets later leaves its name to the one that the study had before', () => {
  const ours = [named('pod-ours', { ko: ['파드'] }, 3)]
  const late = over([named('pod', { ko: ['파드', '포드'], en: ['Pod'] })], ours)
  expect([namesIn(late, 'pod-ours'), namesIn(late, 'pod')]).toEqual([['파드'], ['포드']])
  const alone = over([named('pod', { ko: ['파드'] }), named('other', { ko: ['파드 (2)'] })], ours)
  expect([namesIn(alone, 'pod-ours'), namesIn(alone, 'pod')]).toEqual([['파드'], ['파드 (3)']])
})

test('what the other course has no more, nothing of the study speaks of', () => {
  const ours = [{ ...named('pod', { ko: ['파드'] }, 3), related: ['gone', 'kept'] }]
  const questions = [{ ...tinyCourse().questions[0]!, slug: 'ours-one', chapter: 3, terms: ['gone', 'pod', 'kept'] }]
  const base = tinyCourse({ terms: [named('kept', { ko: ['남은 것'] })], questions: [] })
  const course = extendCourse(base, own({ terms: ours, questions }))
  expect(course.terms.find(each => each.slug === 'pod')?.related).toEqual(['kept'])
  expect(course.questions[0]?.terms).toEqual(['pod', 'kept'])
})
