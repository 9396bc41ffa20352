import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import type { StepBudget } from './step-budget.ts'

/** A time of a calendar and the name of the zone that its property gives it. */
export interface Stamp {
  time: ICAL.Time
  zone: string
}

/** Steps for a stamp that is read. */
const STAMP = 5

/**
 * The stamps that a component has under a name.
 * @throws {RangeError} for a date that is none, which the parser would carry over into the next month
 */
export function stampsOf(component: ICAL.Component, name: string, steps: StepBudget): Stamp[] {
  return component.getAllProperties(name).flatMap(property => {
    const written = property.jCal.slice(3)
    steps.take(STAMP * written.length)
    for (const raw of written) Temporal.PlainDate.from(String(raw).slice(0, 10), { overflow: 'reject' })
    const zone = String(property.getParameter('tzid') ?? '')
    return property.getValues().map(value => ({ time: startOf(value), zone }))
  })
}

function startOf(value: unknown): ICAL.Time {
  const time = value instanceof ICAL.Period ? value.start : value
  if (!(time instanceof ICAL.Time)) throw new RangeError('no time')
  return time
}

/** The date of a time as it is written, whatever its zone. */
export const dateOf = (time: ICAL.Time) => new Temporal.PlainDate(time.year, time.month, time.day)
