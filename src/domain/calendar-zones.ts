import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { findIana } from 'windows-iana'
import { isTimezone } from './calendar.ts'
import type { Stamp } from './calendar-stamp.ts'
import { countedIterator } from './recurrence.ts'
import type { StepBudget } from './step-budget.ts'

/** Steps for a zone's name that is new, and for a part of a zone that the file defines. */
const NAME = 20
const PART = 5
/** Parts of a zone that may all change at one time, to the step. */
const PARTS_A_STEP = 4

/** The zones of a calendar's times, each looked up once. */
export class Zones {
  readonly #timezone: string
  readonly #steps: StepBudget
  readonly #names = new Map<string, string | undefined>()
  readonly #parts = new Map<ICAL.Timezone, number>()

  /** @param timezone the IANA zone of who reads, for times without another */
  constructor(timezone: string, steps: StepBudget) {
    this.#timezone = timezone
    this.#steps = steps
  }

  /**
   * The instant of a calendar's time: by the zone that its property names, as this machine knows it (IANA or Windows
   * names) or as the file defines it, else by the zone of who reads.
   */
  instantOf({ time, zone: name }: Stamp): Temporal.Instant {
    const zone = time.zone as ICAL.Timezone | undefined
    if (zone === ICAL.Timezone.utcTimezone) return wallClock(time, 'UTC')
    const known = this.#known(name)
    if (known) return wallClock(time, known)
    const parts = zone ? this.#partsOf(zone) : 0
    if (parts === 0) return wallClock(time, this.#timezone)
    this.#steps.take(Math.floor(parts / PARTS_A_STEP))
    return Temporal.Instant.fromEpochMilliseconds(time.toUnixTime() * 1000)
  }

  #known(name: string): string | undefined {
    if (name === '' || this.#names.has(name)) return this.#names.get(name)
    this.#steps.take(NAME)
    const known = ianaOf(name)
    this.#names.set(name, known)
    return known
  }

  /** Of how many parts a zone of the file is; none where it is not followed. Its rules take steps from now on. */
  #partsOf(zone: ICAL.Timezone): number {
    const counted = this.#parts.get(zone)
    if (counted !== undefined) return counted
    const parts: ICAL.Component[] = zone.component?.getAllSubcomponents?.() ?? []
    const rules = parts.flatMap(rulesOf)
    const isFollowed = rules.every(isPlain)
    const count = isFollowed ? parts.length + parts.flatMap(part => part.getAllProperties('rdate')).length : 0
    this.#steps.take(PART * count)
    if (isFollowed) for (const rule of rules) rule.iterator = start => countedIterator(rule, start, this.#steps)
    this.#parts.set(zone, count)
    return count
  }
}

const rulesOf = (part: ICAL.Component) =>
  part.getAllProperties('rrule').map(each => each.getFirstValue() as unknown as ICAL.Recur)

/** Whether a rule changes a zone by the year, as zones do, and not by the second of one. */
const isPlain = ({ freq, parts }: ICAL.Recur) => freq === 'YEARLY' && !TOO_FINE.some(part => part in parts)

const TOO_FINE = ['BYHOUR', 'BYMINUTE', 'BYSECOND']

function wallClock({ year, month, day, hour, minute, second }: ICAL.Time, timezone: string): Temporal.Instant {
  return new Temporal.PlainDateTime(year, month, day, hour, minute, second).toZonedDateTime(timezone).toInstant()
}

/** `Asia/Seoul`, also at the end of a longer name (`/freeassociation.sourceforge.net/Asia/Seoul`), or by Windows' name. */
function ianaOf(name: string): string | undefined {
  const parts = name.split('/').filter(part => part !== '')
  const candidates = [3, 2].map(count => parts.slice(-count).join('/'))
  return [name, ...candidates, ...findIana(name)].find(each => each.includes('/') && isTimezone(each))
}
