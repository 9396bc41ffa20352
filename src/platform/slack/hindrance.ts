import type { WebClient } from '@slack/web-api'
import type { Hindrance, Place } from '../../study/ports.ts'

/** What Slack tells of a channel; the types of its client leave some of it out. */
export interface ChannelState {
  name?: string
  is_archived?: boolean
  is_frozen?: boolean
  is_member?: boolean
  is_im?: boolean
  is_mpim?: boolean
  is_read_only?: boolean
  is_thread_only?: boolean
  properties?: { posting_restricted_to?: { type?: string[]; user?: string[] } }
}

/**
 * What keeps the bot from posting for a week in a channel. One that the bot is not in yet is no hindrance, since it can
 * be invited; one that Slack does not tell about is not, either.
 */
export async function hindranceIn(
  client: WebClient,
  { channel }: Pick<Place, 'channel'>,
  botUser: string | undefined,
): Promise<Hindrance | undefined> {
  if (channel.startsWith('D')) return { key: 'direct' }
  const told = await client.conversations.info({ channel }).catch(() => undefined)
  return hindranceOf((told?.channel ?? {}) as ChannelState, botUser)
}

/** The same of what is known of a channel. */
export function hindranceOf(state: ChannelState, botUser: string | undefined): Hindrance | undefined {
  if (state.is_im || state.is_mpim) return { key: 'direct' }
  if (state.is_archived || state.is_frozen) return { key: 'archived' }
  const allowed = state.properties?.posting_restricted_to
  const isRestricted = (allowed?.type ?? []).length > 0 || (allowed?.user ?? []).length > 0
  const isAmong = botUser !== undefined && allowed?.user?.includes(botUser)
  return state.is_read_only || state.is_thread_only || (isRestricted && !isAmong) ? { key: 'read-only' } : undefined
}
