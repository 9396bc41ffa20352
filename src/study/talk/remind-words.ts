import { isTimezone } from '../../domain/calendar.ts'
import type { Intent } from '../../domain/intent.ts'
import { sayTimeOfDay, takeTimes } from '../../domain/time-words.ts'
import { plainTyped } from '../../domain/typed.ts'
import { invalid, isOff } from './intents.ts'

/** What people say around a time of each day. */
const AROUND = /(?:^|\s)(?:every\s?day|daily|each day|at|매일)(?=\s)|(?<=\s)에(?=\s|$)/gi

/** `/remind`, `/remind off`, `/remind 08:30`, `/remind 오전 8시 30분`, `/remind 8:30 pm Asia/Seoul`. */
export function readRemind(words: string[]): Intent {
  const typed = plainTyped(words.join(' ')).trim()
  if (typed === '') return { type: 'reminder' }
  if (isOff(typed)) return { type: 'remind-off' }
  const { times, rest } = takeTimes(typed)
  const [time] = times
  if (!time || times.length > 1) return invalid('bad-time', typed)
  const timezone = ` ${rest} `.replace(AROUND, ' ').trim()
  const at = { type: 'remind' as const, time: sayTimeOfDay(time) }
  if (timezone === '') return at
  return isTimezone(timezone) ? { ...at, timezone } : invalid('bad-timezone', timezone)
}
