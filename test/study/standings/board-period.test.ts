import type { Ports, Study } from '../../../src/study/ports.ts'
import { boardPeriod, scheduledPeriod } from '../../../src/study/standings/board-period.ts'

const study = { id: 's', timezone: 'Asia/Seoul' } as Study
/** In Seoul. */
const at = (local: string) => new Date(`${local}+09:00`)
const portsWith = (cron: string, firstAsked: string, before: string | undefined = '2026-11-30'): Ports =>
  ({
    posts: {
      askedSince: async (_: string, day: string, until: Date) =>
        day <= firstAsked.slice(0, 10) && at(firstAsked) <= until,
      askedBefore: async () => before,
    },
    studies: { schedules: async () => [{ kind: 'leaderboard', cron, nextAt: new Date(0) }] },
  }) as unknown as Ports

test.each([
  ['before the week’s first question', '2026-12-07T08:00', '2026-12-07T09:30', '2026-11-30'],
  ['after it', '2026-12-07T09:31', '2026-12-07T09:30', '2026-12-07'],
  ['on Friday', '2026-12-11T18:30', '2026-12-07T09:30', '2026-12-07'],
])('a weekly board %s', async (_, now, asked, start) => {
  const ports = portsWith('30 18 * * 5', asked)
  expect(await scheduledPeriod(ports, study, at(now))).toEqual({ period: 'week', start })
  expect(await boardPeriod(ports, study, 'week', at(now))).toEqual({ period: 'week', start })
})

test('where nothing was ever asked, the board is of the time that runs', async () => {
  const ports = { posts: { askedSince: async () => false, askedBefore: async () => undefined } } as unknown as Ports
  const now = at('2026-11-30T09:00')
  expect(await boardPeriod(ports, study, 'week', now)).toEqual({ period: 'week', start: '2026-11-30' })
  expect(await boardPeriod(ports, study, 'month', now)).toEqual({ period: 'month', start: '2026-11-01' })
})

test.each([
  ['on the first', '0 9 1 * *', '2026-12-01T09:00', '2026-11-01'],
  ['on several days of a month is no month', '0 18 1-7 * *', '2026-12-07T18:00', '2026-12-07'],
  ['on the last day', '0 18 28 * *', '2026-12-28T18:00', '2026-12-01'],
  ['every other Friday is no month', '0 18 1-31/14 * *', '2026-12-15T18:00', '2026-12-14'],
])('a monthly board %s', async (_, cron, now, start) => {
  expect((await scheduledPeriod(portsWith(cron, now), study, at(now))).start).toBe(start)
})

test('the period before, on purpose; all time has none', async () => {
  const ports = portsWith('30 18 * * 5', '2026-12-07T09:30')
  const now = at('2026-12-11T18:30')
  expect(await boardPeriod(ports, study, 'week', now, true)).toEqual({ period: 'week', start: '2026-11-30' })
  expect(await boardPeriod(ports, study, 'month', now, true)).toEqual({ period: 'month', start: '2026-11-01' })
  expect(await boardPeriod(ports, study, 'all', now, true)).toEqual({ period: 'all', start: '1970-01-01' })
})
