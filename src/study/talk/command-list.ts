import type { TextKey } from '../../i18n/catalogue.ts'

/** The commands, the same words on every platform. */
export const COMMANDS = [
  { name: 'explain', usage: '<term>', does: 'help.explain' },
  { name: 'quiz', usage: '[chapter]', does: 'help.quiz' },
  { name: 'review', usage: '', does: 'help.review' },
  { name: 'remind', usage: '08:30|off', does: 'help.remind' },
  { name: 'leaderboard', usage: '[last] [week|month|all]', does: 'help.leaderboard' },
  { name: 'me', usage: '[away <dates>|away off|export|forget|hide|show]', does: 'help.me' },
  {
    name: 'study',
    usage:
      'status|setup|schedule|pause|resume|ask|summary|plan|notes|next-chapter|language|holiday|discussion|broadcast|podium|host',
    does: 'help.study',
  },
  { name: 'help', usage: '', does: 'help.help' },
] as const satisfies readonly { name: string; usage: string; does: TextKey }[]

export type CommandName = (typeof COMMANDS)[number]['name']

/** What may follow `/me` about what is kept. */
export const DATA_ACTIONS = ['export', 'forget', 'hide', 'show'] as const

/** What may follow `/study`. */
export const STUDY_ACTIONS = [
  'status',
  'setup',
  'schedule',
  'pause',
  'resume',
  'ask',
  'summary',
  'plan',
  'notes',
  'next-chapter',
  'language',
  'holiday',
  'discussion',
  'broadcast',
  'podium',
  'host',
] as const
