import { chapterDue, chaptersToCome, datesUntil, type Progress, plannedChapters } from '../../src/domain/plan.ts'

const MONDAY = '2026-12-07'
const progress = (changes: Partial<Progress> = {}): Progress => ({
  plan: 'weekly',
  chapter: 1,
  since: '2026-12-01',
  summarised: true,
  unasked: false,
  summarises: true,
  dates: [],
  chapters: [1, 2, 4],
  ...changes,
})

test.each<[string, Partial<Progress>, 'summary' | 'question', string, number]>([
  ['a summary begins the next chapter', {}, 'summary', MONDAY, 2],
  ['but not while the current one’s was never posted', { summarised: false }, 'summary', MONDAY, 1],
  ['nor while its questions all fell out', { unasked: true }, 'summary', MONDAY, 1],
  ['one that is gone from its course is not waited for', { chapter: 3, summarised: false }, 'summary', MONDAY, 4],
  ['nor twice in a week', {}, 'summary', '2026-12-04', 1],
  ['a question moves nothing where there are summaries', {}, 'question', MONDAY, 1],
  ['a question of a new week does where there are none', { summarises: false }, 'question', MONDAY, 2],
  ['one of the same week does not', { summarises: false }, 'question', '2026-12-04', 1],
  ['numbers may leave some out', { chapter: 2 }, 'summary', MONDAY, 4],
  ['the last chapter stays', { chapter: 4 }, 'summary', MONDAY, 4],
  ['a plan that is off stays', { plan: 'off' }, 'summary', MONDAY, 1],
  [
    'a date that has not come',
    { plan: 'dates', dates: [{ chapter: 2, startsOn: '2026-12-08' }] },
    'summary',
    MONDAY,
    1,
  ],
  ['a date that has', { plan: 'dates', dates: [{ chapter: 2, startsOn: MONDAY }] }, 'question', MONDAY, 2],
  [
    'two that came during an outage',
    {
      plan: 'dates',
      dates: [
        { chapter: 2, startsOn: '2026-12-02' },
        { chapter: 4, startsOn: '2026-12-05' },
      ],
    },
    'question',
    MONDAY,
    4,
  ],
  [
    'a weekly plan comes to a chapter on its date, whatever is between',
    { dates: [{ chapter: 4, startsOn: MONDAY }] },
    'question',
    MONDAY,
    4,
  ],
  ['goes on until then', { dates: [{ chapter: 4, startsOn: '2026-12-21' }] }, 'summary', MONDAY, 2],
  ['not to a chapter that has a later date', { dates: [{ chapter: 2, startsOn: '2026-12-21' }] }, 'summary', MONDAY, 1],
  ['and goes on behind it', { chapter: 2, dates: [{ chapter: 2, startsOn: '2026-12-01' }] }, 'summary', MONDAY, 4],
  [
    'nor forward again to one whose date came before a host went back',
    { plan: 'dates', since: '2026-12-04', dates: [{ chapter: 2, startsOn: '2026-12-03' }] },
    'summary',
    MONDAY,
    1,
  ],
  [
    'which a weekly plan comes to by its summaries',
    { since: '2026-12-04', dates: [{ chapter: 4, startsOn: '2026-12-03' }] },
    'summary',
    MONDAY,
    2,
  ],
  ['never back', { plan: 'dates', chapter: 4, dates: [{ chapter: 2, startsOn: '2026-12-02' }] }, 'summary', MONDAY, 4],
])('%s', (_, changes, kind, day, chapter) => {
  expect(chapterDue(progress(changes), kind, day)).toBe(chapter)
})

test('dates are the next chapters’, in order, as far as there are any', () => {
  expect(plannedChapters(['2026-12-21', '2026-12-14', '2026-12-28'], 1, [1, 2, 4])).toEqual([
    { chapter: 2, startsOn: '2026-12-14' },
    { chapter: 4, startsOn: '2026-12-21' },
  ])
})

const MONDAYS = ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28']

test.each<[string, boolean | undefined, (boolean | undefined)[], string]>([
  ['one a week', true, [true, true, true, true], '2 12-07, 4 12-14'],
  ['where nothing was due yet', undefined, [true, true, true, true], '2 12-07, 4 12-14'],
  ['where no questions are due at all', undefined, [], '2 12-07, 4 12-14'],
  ['a week in which all fall out keeps its chapter', true, [true, false, true, true], '2 12-07, 4 12-21'],
  ['so does one that began with holidays, and goes on with them', false, [false, true], '2 12-14, 4 12-21'],
  ['but not one of which a day is left', false, [true], '2 12-07, 4 12-14'],
  ['nor one of which something was asked before', true, [false], '2 12-07, 4 12-14'],
  ['two of them keep it twice', undefined, [true, false, false, true], '2 12-07, 4 12-28'],
])('which chapters summaries begin: %s', (_, asked, weeks, begins) => {
  const summaries = MONDAYS.map((day, place) => ({ day, asked: weeks[place] }))
  const found = chaptersToCome({ ...progress(), asked }, summaries)
  expect(found.map(each => `${each.chapter} ${each.startsOn.slice(5)}`).join(', ')).toBe(begins)
})

test('no summary is looked at behind the last chapter', () => {
  function* summaries() {
    for (const day of MONDAYS.slice(0, 2)) yield { day, asked: true }
    throw new Error('one more was looked at')
  }
  expect(chaptersToCome({ ...progress(), asked: true }, summaries())).toHaveLength(2)
  expect(chaptersToCome({ ...progress({ chapter: 4 }), asked: true }, summaries())).toEqual([])
})

test('dates from the day on which another course takes over are of that', () => {
  const dates = [
    { chapter: 2, startsOn: '2026-12-07' },
    { chapter: 2, startsOn: '2026-12-21' },
  ]
  expect(datesUntil(dates, null)).toEqual(dates)
  expect(datesUntil(dates, { startsOn: '2026-12-14' })).toEqual(dates.slice(0, 1))
})
