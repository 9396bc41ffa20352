import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js'
import { PERIODS } from '../../domain/calendar.ts'
import { LANGUAGES } from '../../domain/course.ts'
import { SCHEDULE_KINDS } from '../../domain/schedule.ts'
import { type TextKey, translator } from '../../i18n/catalogue.ts'
import { cut } from '../../study/talk/card-text.ts'
import { COMMANDS, type CommandName, DATA_ACTIONS, STUDY_ACTIONS } from '../../study/talk/command-list.ts'

const en = translator('en')
const ko = translator('ko')

/** Longest description that Discord takes. */
const DESCRIPTION = 100

type Suffix<P extends string> = TextKey extends infer K ? (K extends `${P}.${infer S}` ? S : never) : never

/** Name and description in both languages; English is what everybody sees whose language is neither. */
function said(name: Suffix<'name'>, description: TextKey) {
  return {
    name: en(`name.${name}`),
    name_localizations: { ko: ko(`name.${name}`) },
    description: cut(en(description), DESCRIPTION),
    description_localizations: { ko: cut(ko(description), DESCRIPTION) },
  }
}

function choice(text: TextKey, value: string) {
  return { name: en(text), name_localizations: { ko: ko(text) }, value }
}

const TEXT = ApplicationCommandOptionType.String

const OPTIONS = {
  term: { ...said('term', 'about.term'), type: TEXT, autocomplete: true, max_length: 100, required: true },
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

type Basic = APIApplicationCommandBasicOption

const TOP_OPTIONS: Partial<Record<CommandName, Basic[]>> = {
  explain: [OPTIONS.term],
  quiz: [OPTIONS.chapter],
  remind: [OPTIONS.daily],
  leaderboard: [OPTIONS.period],
  me: [OPTIONS.away, OPTIONS.data],
  help: [OPTIONS.command],
}

/** The options of each action of `/study`; groups have actions of their own. */
const STUDY: Partial<Record<(typeof STUDY_ACTIONS)[number], Basic[] | APIApplicationCommandSubcommandOption[]>> = {
  setup: [OPTIONS.course, OPTIONS.chapter, OPTIONS.time, OPTIONS.timezone, OPTIONS.language],
  schedule: [OPTIONS.kind, OPTIONS.when],
  language: [{ ...OPTIONS.language, required: true }],
  plan: [OPTIONS.plan],
  notes: [OPTIONS.notes, OPTIONS.notesText],
  discussion: [OPTIONS.on],
  broadcast: [OPTIONS.on],
  podium: [OPTIONS.on],
  holiday: [
    action('add', 'does.holiday-add', [OPTIONS.dates, OPTIONS.file]),
    action('remove', 'does.holiday-remove', [{ ...OPTIONS.dates, required: true }]),
    action('list', 'does.holiday-list'),
  ],
  host: [action('add', 'does.host-add', [OPTIONS.member]), action('remove', 'does.host-remove', [OPTIONS.member])],
}

function action(name: Suffix<'name'>, does: TextKey, options: Basic[] = []): APIApplicationCommandSubcommandOption {
  return { ...said(name, does), type: ApplicationCommandOptionType.Subcommand, ...(options.length > 0 && { options }) }
}

function studyOptions(): APIApplicationCommandOption[] {
  return STUDY_ACTIONS.map(name => {
    const options = STUDY[name] ?? []
    const [first] = options
    return first?.type === ApplicationCommandOptionType.Subcommand
      ? {
          ...said(name, `does.${name}`),
          type: ApplicationCommandOptionType.SubcommandGroup,
          options: options as APIApplicationCommandSubcommandOption[],
        }
      : action(name, `does.${name}`, options as Basic[])
  })
}

/** The name of the context-menu command on a message. */
const EXPLAIN_THIS = en('shortcut.explain')

/** Every command as it is registered: in direct messages, too, but for `/study`, which is by default for those who manage the server. */
export function discordCommands(): RESTPostAPIApplicationCommandsJSONBody[] {
  const everywhere = {
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  }
  const slash = COMMANDS.map(({ name, does }) => {
    const options = name === 'study' ? studyOptions() : TOP_OPTIONS[name]
    return {
      ...said(name, does),
      ...everywhere,
      ...(name === 'study' && { contexts: [InteractionContextType.Guild] }),
      type: ApplicationCommandType.ChatInput as const,
      ...(options && { options }),
      ...(name === 'study' && { default_member_permissions: String(PermissionFlagsBits.ManageGuild) }),
    }
  })
  const explain = {
    type: ApplicationCommandType.Message as const,
    name: EXPLAIN_THIS,
    name_localizations: { ko: ko('shortcut.explain') },
    ...everywhere,
  }
  return [...slash, explain]
}
