import type { Intent } from '../../domain/intent.ts'
import { SCHEDULE_KINDS, type ScheduleKind } from '../../domain/schedule.ts'
import { readSchedule as readScheduleText } from '../../domain/schedule-text.ts'
import { change, invalid, isOff } from './intents.ts'

/** `schedule`, `schedule question weekdays 09:30`. */
export function readSchedule([kind, ...cron]: string[]): Intent {
  if (kind === undefined) return change({ action: 'schedules' })
  const known = SCHEDULE_KINDS.find(each => each === kind.toLowerCase())
  if (!known) return invalid('bad-schedule', kind, SCHEDULE_KINDS.map(each => `\`${each}\``).join(', '))
  return readScheduleOf(known, cron.join(' '))
}

/** A schedule change from its parts, for forms and slash-command options. */
export function readScheduleOf(kind: ScheduleKind, text: string): Intent {
  if (text.trim() === '') return change({ action: 'schedules' })
  if (isOff(text)) return change({ action: 'schedule', kind, cron: 'off' })
  const reading = readScheduleText(text)
  if ('wrong' in reading) return { type: 'invalid', problem: { key: 'bad-cron', given: text, detail: reading.wrong } }
  return change({ action: 'schedule', kind, ...reading })
}
