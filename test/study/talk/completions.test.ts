import { Glossary } from '../../../src/domain/glossary.ts'
import { Vocabulary } from '../../../src/domain/written/vocabulary.ts'
import type { Courses, Study } from '../../../src/study/ports.ts'
import {
  complete,
  completeChapter,
  completeCourse,
  completeTerm,
  completeTimezone,
} from '../../../src/study/talk/completions.ts'
import { tinyCourse } from '../../support/course.ts'

const course = tinyCourse()
const loaded = { course, glossary: new Glossary(course.terms), vocabulary: new Vocabulary(course) }
const courses: Courses = { get: slug => (slug === 'tiny' ? loaded : undefined), all: () => [loaded] }
const study = { courseSlug: 'tiny', language: 'en', chapter: 1 } as Study

test.each([
  ['/le', ['/leaderboard']],
  ['/leaderboard m', ['/leaderboard month']],
  ['/explain cont', ['/explain Container']],
  ['/quiz ', ['/quiz 1', '/quiz 2']],
  ['/quiz 2', ['/quiz 2']],
  ['/quiz 컨테', ['/quiz Container']],
  ['/study sch', ['/study schedule']],
  ['/study setup t', ['/study setup tiny']],
  ['/me now', []],
])('%s may become %j', (text, expected) => {
  expect(complete(courses, study, text)).toEqual(expected)
})

test('terms come near what is typed, by any of their names; those of the chapter while nothing is', () => {
  expect(completeTerm(courses, study, '컨테')).toEqual(['Container'])
  expect(completeTerm(courses, study, '')).toEqual(['Container', 'Image'])
  expect(completeTerm(courses, undefined, 'con')).toEqual([])
})

test('time zones whose city starts with what is typed come first', () => {
  expect(completeTimezone('seo')[0]).toBe('Asia/Seoul')
  expect(completeTimezone('new york')[0]).toBe('America/New_York')
  expect(completeTimezone('a', 3)).toHaveLength(3)
  expect(completeTimezone('olympus mons')).toEqual([])
})

test('courses and chapters are found by what they are called in the language spoken', () => {
  expect(completeCourse(courses, undefined, 'ko', '작은')).toEqual([{ slug: 'tiny', title: '작은 코스' }])
  expect(completeChapter(courses, 'tiny', 'en', 'sec')).toEqual([{ number: 2, title: 'Second' }])
  expect(completeChapter(courses, 'gone', 'en', '')).toEqual([])
})
