import { ChannelType, PermissionFlagsBits } from 'discord.js'

/** What posting takes. */
export const TO_POST = [PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessages]

/** What a week needs in a study's channel, by the names of Discord's settings. */
const PERMISSIONS = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
} as const

/** What a study needs besides that opens threads. */
const THREADS = { 'Create Public Threads': PermissionFlagsBits.CreatePublicThreads } as const

/** What answering a mention in a thread takes; without it the answer stands in the channel. */
const MENTIONS = { 'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads } as const

/** The permissions that an invitation asks for, as the number that its link takes. */
export const INVITE_PERMISSIONS = [PERMISSIONS, THREADS, MENTIONS]
  .flatMap(each => Object.values(each))
  .reduce((a, b) => a | b)

/** Channels in which a study can post; forums, voice channels, categories and the rest take no messages of that kind. */
export const TEXT_CHANNELS: readonly number[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement]

/** The permissions missing, by name. */
export function missingFrom(has: bigint, discussion: boolean): string[] {
  return Object.entries({ ...PERMISSIONS, ...(discussion && THREADS) })
    .filter(([, bit]) => (has & bit) !== bit)
    .map(([name]) => name)
}
