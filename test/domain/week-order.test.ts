import { DEFAULT_SCHEDULES, SCHEDULE_KINDS } from '../../src/domain/schedule.ts'
import { inWeekOrder } from '../../src/domain/week-order.ts'

const order = (crons: Partial<Record<string, string>>) => inWeekOrder(SCHEDULE_KINDS, kind => crons[kind]).join(' ')

test('schedules come in the order of the week, from Monday on; what is off comes last', () => {
  expect(order(DEFAULT_SCHEDULES)).toBe('mending summary question reveal leaderboard')
  const { summary: _, ...withoutSummary } = DEFAULT_SCHEDULES
  expect(order({ ...withoutSummary, mending: '0 20 * * 0' })).toBe('question reveal leaderboard mending summary')
  expect(order({ ...DEFAULT_SCHEDULES, leaderboard: '0 9 1 * *', mending: 'of a newer version' })).toBe(
    'summary question reveal leaderboard mending',
  )
  // At the same time a question comes before its board.
  expect(order({ ...DEFAULT_SCHEDULES, leaderboard: '30 9 * * 1' })).toBe('mending summary question leaderboard reveal')
})
