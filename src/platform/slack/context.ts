import type { WebClient } from '@slack/web-api'
import type { Log } from '../../log.ts'
import type { AllPorts } from '../../study/all-ports.ts'
import type { Caller } from '../../study/ports.ts'
import type { Names } from './names.ts'
import type { SlackPublisher } from './publisher.ts'

/** What every listener works with. */
export interface SlackContext {
  ports: AllPorts
  client: WebClient
  names: Names
  publisher: SlackPublisher
  log: Log
  /** The bot's own user, once Slack has told it. */
  botUser: () => string | undefined
  /** Delivers what an interaction queued, without waiting for the next look at the queue. */
  settle: () => Promise<void>
}

/** Who acted, out of the fields that all of Slack's payloads have in one form or another. */
export function callerOf(
  { names }: SlackContext,
  workspace: string,
  channel: string,
  user: string,
  handle: string | undefined,
): Caller {
  const name = names.known(user)
  return {
    platform: 'slack',
    workspace,
    channel,
    member: user,
    name: name ?? handle ?? user,
    provisional: name === undefined,
    administers: () => names.isAdmin(user),
  }
}
