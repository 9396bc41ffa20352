import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js'
import { translator } from '../../i18n/catalogue.ts'
import { COMMANDS, type CommandName } from '../../study/talk/command-list.ts'
import { OPTIONS } from './command-options.ts'
import { said } from './command-words.ts'
import { studyOptions } from './study-options.ts'

const TOP_OPTIONS: Partial<Record<CommandName, APIApplicationCommandBasicOption[]>> = {
  explain: [OPTIONS.wantedTerm],
  quiz: [OPTIONS.chapter, OPTIONS.term],
  remind: [OPTIONS.daily],
  leaderboard: [OPTIONS.period],
  me: [OPTIONS.away, OPTIONS.data],
  help: [OPTIONS.command],
}

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
    name: translator('en')('shortcut.explain'),
    name_localizations: { ko: translator('ko')('shortcut.explain') },
    ...everywhere,
  }
  return [...slash, explain]
}
