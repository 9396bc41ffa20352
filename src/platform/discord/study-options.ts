import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
} from 'discord.js'
import type { TextKey } from '../../i18n/catalogue.ts'
import { STUDY_ACTIONS } from '../../study/talk/command-list.ts'
import { OPTIONS } from './command-options.ts'
import { type Suffix, said } from './command-words.ts'

type Basic = APIApplicationCommandBasicOption

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

/** The actions of `/study` as Discord has them: commands below it, and groups of such. */
export function studyOptions(): APIApplicationCommandOption[] {
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
