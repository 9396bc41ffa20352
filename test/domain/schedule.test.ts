import {
  dayOf,
  isoWeek,
  isTimezone,
  longestKnown,
  periodStart,
  previousStart,
  zoned,
} from '../../src/domain/calendar.ts'
import { cronProblem, latestDue, nextSlot, nextSlots, schedulesAt, stillOfUse } from '../../src/domain/schedule.ts'
import { examples } from '../support/examples.ts'
import { fc } from '../support/properties.ts'

const NEW_YORK = 'America/New_York'
const iso = (dates: Date[]) => dates.map(date => date.toISOString())

describe('slots', () => {
  test('fall on the wall clock of the time zone', () => {
    expect(nextSlot('30 9 * * 1-5', 'Asia/Seoul', new Date('2026-11-27T01:00:00Z')).toISOString()).toBe(
      '2026-11-30T00:30:00.000Z',
    )
  })

  test('that spring skips happen once, at the next instant that exists', () => {
    expect(iso(nextSlots('30 2 * * *', NEW_YORK, new Date('2026-03-07T12:00:00Z'), 2))).toEqual([
      '2026-03-08T07:00:00.000Z',
      '2026-03-09T06:30:00.000Z',
    ])
    expect(iso(nextSlots('*/20 2 * * *', NEW_YORK, new Date('2026-03-08T05:00:00Z'), 2))).toEqual([
      '2026-03-08T07:00:00.000Z',
      '2026-03-09T06:00:00.000Z',
    ])
  })

  test('that autumn repeats happen the first time only', () => {
    expect(iso(nextSlots('30 1 * * *', NEW_YORK, new Date('2026-11-01T04:00:00Z'), 2))).toEqual([
      '2026-11-01T05:30:00.000Z',
      '2026-11-02T06:30:00.000Z',
    ])
    expect(iso(nextSlots('*/30 * * * *', NEW_YORK, new Date('2026-11-01T05:10:00Z'), 2))).toEqual([
      '2026-11-01T05:30:00.000Z',
      '2026-11-01T07:00:00.000Z',
    ])
  })

  test('are the same from every instant before them, also where a clock is moved', () => {
    const zones = fc.constantFrom('Asia/Seoul', NEW_YORK, 'Europe/London', 'Australia/Lord_Howe', 'UTC')
    const moved = fc.constantFrom(
      '2026-03-08T07:00:00Z',
      '2026-11-01T06:00:00Z',
      '2026-10-25T01:00:00Z',
      '2026-10-03T15:30:00Z',
    )
    const cron = fc.constantFrom(
      '30 1 * * *',
      '30 2 * * *',
      '*/20 2 * * *',
      '*/30 * * * *',
      '15 */2 * * 0',
      '0 9 * * 1-5',
    )
    let fresh = 0
    // What is remembered goes by the expression as it is written: with one more space behind it is computed anew.
    const anew = (expression: string, zone: string, after: Date) =>
      nextSlot(expression + ' '.repeat(++fresh), zone, after)
    fc.assert(
      fc.property(
        zones,
        moved,
        cron,
        fc.integer({ min: -400, max: 400 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (zone, around, expression, minutes, share) => {
          const from = new Date(Date.parse(around) + minutes * 60_000)
          const next = nextSlot(expression, zone, from)
          expect(next).toEqual(anew(expression, zone, from))
          const later = new Date(from.getTime() + Math.floor(share * (next.getTime() - from.getTime() - 1)))
          expect(nextSlot(expression, zone, later)).toEqual(anew(expression, zone, later))
          expect(nextSlot(expression, zone, next)).toEqual(anew(expression, zone, next))
        },
      ),
      { numRuns: 200 },
    )
  })

  test('come one after another, whatever zone and minute', () => {
    const zones = fc.constantFrom('Asia/Seoul', NEW_YORK, 'Europe/London', 'Australia/Lord_Howe', 'UTC')
    const days = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(
        zones,
        days,
        fc.integer({ min: 0, max: 59 }),
        fc.integer({ min: 0, max: 23 }),
        (zone, from, minute, hour) => {
          const slots = nextSlots(`${minute} ${hour} * * *`, zone, from, 3)
          const local = slots.map(at => dayOf(at, zone))
          expect(new Set(local).size).toBe(3)
          expect(Math.min(...slots.map(Number))).toBeGreaterThan(from.getTime())
          for (const at of slots) {
            const clock = zoned(at, zone)
            const moved = clock.hour * 60 + clock.minute - (hour * 60 + minute)
            expect(moved === 0 || (moved > 0 && moved <= 60)).toBe(true)
          }
        },
      ),
      examples(60),
    )
  })
})

test.each(['61 * * * *', '* * * *', '0 0 30 2 *', 'every day', '* * * * * *'])(
  '%s is not a cron expression',
  expression => {
    expect(cronProblem(expression)).toEqual(expect.any(String))
  },
)

test('after an outage the latest slot is made up for, not every one', () => {
  const latest = latestDue(
    '30 9 * * *',
    'Asia/Seoul',
    new Date('2026-11-20T00:30:00Z'),
    new Date('2026-11-24T01:00:00Z'),
  )
  expect(latest.toISOString()).toBe('2026-11-24T00:30:00.000Z')
})

test.each(['0 9 1 * *', '0 9 29 2 *', '0 9 * * 1', '15 2 * * *'])(
  'however long the outage was, what is made up for is the latest slot of %s itself',
  expression => {
    for (const days of [1, 7.9, 8.1, 20, 40, 400]) {
      const due = nextSlot(expression, 'Europe/Berlin', new Date('2024-01-05T00:00:00Z'))
      const now = new Date(due.getTime() + days * 86_400_000)
      let expected = due
      for (let at = due; at <= now; at = nextSlot(expression, 'Europe/Berlin', at)) expected = at
      expect(latestDue(expression, 'Europe/Berlin', due, now)).toEqual(expected)
    }
  },
)

test('a late slot is of use on its day (question), in its week (summary, leaderboard), or always (reveal)', () => {
  const slot = (kind: 'question' | 'summary' | 'reveal') => ({
    studyId: 's',
    kind,
    at: new Date('2026-11-24T00:30:00Z'),
  })
  expect(stillOfUse(slot('question'), new Date('2026-11-24T14:00:00Z'), 'Asia/Seoul')).toBe(true)
  expect(stillOfUse(slot('question'), new Date('2026-11-24T15:30:00Z'), 'Asia/Seoul')).toBe(false)
  expect(stillOfUse(slot('summary'), new Date('2026-11-28T00:00:00Z'), 'Asia/Seoul')).toBe(true)
  expect(stillOfUse(slot('summary'), new Date('2026-11-30T00:00:00Z'), 'Asia/Seoul')).toBe(false)
  expect(stillOfUse(slot('reveal'), new Date('2026-12-24T00:00:00Z'), 'Asia/Seoul')).toBe(true)
})

test.each(['summary', 'question', 'reveal', 'leaderboard'] as const)(
  'a clock set back over midnight or over the week makes no %s too late',
  kind => {
    const at = new Date('2026-11-29T15:10:00Z')
    for (const hours of [1, 24]) {
      const now = new Date(at.getTime() - hours * 3_600_000)
      expect(stillOfUse({ studyId: 's', kind, at }, now, 'Asia/Seoul')).toBe(true)
    }
  },
)

test('the week moves with the time of the question', () => {
  expect(schedulesAt('09:30')).toEqual({
    summary: '0 9 * * 1',
    question: '30 9 * * 1-5',
    reveal: '0 18 * * 1-5',
    leaderboard: '30 18 * * 5',
    mending: '0 8 * * 1',
  })
  expect(schedulesAt('07:00')).toEqual({
    summary: '30 6 * * 1',
    question: '0 7 * * 1-5',
    reveal: '0 18 * * 1-5',
    leaderboard: '30 18 * * 5',
    mending: '0 8 * * 1',
  })
  expect(schedulesAt('17:30')).toMatchObject({
    question: '30 17 * * 1-5',
    reveal: '50 23 * * 1-5',
    leaderboard: '55 23 * * 5',
  })
  // Half an hour to answer at least, or until the next evening.
  expect([schedulesAt('23:19').reveal, schedulesAt('23:20').reveal]).toEqual(['50 23 * * 1-5', '0 18 * * 1-5'])
  for (const time of ['00:00', '16:59', '17:00', '23:50'])
    for (const cron of Object.values(schedulesAt(time))) expect(cronProblem(cron)).toBeUndefined()
})

describe('periods', () => {
  test('a week starts on Monday, a month on its first day', () => {
    expect(periodStart('week', '2026-11-29')).toBe('2026-11-23')
    expect(periodStart('month', '2026-11-29')).toBe('2026-11-01')
    expect(previousStart('month', '2026-01-01')).toBe('2025-12-01')
    expect(previousStart('all', '1970-01-01')).toBeUndefined()
    expect(isoWeek('2027-01-01')).toBe('2026-W53')
  })

  test('a day belongs to the zone', () => {
    expect(dayOf(new Date('2026-11-29T15:30:00Z'), 'Asia/Seoul')).toBe('2026-11-30')
  })

  test.each([
    ['Asia/Seoul', true],
    ['UTC', true],
    ['Asia/Seol', false],
    ['+09:00', false],
    ['', false],
    ['Europe/Kyiv', true],
    ['US/Pacific-New', true],
    ['2026-11-30T00:00:00Z[Asia/Seoul]', false],
    ...'ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST'
      .split(' ')
      .map(name => [name, false] as const),
  ] as const)('%s as a time zone: %s', (name, known) => {
    expect(isTimezone(name)).toBe(known)
  })

  test('whatever is taken for a zone can be reckoned with', () => {
    const letters = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ')
    const short = fc.array(letters, { minLength: 1, maxLength: 4 }).map(each => each.join(''))
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...Intl.supportedValuesOf('timeZone')), short), name => {
        if (!isTimezone(name)) return
        expect(nextSlot('0 9 * * *', name, new Date('2026-11-29T15:30:00Z'))).toBeInstanceOf(Date)
        expect(isTimezone(longestKnown(name))).toBe(true)
      }),
      examples(500),
    )
  })
})
