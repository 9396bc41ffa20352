import type { WebClient } from '@slack/web-api'
import type { Log } from '../../log.ts'
import type { AllPorts } from '../../study/all-ports.ts'
import type { Caller } from '../../study/ports.ts'
import { hindranceIn } from './hindrance.ts'
import type { Names } from './names.ts'
import type { SlackPublisher } from './publisher.ts'
import type { FileAccess } from './shared-file.ts'

/** What Slack is asked for. */
export interface SlackClients {
  /** Opening forms, which waits for nothing: a trigger lives three seconds. */
  forms: WebClient
  /** Names, admins and channels; a limited rate is told at once. */
  people: WebClient
  /** Replies and home tabs; a limited rate is waited for. */
  replies: WebClient
}

/** What every listener works with. */
export interface SlackContext {
  ports: AllPorts
  /** Clients by purpose: what one of them has to wait for holds up none of the others. */
  clients: SlackClients
  names: Names
  publisher: SlackPublisher
  log: Log
  /** What files are fetched with. */
  files: FileAccess
  /** The bot's own user, once Slack has told it. */
  botUser: () => string | undefined
  /** The same, asked of Slack where it has not told it yet; undefined where it does not now. */
  self: () => Promise<string | undefined>
  /** Delivers what an interaction queued, without waiting for the next look at the queue. */
  settle: () => Promise<void>
}

/** Who acted, out of the fields that all of Slack's payloads have in one form or another. */
export function callerOf(
  { names, clients, botUser }: SlackContext,
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
    administers: () => names.isAdmin(workspace, user),
    ownTimezone: () => names.timezone(user),
    hindrance: () => hindranceIn(clients.people, { channel }, botUser()),
  }
}
