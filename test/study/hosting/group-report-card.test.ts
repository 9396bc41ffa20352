import type { Part } from '../../../src/domain/card.ts'
import { type GroupView, groupReportCard } from '../../../src/study/hosting/group-report-card.ts'
import { tableLines } from '../../../src/study/talk/card-text.ts'
import { speechOf } from '../../../src/study/talk/speech.ts'
import { tinyCourse } from '../../support/course.ts'

const VIEW: GroupView = {
  members: 4,
  chapters: [{ number: 1, items: new Set(['term:image']) }],
  memory: [],
  names: new Map(),
  weeks: [
    { week: '2026-11-30', asked: 0, members: 0, answered: 0, right: 0 },
    { week: '2026-11-23', asked: 5, members: 0, answered: 0, right: 0 },
    { week: '2026-11-16', asked: 5, members: 3, answered: 12, right: 8 },
  ],
  byThemselves: { reviews: 1, practice: 2, members: 2 },
  quiet: { asked: true, before: 3, count: 0, names: [] },
}

const partOf = <T extends Part['type']>(type: T, changes: Partial<GroupView> = {}, language: 'en' | 'ko' = 'en') => {
  const { parts } = groupReportCard(speechOf({ language, timezone: 'Asia/Seoul' }), tinyCourse(), {
    ...VIEW,
    ...changes,
  })
  return parts.find(part => part.type === type) as Extract<Part, { type: T }> | undefined
}
const fields = (changes: Partial<GroupView> = {}, language: 'en' | 'ko' = 'en') =>
  Object.fromEntries((partOf('fields', changes, language)?.fields ?? []).map(({ name, value }) => [name, value]))

test('weeks are said as dates are elsewhere, each number below its title, and none where nothing was asked', () => {
  expect(partOf('table')).toMatchObject({
    columns: ['Week of', 'Asked', 'Answered by', 'Answers', 'Right'].map(title => ({ title })),
    rows: [
      ['Mon 30 Nov', '0', '–', '–', '–'],
      ['Mon 23 Nov', '5', 'nobody', '0', '–'],
      ['Mon 16 Nov', '5', '3 of 4', '12', '67%'],
    ],
  })
  expect(partOf('table', {}, 'ko')?.rows[2]).toEqual(['11월 16일 (월)', '5', '4명 중 3명', '12', '67%'])
  expect(partOf('table', { weeks: [] })).toBeUndefined()
})

test('where a platform has no table, each number has its title beside it', () => {
  const table = partOf('table')
  const plain = { strong: (text: string) => text, literal: (text: string) => text }
  expect(table && tableLines(table, [], plain).split('\n')[2]).toBe(
    'Mon 16 Nov  ·  Asked 5  ·  Answered by 3 of 4  ·  Answers 12  ·  Right 67%',
  )
})

test('who has gone quiet is said where there was anybody who could', () => {
  expect(fields()).toMatchObject({ 'Gone quiet': 'nobody' })
  expect(fields({ quiet: { ...VIEW.quiet, asked: false } })).toMatchObject({
    'Gone quiet': 'nothing was asked in two weeks',
  })
  expect(fields({ quiet: { ...VIEW.quiet, before: 0 } })).not.toHaveProperty('Gone quiet')
  expect(fields({ quiet: { ...VIEW.quiet, count: 3, names: ['sora'] } })['Gone quiet']).toMatch(
    /^3 members .*: sora and 2 more$/,
  )
  const names = Array.from({ length: 150 }, (_, at) => `member ${at}`)
  expect(fields({ quiet: { ...VIEW.quiet, count: 200, names } })['Gone quiet']).toMatch(/, member 19 and 180 more$/)
})

test('reviews and practice are told apart', () => {
  const title = 'Reviews and practice in four weeks'
  expect(fields()[title]).toBe('1 review, 2 practice answers, by 2 members')
  expect(fields({ byThemselves: { reviews: 0, practice: 0, members: 0 } })[title]).toBe('none')
  expect(fields({}, 'ko')['최근 4주 복습과 연습']).toBe('2명이 복습 1번, 연습 2번')
})
