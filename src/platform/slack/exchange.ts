import type { Caller } from '../../study/ports.ts'

/** Where the replies to one interaction go. */
export interface Exchange {
  caller: Caller
  /** Slack's address for replies, good for half an hour. */
  responseUrl?: string | undefined
  /** Set where the bot was spoken to in a message: it answers by messages that everybody there sees, in a thread where there is one. */
  spoken?: { thread: string | undefined }
  /** Opens a modal; good for three seconds. */
  triggerId?: string | undefined
}
