import { type Coming, foresee, type Outlook } from '../../src/domain/foresee.ts'

/** Noon on Mondays, and ten o'clock on weekdays, as of Friday, 6 November; the study began on Monday, the 2nd. */
const COMING: Coming = {
  timezone: 'UTC',
  holidays: new Set(),
  summary: { cron: '0 12 * * 1', nextAt: new Date('2026-11-09T12:00:00Z') },
  question: { cron: '0 10 * * 1-5', nextAt: new Date('2026-11-09T10:00:00Z') },
  revealAt: undefined,
}
const OUTLOOK: Outlook = {
  plan: 'weekly',
  chapter: 1,
  since: '2026-11-02',
  summarised: true,
  asked: true,
  dates: [],
  chapters: [1, 2],
  free: [1, 1, 2],
  waiting: [],
  nextCourse: undefined,
}
const NOVEMBER = Array.from({ length: 30 }, (_, at) => `2026-11-${String(at + 1).padStart(2, '0')}`)

/** Days and hours on which a summary and a question come; – for never. */
function days(outlook: Partial<Outlook>, coming: Partial<Coming> = {}): string {
  const { summary, question } = foresee({ ...OUTLOOK, ...outlook }, { ...COMING, ...coming })
  return [summary, question].map(at => at?.toISOString().slice(5, 13).replace('-', '/') ?? '–').join(' ')
}

test.each([
  // A summary that was not posted yet comes with the next slot, whatever the plan.
  [{ summarised: false }, '11/09T12 11/09T10'],
  [{ summarised: false, plan: 'off' }, '11/09T12 11/09T10'],
  [{}, '11/09T12 11/09T10'],
  [{ plan: 'off' }, '– 11/09T10'],
  [{ chapter: 2 }, '– 11/09T10'],
  [{ plan: 'dates', dates: [{ chapter: 2, startsOn: '2026-11-20' }] }, '11/23T12 11/09T10'],
  [{ plan: 'dates', dates: [{ chapter: 7, startsOn: '2026-11-20' }] }, '– 11/09T10'],
  [{ plan: 'off', nextCourse: { free: [], waiting: [], chapters: [4], startsOn: '2026-11-14' } }, '11/16T12 11/09T10'],
  // A chapter that is gone from its course.
  [{ summarised: false, plan: 'off', chapter: 5 }, '– 11/09T10'],
  [{ summarised: false, asked: false, free: [9], chapter: 5, chapters: [1, 9] }, '11/09T12 11/10T10'],
] satisfies [Partial<Outlook>, string][])('with %j they come %s', (outlook, expected) => {
  expect(days(outlook)).toBe(expected)
})

test('a chapter of which nothing was asked, or will be, stays until something is', () => {
  const question = { ...COMING.question!, nextAt: new Date('2026-11-09T13:00:00Z'), cron: '0 13 * * 1-5' }
  expect(days({ asked: false }, { question })).toBe('11/16T12 11/09T13')
  const began = { since: '2026-11-09', asked: undefined }
  const after = { summary: { ...COMING.summary!, nextAt: new Date('2026-11-16T12:00:00Z') }, question }
  expect(days(began, after)).toBe('11/16T12 11/09T13')
  // A whole month of holidays: questions fall out, and the chapter goes on after them.
  expect(days(began, { ...after, holidays: new Set(NOVEMBER) })).toBe('12/07T12 12/01T13')
  expect(days({ asked: false, free: [] })).toBe('– –')
})

test('no question comes where none can be asked: of chapters to come, or while all wait for a reveal', () => {
  expect(days({ free: [2] })).toBe('11/09T12 11/10T10')
  expect(days({ free: [2], plan: 'off' })).toBe('– –')
  expect(days({ free: [], waiting: [1, 1], chapters: [1] })).toBe('– –')
  const revealAt = new Date('2026-11-11T09:00:00Z')
  expect(days({ free: [], waiting: [1, 1], chapters: [1] }, { revealAt })).toBe('– 11/11T10')
})

test('a summary of every few minutes is looked for beyond its day', () => {
  const summary = { cron: '*/5 * * * *', nextAt: new Date('2026-11-06T12:00:00Z') }
  expect(days({}, { summary })).toBe('11/09T00 11/09T10')
})
