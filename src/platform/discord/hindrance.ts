import type { Hindrance } from '../../study/ports.ts'
import type { DiscordContext } from './context.ts'
import type { Interaction } from './intents.ts'
import { missingFrom, TEXT_CHANNELS } from './permissions.ts'

/** What keeps the bot from posting for a week where an interaction happened, as far as its payload and the cache tell. */
export function hindranceIn(
  { payloads }: Pick<DiscordContext, 'payloads'>,
  { channelId, channel, guild, appPermissions }: Interaction,
): Hindrance | undefined {
  const here = payloads.channel(channelId)
  if (here?.isThread && here.parent === undefined) return { key: 'unseen' }
  // A thread's messages go to its channel, which may be a forum.
  const parent = here?.parent ? guild?.channels.cache.get(here.parent) : undefined
  const type = here?.parent ? parent?.type : (here?.type ?? channel?.type)
  if (type !== undefined && !TEXT_CHANNELS.includes(type)) return { key: 'no-messages' }
  const missing = missingFrom(appPermissions?.bitfield ?? 0n, false)
  const cannotPost = missing.includes('View Channel') || missing.includes('Send Messages')
  if (cannotPost) return { key: 'read-only', lacking: missing }
  return missing.length > 0 ? { key: 'lacking', lacking: missing } : undefined
}
