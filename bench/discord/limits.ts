/** Requests a second that Discord allows a bot in all: https://discord.com/developers/docs/topics/rate-limits#global-rate-limit */
export const GLOBAL_LIMIT = 50
/** Messages to one channel in five seconds, as Discord's own headers tell. */
export const CHANNEL_LIMIT = 5

/** What the stand-in has seen. */
export interface Posted {
  posts: number
  /** Posts with the nonce of an earlier one. */
  twice: number
  /** Answers of 429. */
  refused: number
  /** From the first post to the last. */
  seconds: number
}
