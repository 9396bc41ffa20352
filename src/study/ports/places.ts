export interface Clock {
  now(): Date
}

export type PlatformName = 'playground' | 'slack' | 'discord'

/** Where a channel is, in the platform's own ids. */
export interface Place {
  platform: PlatformName
  /** Slack team, Discord guild, or the playground. */
  workspace: string
  channel: string
}

/** How a card is sent. */
export interface Sending {
  /** The message below which it belongs. */
  replyTo?: string
  /** Whether a reply is shown in the channel too, where the platform hides replies in a thread. */
  broadcast?: boolean
  /** Which of the messages that the card takes (see `ChatPlatform.pieces`), from 0; by default the first. */
  piece?: number
}

/** Who acts, and where. */
export interface Caller extends Place {
  /** The platform's id of the member. */
  member: string
  name: string
  /** The name is a stand-in (a handle, say): one that is known already is better. */
  provisional?: boolean
  /** Whether the platform says that this member runs the workspace. */
  administers(): Promise<boolean>
  /** Whether the member is in a workspace still; where a message belongs to none, as Discord's direct messages do. */
  belongs?(workspace: string): Promise<boolean>
  /** The member's own IANA time zone, where the platform tells it. */
  ownTimezone?(): Promise<string | undefined>
  /** What keeps the bot from posting here for a week, as far as the platform tells; absent where nothing ever does. */
  hindrance?(): Promise<Hindrance | undefined>
}

/**
 * Why a study could not go on for a week in a channel: it takes no messages, it is a direct message, the bot does not
 * see it, may not post in it, or it is archived. `lacking` alone lets a study begin.
 */
export interface Hindrance {
  key: 'no-messages' | 'direct' | 'unseen' | 'read-only' | 'archived' | 'lacking'
  /** Permissions that are missing, by the platform's own names. */
  lacking?: string[]
}
