import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js'
import type { Intent, StudyChange } from '../../domain/intent.ts'
import { SCHEDULE_KINDS } from '../../domain/schedule.ts'
import type { CommandName, STUDY_ACTIONS } from '../../study/talk/command-list.ts'
import { readAway, readCommand } from '../../study/talk/commands.ts'
import { decodeComponent } from '../../study/talk/decode-component.ts'
import { readScheduleOf } from '../../study/talk/schedule-words.ts'
import { readSetupValues } from '../../study/talk/setup-words.ts'
import { ANSWER_VALUE } from '../../study/talk/submitted-values.ts'
import { nameOf } from './context.ts'
import { modalValues } from './modal.ts'
import type { Payloads } from './payloads.ts'

/** Interactions that are answered; autocompletion is not one. */
export type Interaction =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction

/** What the member wants; undefined for a component or command that is none of ours. */
export function intentOf(interaction: Interaction, payloads: Payloads): Intent | undefined {
  if (interaction.isMessageContextMenuCommand()) return { type: 'explain-text', text: payloads.text(interaction.id) }
  if (interaction.isModalSubmit()) return decodeComponent(interaction.customId, modalValues(interaction))
  if (interaction.isStringSelectMenu())
    return decodeComponent(interaction.customId, { [ANSWER_VALUE]: [...interaction.values] })
  if (interaction.isButton()) return decodeComponent(interaction.customId)
  const read = Object.hasOwn(READERS, interaction.commandName)
    ? READERS[interaction.commandName as CommandName]
    : undefined
  return read ? read(interaction) : readCommand(`/${interaction.commandName}`)
}

/** Whether it goes on in the private message of a review. */
export function isReview(intent: Intent | undefined): boolean {
  return intent?.type.startsWith('review-') === true
}

type Reader = (interaction: ChatInputCommandInteraction) => Intent | undefined

const READERS: Record<CommandName, Reader> = {
  explain: ({ options }) => ({ type: 'explain', query: options.getString('term', true) }),
  quiz: ({ options }) => {
    const [chapter, about] = [options.getInteger('chapter'), options.getString('term')]
    if (chapter !== null) return { type: 'practise', chapter }
    return { type: 'practise', ...(about !== null && { about }) }
  },
  review: () => ({ type: 'review' }),
  remind: ({ options }) => readCommand(`/remind ${options.getString('daily') ?? ''}`),
  leaderboard: ({ options }) => readCommand(`/leaderboard ${options.getString('period') ?? ''}`),
  me: ({ options }) => {
    const data = options.getString('data')
    if (data !== null) return readCommand(`/me ${data}`)
    const away = options.getString('away')
    return away === null ? { type: 'me' } : readAway(away)
  },
  help: ({ options }) => readCommand(`/help ${options.getString('command') ?? ''}`),
  study: interaction => {
    const { options } = interaction
    const name = options.getSubcommandGroup() ?? options.getSubcommand()
    return Object.hasOwn(STUDY_READERS, name)
      ? STUDY_READERS[name as StudyAction](interaction)
      : readCommand(`/study ${name}`)
  },
}

type StudyAction = (typeof STUDY_ACTIONS)[number]

const change = (studyChange: StudyChange): Intent => ({ type: 'study', change: studyChange })

const STUDY_READERS: Record<StudyAction, Reader> = {
  status: () => change({ action: 'status' }),
  report: () => change({ action: 'report' }),
  pause: () => change({ action: 'pause' }),
  resume: () => change({ action: 'resume' }),
  ask: () => change({ action: 'ask' }),
  summary: () => change({ action: 'summary' }),
  'next-chapter': () => change({ action: 'next-chapter' }),
  setup: ({ options }) => {
    const given = {
      course: options.getString('course') ?? undefined,
      chapter: options.getInteger('chapter')?.toString(),
      language: options.getString('language') ?? undefined,
      timezone: options.getString('timezone') ?? undefined,
      time: options.getString('time') ?? undefined,
    }
    return Object.values(given).some(each => each !== undefined)
      ? readSetupValues(given)
      : change({ action: 'setup-form' })
  },
  schedule: ({ options }) => {
    const kind = SCHEDULE_KINDS.find(each => each === options.getString('kind'))
    return kind ? readScheduleOf(kind, options.getString('when') ?? '') : change({ action: 'schedules' })
  },
  language: ({ options }) => readCommand(`/study language ${options.getString('language', true)}`),
  notes: ({ options }) => {
    const text = options.getString('text') ?? undefined
    return change({ action: 'notes', ...(text && { text }) })
  },
  plan: ({ options }) => readCommand(`/study plan ${options.getString('plan') ?? ''}`),
  discussion: ({ options }) => change({ action: 'discussion', on: options.getBoolean('on', true) }),
  broadcast: ({ options }) => change({ action: 'broadcast', on: options.getBoolean('on', true) }),
  podium: ({ options }) => change({ action: 'podium', on: options.getBoolean('on', true) }),
  holiday: ({ options }) => {
    const verb = options.getSubcommand()
    const text = options.getString('dates') ?? ''
    if (verb === 'list') return change({ action: 'holidays' })
    if (verb === 'add' && text === '' && !options.getAttachment('file')) return change({ action: 'holiday-form' })
    return change({ action: 'holiday', text, remove: verb === 'remove' })
  },
  host: ({ options }) => {
    const user = options.getUser('member', true)
    const remove = options.getSubcommand() === 'remove'
    const named = { member: user.id, name: nameOf(null, user), mentioned: true, remove }
    return change({ action: 'host', ...named, ...(user.bot && { bot: true as const }) })
  },
}
