import { cronProblem } from './schedule.ts'
import { table } from './table.ts'
import { sayTimeOfDay, takeTimes } from './time-words.ts'
import { plainTyped } from './typed.ts'

/**
 * A schedule as it was typed: a cron expression; `keeps` tells what the text left open, to be kept as it is (see
 * `completed`). Or why it is none: it cannot be read, or it would never happen.
 */
export type ScheduleReading = { cron: string; keeps?: 'time' | 'days' } | { wrong: 'unreadable' | 'never' }

/**
 * Reads a schedule in words or as a cron expression: `weekdays 09:30`, `mon,wed,fri 10:00`, `월수금 오전 10시`, `매월 1일 9시`,
 * `30 9 * * 1-5`. Days alone keep the time, a time alone keeps the days.
 */
export function readSchedule(text: string): ScheduleReading {
  const typed = plainTyped(text)
    .replace(/["']/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/\bat (\d{1,2})$/, 'at $1:00')
  return readCron(typed) ?? readWords(typed)
}

/** A text that means to be a cron expression; undefined for any other. */
function readCron(typed: string): ScheduleReading | undefined {
  const fields = typed.split(/\s+/)
  const isFive = fields.length === 5 && fields.every(each => /^[\d*?lw#a-z,/-]+$/.test(each))
  if (!/^@/.test(typed) && !(isFive && /^[\d*?]/.test(typed))) return undefined
  const cron = fields.join(' ')
  const problem = cronProblem(cron)
  return problem ? { wrong: problem === NEVER ? 'never' : 'unreadable' } : { cron }
}

function readWords(typed: string): ScheduleReading {
  const { times, rest } = takeTimes(typed)
  const [first] = times
  const named = isEmpty(rest) ? undefined : (readDays(rest) ?? 'unknown')
  const isUneven = times.some(each => each.minute !== first?.minute)
  if (named === 'unknown' || isUneven || (!first && !named)) return { wrong: 'unreadable' }
  const hours = [...new Set(times.map(each => each.hour))].sort((a, b) => a - b).join(',')
  const cron = `${first?.minute ?? 0} ${hours || 0} ${named?.ofMonth ?? '*'} * ${named?.ofWeek ?? '*'}`
  if (!first) return { cron, keeps: 'time' }
  return named ? { cron } : { cron, keeps: 'days' }
}

/** What `cronProblem` says of an expression that is well formed and has no date. */
const NEVER = 'it never happens'

/** A schedule with what its text left open as it is in another one, both as cron expressions. */
export function completed(given: string, keeps: 'time' | 'days' | undefined, current: string): string {
  const [was, now] = [current.trim().split(/\s+/), given.split(' ')]
  if (keeps === undefined || was.length !== 5) return given
  return (keeps === 'time' ? [...was.slice(0, 2), ...now.slice(2)] : [...now.slice(0, 2), ...was.slice(2)]).join(' ')
}

/** The one time of day at which a cron expression is due, as `HH:MM`; undefined where there are several. */
export function timeOf(cron: string): string | undefined {
  const [, minute, hour] = /^\s*(\d+)\s+(\d+)\s/.exec(cron) ?? []
  return minute === undefined || hour === undefined
    ? undefined
    : sayTimeOfDay({ hour: Number(hour), minute: Number(minute) })
}

/** Fields of a cron expression. */
interface Days {
  ofMonth: string
  ofWeek: string
}

const FILLERS =
  /\b(?:at|on|every|each|the|of|and|in|a|per|week|weekly)\b|매주|마다|에만|에(?=\s|$)|와(?=\s)|과(?=\s)|[,/·&+;.]/g
const MONTHLY = /매월|매달|monthly|\bmonth\b/
/** Korean words that speak of a month without naming it, but where days or weeks are counted: `3일마다` is every third day. */
const OF_A_MONTH = /말일|\d일|[첫둘두셋세넷네]\s*(?:째|번째)|마지막\s*[일월화수목금토]요일/
const COUNTED = /마다|매주|매일/
const LAST_DAY = /말일|마지막\s*날|last\s+day/
const ORDINALS: [RegExp, string][] = [
  [/첫\s*(?:째|번째)|\bfirst\b|\b1st\b/, '1'],
  [/(?:둘|두)\s*(?:째|번째)|\bsecond\b|\b2nd\b/, '2'],
  [/(?:셋|세)\s*(?:째|번째)|\bthird\b|\b3rd\b/, '3'],
  [/(?:넷|네)\s*(?:째|번째)|\bfourth\b|\b4th\b/, '4'],
  [/마지막|\blast\b/, 'L'],
]

function readDays(text: string): Days | undefined {
  if (!MONTHLY.test(text) && (!OF_A_MONTH.test(text) || COUNTED.test(text))) return ofWeek(text)
  const rest = text.replace(MONTHLY, ' ')
  if (LAST_DAY.test(rest)) return isEmpty(rest.replace(LAST_DAY, ' ')) ? { ofMonth: 'L', ofWeek: '*' } : undefined
  return nthDay(rest) ?? datesOf(rest)
}

/** `first Monday`, `첫째 월요일`. */
function nthDay(text: string): Days | undefined {
  for (const [pattern, nth] of ORDINALS) {
    if (!pattern.test(text)) continue
    const day = ofWeek(text.replace(pattern, ' '))?.ofWeek
    if (day && /^\d$/.test(day)) return { ofMonth: '*', ofWeek: nth === 'L' ? `${day}L` : `${day}#${nth}` }
  }
  return undefined
}

/** `1st`, `1일, 15일`; the first where no date is named. */
function datesOf(text: string): Days | undefined {
  const words = text
    .replace(FILLERS, ' ')
    .replace(/\bdays?\b/g, ' ')
    .split(/\s+/)
    .filter(Boolean)
  const days = words.map(word => Number(/^(\d{1,2})(?:일|st|nd|rd|th)?$/.exec(word)?.[1]))
  if (days.some(day => !(day >= 1 && day <= 31))) return undefined
  return { ofMonth: [...new Set(days)].sort((a, b) => a - b).join(',') || '1', ofWeek: '*' }
}

const isEmpty = (text: string) => text.replace(FILLERS, ' ').trim() === ''

/** Sets of days by name; 0 is Sunday, as in cron. */
const DAY_SETS = table<number[]>({
  ...Object.fromEntries(
    ['weekdays', 'weekday', 'workdays', 'workday', '평일', '주중'].map(word => [word, [1, 2, 3, 4, 5]]),
  ),
  ...Object.fromEntries(['weekends', 'weekend', '주말'].map(word => [word, [6, 0]])),
  ...Object.fromEntries(['daily', 'everyday', 'days', 'day', '매일', '날'].map(word => [word, [0, 1, 2, 3, 4, 5, 6]])),
})
const ENGLISH = ['sundays', 'mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays']
const KOREAN = '일월화수목금토'

function ofWeek(text: string): Days | undefined {
  const words = text
    .replace(/\s*(?:-|~|\bto\b|\bthrough\b|\bthru\b|부터|에서)\s*/g, '-')
    .replace(/까지/g, ' ')
    .replace(FILLERS, ' ')
    .split(/\s+/)
    .filter(Boolean)
  const days = new Set<number>()
  for (const word of words) {
    const named = DAY_SETS[word] ?? rangeOf(word) ?? daysNamed(word)
    if (!named) return undefined
    for (const day of named) days.add(day)
  }
  return days.size === 0 ? undefined : { ofMonth: '*', ofWeek: fieldOf(days) }
}

/** `mon-fri`, over the weekend's end too. */
function rangeOf(word: string): number[] | undefined {
  const ends = word.split('-').map(end => daysNamed(end))
  const [[first, ...more] = [], [last, ...others] = []] = [ends[0] ?? [], ends[1] ?? []]
  if (ends.length !== 2 || first === undefined || last === undefined || more.length + others.length > 0)
    return undefined
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, step) => (first + step) % 7)
}

/** `mon`, `tues`, `Friday`, `월`, `월요일`, `월수금`. */
function daysNamed(word: string): number[] | undefined {
  const english = ENGLISH.findIndex(name => word.length >= 2 && name.startsWith(word))
  if (english >= 0) return [english]
  const letters = word.replace(/요일/g, '')
  return /^[일월화수목금토]+$/.test(letters) ? [...letters].map(letter => KOREAN.indexOf(letter)) : undefined
}

function fieldOf(days: ReadonlySet<number>): string {
  const inOrder = [...days].sort((a, b) => a - b)
  if (inOrder.length === 7) return '*'
  const [first = 0] = inOrder
  const isRun = inOrder.length > 2 && inOrder.every((day, place) => day === first + place)
  return isRun ? `${first}-${inOrder.at(-1)}` : inOrder.join(',')
}
