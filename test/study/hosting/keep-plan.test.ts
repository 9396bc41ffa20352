import { sayPlan } from '../../../src/study/hosting/keep-plan.ts'
import type { Study } from '../../../src/study/ports.ts'
import { speechOf } from '../../../src/study/talk/speech.ts'
import { tinyCourse } from '../../support/course.ts'

test('a plan says nothing of chapters that are gone, since a version before them is back', () => {
  const study = { language: 'en', timezone: 'Asia/Seoul', chapter: 1, plan: 'dates' } as Study
  const say = (planned: { chapter: number; startsOn: string }[]) =>
    sayPlan(speechOf(study), tinyCourse(), study, planned)
  const gone = { chapter: 4, startsOn: '2026-12-07' }
  const dated = say([{ chapter: 2, startsOn: '2026-11-30' }])
  expect(dated).toContain('2026-11-30 2.')
  expect(say([{ chapter: 2, startsOn: '2026-11-30' }, gone])).toBe(dated)
  expect(say([gone])).toBe(say([]))
})
