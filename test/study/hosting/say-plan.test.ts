import { type PlanAhead, sayPlan } from '../../../src/study/hosting/say-plan.ts'
import type { Study } from '../../../src/study/ports.ts'
import { speechOf } from '../../../src/study/talk/speech.ts'
import { tinyCourse } from '../../support/course.ts'

const say = (changes: Partial<Study>, ahead: Partial<PlanAhead> = {}) => {
  const study = {
    language: 'en',
    timezone: 'Asia/Seoul',
    chapterSince: new Date('2026-11-23T00:30:00Z'),
    chapter: 1,
    plan: 'weekly',
    nextCourse: null,
    ...changes,
  } as Study
  return sayPlan(speechOf(study), tinyCourse(), study, { planned: [], coming: [], nextCourse: undefined, ...ahead })
}
const own = { ...tinyCourse(), titles: { en: 'Our book' } }
const second = { chapter: 2, startsOn: '2026-12-14' }

test('a plan says nothing of chapters that are gone, since a version before them is back', () => {
  const gone = { chapter: 4, startsOn: '2026-12-07' }
  const dated = say({ plan: 'dates' }, { planned: [second] })
  expect(dated).toBe('by dates; 2026-12-14 2. Second')
  expect(say({ plan: 'dates' }, { planned: [second, gone] })).toBe(dated)
  expect(say({ plan: 'dates' }, { planned: [gone] })).toBe(say({ plan: 'dates' }))
})

test('a weekly plan says what comes next, and which chapter has a date', () => {
  expect(say({})).toBe('a chapter a week; next: 2. Second')
  expect(say({}, { coming: [second] })).toBe('a chapter a week; next: 2. Second')
  expect(say({}, { coming: [second], planned: [second] })).toBe('a chapter a week; 2026-12-14 2. Second')
  expect(say({ plan: 'off' })).toBe('a host moves on with /study next-chapter; next: 2. Second')
  expect(say({ chapter: 2 })).toBe('this is the last chapter of the course')
})

test('a course that takes over is what comes next, and no chapter of this one that would come behind it', () => {
  const waits = (startsOn: string) => ({ nextCourse: { slug: 'ours', startsOn } })
  const ahead = { nextCourse: own, coming: [second] }
  expect(say(waits('2026-12-14'), ahead)).toBe('a chapter a week; 2026-12-14 Our book: 1. First')
  expect(say({ ...waits('2026-12-14'), chapter: 2 }, { nextCourse: own })).toBe(
    'a chapter a week; 2026-12-14 Our book: 1. First',
  )
  expect(say(waits('2026-12-21'), ahead)).toBe('a chapter a week; next: 2. Second; 2026-12-21 Our book: 1. First')
  expect(say({ ...waits('2026-12-14'), plan: 'off' }, ahead)).toBe(
    'a host moves on with /study next-chapter; 2026-12-14 Our book: 1. First',
  )
  // A date of its second chapter is none of the second here.
  expect(say({ ...waits('2026-12-07'), plan: 'dates' }, { nextCourse: own, planned: [second] })).not.toContain(
    '2. Second',
  )
})
