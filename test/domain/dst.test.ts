import { Temporal } from 'temporal-polyfill'
import { dayOf, zoned } from '../../src/domain/calendar.ts'
import { nextSlots } from '../../src/domain/schedule.ts'
import { examples } from '../support/examples.ts'
import { fc } from '../support/properties.ts'

const FROM = new Date('2025-01-01T00:00:00Z')
const UNTIL = new Date('2028-01-01T00:00:00Z')
const DAY = 24 * 3600_000
const MINUTE = 60_000

interface Transition {
  zone: string
  at: Date
  /** Offsets from UTC before and after, in milliseconds. */
  before: number
  after: number
}

const offsetAt = (at: Date, zone: string) => zoned(at, zone).offsetNanoseconds / 1e6

function transitionsOf(zone: string): Transition[] {
  const found: Transition[] = []
  for (let at = FROM; ; ) {
    const next = zoned(at, zone).getTimeZoneTransition('next')
    if (!next || next.epochMilliseconds >= UNTIL.getTime()) return found
    at = new Date(next.epochMilliseconds)
    const before = offsetAt(new Date(at.getTime() - 1), zone)
    found.push({ zone, at, before, after: offsetAt(at, zone) })
  }
}

const zones = Intl.supportedValuesOf('timeZone')
const transitions = zones.flatMap(transitionsOf)

/** When a wall-clock time of a day should happen: worked out from the two offsets alone. */
function expected({ zone, at, before, after }: Transition, day: string, hour: number, minute: number): number {
  const wall = Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minute) * MINUTE
  const real = [wall - before, wall - after].filter(instant => offsetAt(new Date(instant), zone) === wall - instant)
  return real.length > 0 ? Math.min(...real) : at.getTime()
}

function checkAround(transition: Transition, minutesAway: number): void {
  const { zone, at, before } = transition
  // A wall-clock time near the transition, as clocks showed it before.
  const near = new Date(at.getTime() + before + minutesAway * MINUTE)
  const [hour, minute] = [near.getUTCHours(), near.getUTCMinutes()]
  const start = new Date(at.getTime() - 2 * DAY)
  const slots = nextSlots(`${minute} ${hour} * * *`, zone, start, 4)
  const [first] = slots
  const days = Array.from({ length: 4 }, (_, index) =>
    Temporal.PlainDate.from(dayOf(first!, zone)).add({ days: index }).toString(),
  )
  expect({ zone, slots: slots.map(Number) }).toEqual({
    zone,
    slots: days.map(day => expected(transition, day, hour, minute)),
  })
  // Where spring skips the end of a day, the next instant that exists is the first of the day after.
  for (const [index, slot] of slots.entries()) if (index > 0) expect(slot > slots[index - 1]!).toBe(true)
}

test('there are zones of both kinds of transition to test with', () => {
  expect(zones.length).toBeGreaterThan(300)
  expect(transitions.some(({ before, after }) => after > before)).toBe(true)
  expect(transitions.some(({ before, after }) => after < before)).toBe(true)
})

test('in every zone, at every transition, each day has its slot once, in order, at its time or the next that exists', () => {
  for (const transition of transitions) checkAround(transition, 0)
})

test('and so it is around each of them, of which several zones have the same', () => {
  const distinct = new Map(transitions.map(each => [`${each.at.getTime()} ${each.before} ${each.after}`, each]))
  for (const transition of distinct.values())
    fc.assert(
      fc.property(fc.integer({ min: -150, max: 150 }), away => checkAround(transition, away)),
      { ...examples(4), examples: [[1], [-1], [30]] },
    )
})

test('in every zone without transitions the day’s slot is at its time', () => {
  const still = zones.filter(zone => transitions.every(transition => transition.zone !== zone))
  for (const zone of still) {
    const slots = nextSlots('30 9 * * *', zone, FROM, 3)
    expect(slots.map(at => zoned(at, zone).toPlainTime().toString())).toEqual(Array(3).fill('09:30:00'))
    expect(new Set(slots.map(at => dayOf(at, zone))).size).toBe(3)
  }
})
