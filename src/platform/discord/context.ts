import { PermissionFlagsBits } from 'discord.js'
import type { Log } from '../../log.ts'
import type { AllPorts } from '../../study/all-ports.ts'
import type { Caller } from '../../study/ports.ts'
import type { Gate } from './gate.ts'
import type { Interaction } from './intents.ts'
import type { DiscordPublisher } from './publisher.ts'
import type { StudyMemory } from './study-memory.ts'

/** What every listener works with. */
export interface DiscordContext {
  ports: AllPorts
  publisher: DiscordPublisher
  studies: StudyMemory
  gate: Gate
  log: Log
  /** Delivers what an interaction queued, without waiting for the next look at the queue. */
  settle: () => Promise<void>
}

/** Where an interaction happened; in a thread, the channel that the thread belongs to. */
export function placeOf({ guildId, channelId, channel }: Pick<Interaction, 'guildId' | 'channelId' | 'channel'>) {
  const parent = channel?.isThread() ? channel.parentId : undefined
  return { platform: 'discord', workspace: guildId ?? '', channel: parent ?? channelId ?? '' } as const
}

/** Who acted. Everything needed comes with the interaction; nothing is asked of Discord. */
export function callerOf({ gate }: Pick<DiscordContext, 'gate'>, interaction: Interaction): Caller {
  const { member, user, memberPermissions } = interaction
  const place = placeOf(interaction)
  const nick = member && ('displayName' in member ? member.displayName : member.nick)
  // Who may use /study is the guild's own choice, in Discord's settings: whoever got here by it may.
  if (interaction.isChatInputCommand() && interaction.commandName === 'study') gate.pass(place.workspace, user.id)
  const manages = memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false
  const administers = manages || gate.hasPassed(place.workspace, user.id)
  return { ...place, member: user.id, name: nick || user.displayName, administers: async () => administers }
}
