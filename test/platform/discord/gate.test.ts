import { Gate } from '../../../src/platform/discord/gate.ts'

const HOUR_MS = 60 * 60 * 1000
let now = new Date('2026-11-30T00:00:00Z')
const gate = () => new Gate({ now: () => now })

test('whoever came through /study may send in its form for an hour', () => {
  const it = gate()
  it.pass('guild', 'host')
  expect(it.hasPassed('guild', 'host')).toBe(true)
  expect(it.hasPassed('other', 'host')).toBe(false)
  expect(it.hasPassed('guild', 'other')).toBe(false)
  now = new Date(now.getTime() + HOUR_MS - 1000)
  expect(it.hasPassed('guild', 'host')).toBe(true)
  now = new Date(now.getTime() + 2000)
  expect(it.hasPassed('guild', 'host')).toBe(false)
})

test('five thousand people are remembered, the latest', () => {
  const it = gate()
  for (let user = 0; user < 5001; user++) it.pass('guild', `user ${user}`)
  expect(it.hasPassed('guild', 'user 0')).toBe(false)
  expect(it.hasPassed('guild', 'user 1')).toBe(true)
  expect(it.hasPassed('guild', 'user 5000')).toBe(true)
})
