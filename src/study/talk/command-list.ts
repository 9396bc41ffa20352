import type { TextKey } from '../../i18n/catalogue.ts'

/** The commands, the same words on every platform. */
export const COMMANDS = [
  { name: 'explain', usage: '[term]', does: 'help.explain' },
  { name: 'quiz', usage: '[chapter|term]', does: 'help.quiz' },
  { name: 'review', usage: '', does: 'help.review' },
  { name: 'remind', usage: '08:30|off', does: 'help.remind' },
  { name: 'leaderboard', usage: '[last] [week|month|all]', does: 'help.leaderboard' },
  { name: 'me', usage: '[away <dates>|away off|export|forget|hide|show|named|unnamed]', does: 'help.me' },
  { name: 'study', usage: '<what>', does: 'help.study' },
  { name: 'help', usage: '[command]', does: 'help.help' },
] as const satisfies readonly { name: string; usage: string; does: TextKey }[]

export type CommandName = (typeof COMMANDS)[number]['name']

/** What may follow `/me` about what is kept. */
export const DATA_ACTIONS = ['export', 'forget', 'hide', 'show', 'named', 'unnamed'] as const

/** What may follow `/study`. */
export const STUDY_ACTIONS = [
  'status',
  'report',
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

export type StudyAction = (typeof STUDY_ACTIONS)[number]

/** A way to use a command, with what it does; `{course}`, `{term}` and `{chapter}` are filled with what is there. */
export interface Usage {
  words: string
  does: TextKey
}

const STUDY_USAGES: Record<StudyAction, readonly Usage[]> = {
  status: [{ words: 'status', does: 'does.status' }],
  report: [{ words: 'report', does: 'does.report' }],
  setup: [
    { words: 'setup', does: 'does.setup-form' },
    { words: 'setup {course} 09:30 Asia/Seoul', does: 'does.setup' },
  ],
  schedule: [
    { words: 'schedule question weekdays 09:30', does: 'does.schedule' },
    { words: 'schedule leaderboard off', does: 'does.schedule-off' },
  ],
  pause: [{ words: 'pause', does: 'does.pause' }],
  resume: [{ words: 'resume', does: 'does.resume' }],
  ask: [{ words: 'ask', does: 'does.ask' }],
  summary: [{ words: 'summary', does: 'does.summary' }],
  plan: [{ words: 'plan weekly', does: 'does.plan' }],
  notes: [{ words: 'notes', does: 'does.notes' }],
  'next-chapter': [{ words: 'next-chapter', does: 'does.next-chapter' }],
  language: [{ words: 'language en', does: 'does.language' }],
  holiday: [
    { words: 'holiday list', does: 'does.holiday-list' },
    { words: 'holiday add 2026-12-24..2026-12-26', does: 'does.holiday-add' },
    { words: 'holiday remove 2026-12-25', does: 'does.holiday-remove' },
  ],
  discussion: [{ words: 'discussion on', does: 'does.discussion' }],
  broadcast: [{ words: 'broadcast off', does: 'does.broadcast' }],
  podium: [{ words: 'podium on', does: 'does.podium' }],
  host: [
    { words: 'host @mina', does: 'does.host-add' },
    { words: 'host remove @mina', does: 'does.host-remove' },
  ],
}

/** Every way to use a command. */
export const USAGES: Record<CommandName, readonly Usage[]> = {
  explain: [{ words: '{term}', does: 'help.explain' }],
  quiz: [
    { words: '', does: 'help.quiz' },
    { words: '{chapter}', does: 'help.quiz-chapter' },
    { words: '{term}', does: 'help.quiz-term' },
  ],
  review: [{ words: '', does: 'help.review' }],
  remind: [
    { words: '', does: 'help.remind-now' },
    { words: '08:30', does: 'help.remind-at' },
    { words: 'off', does: 'help.remind-off' },
  ],
  leaderboard: [
    { words: '', does: 'help.leaderboard' },
    { words: 'month', does: 'help.leaderboard-period' },
    { words: 'last', does: 'help.leaderboard-last' },
  ],
  me: [
    { words: '', does: 'help.me' },
    { words: 'away 2026-12-20..2026-12-31', does: 'help.me-away' },
    { words: 'away off', does: 'help.me-back' },
    { words: 'export', does: 'help.me-export' },
    { words: 'forget', does: 'help.me-forget' },
    { words: 'hide', does: 'help.me-hide' },
    { words: 'show', does: 'help.me-show' },
    { words: 'named', does: 'help.me-named' },
    { words: 'unnamed', does: 'help.me-unnamed' },
  ],
  study: STUDY_ACTIONS.flatMap(action => STUDY_USAGES[action]),
  help: [
    { words: '', does: 'help.help' },
    { words: 'study', does: 'help.help-command' },
  ],
}
