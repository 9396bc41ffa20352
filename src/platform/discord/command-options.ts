import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType } from 'discord.js'
import { PERIODS } from '../../domain/calendar.ts'
import { LANGUAGES } from '../../domain/course.ts'
import { SCHEDULE_KINDS } from '../../domain/schedule.ts'
import { COMMANDS, DATA_ACTIONS } from '../../study/talk/command-list.ts'
import { choice, said } from './command-words.ts'

const TEXT = ApplicationCommandOptionType.String

const TERM = {
  ...said('term', 'about.term'),
  type: TEXT,
  autocomplete: true,
  max_length: 100,
} satisfies APIApplicationCommandBasicOption

/** Every option that a command may have. */
export const OPTIONS = {
  term: TERM,
  wantedTerm: { ...TERM, required: true },
  chapter: {
    ...said('chapter', 'about.chapter'),
    type: ApplicationCommandOptionType.Integer,
    autocomplete: true,
    min_value: 1,
    max_value: 9999,
  },
  period: {
    ...said('period', 'about.period'),
    type: TEXT,
    choices: [
      ...PERIODS.map(each => choice(`period.${each}`, each)),
      choice('period.last-week', 'last week'),
      choice('period.last-month', 'last month'),
    ],
  },
  course: { ...said('course', 'about.course'), type: TEXT, autocomplete: true, max_length: 60 },
  timezone: { ...said('timezone', 'about.timezone'), type: TEXT, autocomplete: true, max_length: 60 },
  time: { ...said('time', 'about.time'), type: TEXT, max_length: 20 },
  language: {
    ...said('language', 'about.language'),
    type: TEXT,
    choices: LANGUAGES.map(each => choice(`language.${each}`, each)),
  },
  kind: {
    ...said('kind', 'about.kind'),
    type: TEXT,
    choices: SCHEDULE_KINDS.map(each => choice(`slot.${each}`, each)),
  },
  when: { ...said('when', 'about.when'), type: TEXT, max_length: 100 },
  dates: { ...said('dates', 'about.dates'), type: TEXT, max_length: 1000 },
  daily: { ...said('daily', 'about.daily'), type: TEXT, max_length: 80 },
  away: { ...said('away', 'about.away'), type: TEXT, max_length: 200 },
  data: {
    ...said('data', 'about.data'),
    type: TEXT,
    choices: DATA_ACTIONS.map(each => choice(`data.${each}`, each)),
  },
  plan: { ...said('plan', 'about.plan'), type: TEXT, max_length: 200 },
  file: { ...said('file', 'about.file'), type: ApplicationCommandOptionType.Attachment },
  notesText: { ...said('text', 'about.notes-text'), type: TEXT, max_length: 6000 },
  notes: { ...said('file', 'about.notes'), type: ApplicationCommandOptionType.Attachment },
  member: { ...said('member', 'about.member'), type: ApplicationCommandOptionType.User, required: true },
  command: {
    ...said('command', 'about.command'),
    type: TEXT,
    choices: COMMANDS.map(each => choice(`name.${each.name}`, each.name)),
  },
  on: { ...said('on', 'about.on'), type: ApplicationCommandOptionType.Boolean, required: true },
} as const satisfies Record<string, APIApplicationCommandBasicOption>
