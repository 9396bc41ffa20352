import type { Intent } from '../../domain/intent.ts'
import { cronProblem, SLOT_KINDS, type SlotKind } from '../../domain/schedule.ts'
import { change, invalid } from './intents.ts'

/** `schedule`, `schedule question 30 9 * * 1-5`. */
export function readSchedule([kind, ...cron]: string[]): Intent {
  if (kind === undefined) return change({ action: 'schedules' })
  const known = SLOT_KINDS.find(each => each === kind.toLowerCase())
  if (!known) return invalid('bad-schedule', kind, SLOT_KINDS.map(each => `\`${each}\``).join(', '))
  return readCron(known, cron.join(' '))
}

/** A schedule change from its parts, for forms and slash-command options. */
export function readCron(kind: SlotKind, expression: string): Intent {
  if (expression === '') return change({ action: 'schedules' })
  if (expression.toLowerCase() === 'off') return change({ action: 'schedule', kind, cron: 'off' })
  const problem = cronProblem(expression)
  if (problem) return { type: 'invalid', problem: { key: 'bad-cron', given: expression, detail: problem } }
  return change({ action: 'schedule', kind, cron: expression })
}
