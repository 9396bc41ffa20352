import type { Log } from '../../src/log.ts'
import { notTaken } from '../../src/web/not-taken.ts'

test('what could not be taken counts as what it is, and the log has one line of many', () => {
  const lines: object[] = []
  const log = { warn: (about: object) => lines.push(about) } as unknown as Log
  const down = { message: 'the database did not answer in time', crowded: false }
  expect(notTaken(log, 'slack', down)).toBe('failed')
  for (let n = 0; n < 100; n++) expect(notTaken(log, 'slack', { ...down, crowded: true })).toBe('refused')
  expect(lines).toEqual([{ platform: 'slack', count: 1, reason: 'the database did not answer in time' }])
  notTaken(log, 'discord', down)
  expect(lines).toHaveLength(2)
})
