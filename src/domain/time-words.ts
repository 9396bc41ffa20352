import { table } from './table.ts'
/** A time of day on the wall clock. */
export interface TimeOfDay {
  hour: number
  minute: number
}

const BEFORE = '(오전|오후|아침|낮|저녁|밤|새벽|am|pm)?\\s*'
const CLOCK = '(\\d{1,2})\\s*(?::\\s*(\\d{2})(?!\\d)|시\\s*(?:(\\d{1,2})\\s*분|(반))?)'
const AFTER = '\\s*(am|pm|a\\.m\\.?|p\\.m\\.?)?(?![a-z\\d])'
const HOUR_ONLY = '(\\d{1,2})\\s*(am|pm|a\\.m\\.?|p\\.m\\.?)(?![a-z])'
const NAMED = table<number>({ 정오: 12, noon: 12, 자정: 0, midnight: 0 })
const TIME = new RegExp(`(?<![\\d:])(?:${BEFORE}${CLOCK}${AFTER}|${HOUR_ONLY}|(${Object.keys(NAMED).join('|')}))`, 'gi')

/**
 * Takes the times of day out of a text: `9:30`, `21:05`, `9:30 pm`, `9am`, `9시 30분`, `오후 6시 반`, `noon`. What is no
 * time of day, such as `25:00`, stays where it is.
 * @param text as `plainTyped` gives it
 */
export function takeTimes(text: string): { times: TimeOfDay[]; rest: string } {
  const times: TimeOfDay[] = []
  const rest = text.replace(TIME, (whole: string, ...groups: (string | undefined)[]) => {
    const [before, hour, minutes, minutesKo, half, after, hourOnly, afterHour, named] = groups
    const time =
      named === undefined
        ? clock(Number(hour ?? hourOnly), half ? 30 : Number(minutes ?? minutesKo ?? 0), before ?? after ?? afterHour)
        : { hour: NAMED[named.toLowerCase()] ?? 0, minute: 0 }
    if (!time) return whole
    times.push(time)
    return ' '
  })
  return { times, rest: rest.trim() }
}

/** `09:30`. */
export function sayTimeOfDay({ hour, minute }: TimeOfDay): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** The time of day that a text is, as `HH:MM`; undefined for anything else. */
export function readTime(text: string): string | undefined {
  const { times, rest } = takeTimes(text)
  const [time] = times
  return time && times.length === 1 && rest === '' ? sayTimeOfDay(time) : undefined
}

/** Halves of the day by their first letters. Morning and evening hours above twelve say already what they are. */
function clock(hour: number, minute: number, half = ''): TimeOfDay | undefined {
  const word = half.toLowerCase().replaceAll('.', '')
  const late = ['pm', '오후', '저녁', '밤', '낮'].includes(word)
  const early = ['am', '오전', '아침', '새벽'].includes(word)
  if (hour > 23 || minute > 59 || (early && hour > 12)) return undefined
  if (early && hour === 12) return { hour: 0, minute }
  const noonIsLate = word === '낮' ? hour < 6 : hour < 12
  if (word === '밤' && hour === 12) return { hour: 0, minute }
  return { hour: late && noonIsLate ? hour + 12 : hour, minute }
}
