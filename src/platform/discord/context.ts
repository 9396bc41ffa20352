import { InteractionContextType, PermissionFlagsBits, type User } from 'discord.js'
import { firstVisible } from '../../domain/clean.ts'
import type { Log } from '../../log.ts'
import type { AllPorts } from '../../study/all-ports.ts'
import type { Caller } from '../../study/ports.ts'
import type { Gate } from './gate.ts'
import { hindranceIn } from './hindrance.ts'
import type { Interaction } from './intents.ts'
import type { Payloads } from './payloads.ts'
import type { DiscordPublisher } from './publisher.ts'
import type { StudyMemory } from './study-memory.ts'

/** What every listener works with. */
export interface DiscordContext {
  ports: AllPorts
  publisher: DiscordPublisher
  studies: StudyMemory
  gate: Gate
  payloads: Payloads
  log: Log
  /** Delivers what an interaction queued, without waiting for the next look at the queue. */
  settle: () => Promise<void>
}

/** Where an interaction happened; in a thread, the channel that the thread belongs to. */
export function placeOf(
  { payloads }: Pick<DiscordContext, 'payloads'>,
  { guildId, channelId, channel }: Pick<Interaction, 'guildId' | 'channelId' | 'channel'>,
) {
  const parent = payloads.channel(channelId)?.parent ?? (channel?.isThread() ? channel.parentId : undefined)
  return { platform: 'discord', workspace: guildId ?? '', channel: parent ?? channelId ?? '' } as const
}

/**
 * Whether a server has the app, and the interaction happened there. Where a person has installed it for themselves, or
 * writes to it directly, nobody has said who may do what.
 */
export function ownedByGuild({
  guildId,
  authorizingIntegrationOwners: owners,
}: Pick<Interaction, 'guildId' | 'authorizingIntegrationOwners'>): boolean {
  return guildId !== null && owners.guildId === guildId
}

/** Whether it happened in a direct message to the bot, where a member asks the studies that they take part in. */
export function isDirect({ guildId, context }: Pick<Interaction, 'guildId' | 'context'>): boolean {
  return guildId === null && context === InteractionContextType.BotDM
}

/** In a direct message, which belongs to no server: how to ask Discord which ones somebody is in. */
export function nearness(
  { publisher }: Pick<DiscordContext, 'publisher'>,
  workspace: string,
  user: string,
): Pick<Caller, 'belongs'> {
  return workspace === '' ? { belongs: guild => publisher.isMember(guild, user) } : {}
}

/** What somebody is called: in the server, else everywhere; a name that nobody can see is none. */
export function nameOf(
  nick: string | null | undefined,
  { displayName, username }: Pick<User, 'displayName' | 'username'>,
): string {
  return firstVisible([nick, displayName]) ?? username
}

/** Who acted. What is needed comes with the interaction; in a direct message Discord is asked which servers they are in. */
export function callerOf(
  context: Pick<DiscordContext, 'gate' | 'payloads' | 'publisher'>,
  interaction: Interaction,
): Caller {
  const { gate } = context
  const { member, user, memberPermissions } = interaction
  const place = placeOf(context, interaction)
  const nick = member && ('displayName' in member ? member.displayName : member.nick)
  // Who may use /study is the guild's own choice, in Discord's settings: whoever got here by it may.
  if (interaction.isChatInputCommand() && interaction.commandName === 'study') gate.pass(place.workspace, user.id)
  const manages = memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false
  const administers = manages || gate.hasPassed(place.workspace, user.id)
  return {
    ...place,
    member: user.id,
    name: nameOf(nick, user),
    administers: async () => administers,
    ...nearness(context, place.workspace, user.id),
    hindrance: async () => hindranceIn(context, interaction),
  }
}
