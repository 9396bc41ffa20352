import { App, SocketModeReceiver } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import type { Config } from '../../config.ts'
import type { Log } from '../../log.ts'
import type { AllPorts } from '../../study/all-ports.ts'
import { resumeSignedIn } from '../../study/hosting/resume-signed-in.ts'
import type { WebServer } from '../../web/server.ts'
import { turnAway } from './answer.ts'
import { boltLog } from './bolt-log.ts'
import type { SlackContext } from './context.ts'
import { Identity } from './identity.ts'
import { listenForActions } from './listeners/actions.ts'
import { listenForChannels } from './listeners/channel-events.ts'
import { listenForCommands } from './listeners/commands.ts'
import { listenForShortcut } from './listeners/explain-shortcut.ts'
import { listenForHome } from './listeners/home.ts'
import { listenForMentions } from './listeners/mentions.ts'
import { listenForNotesShortcut } from './listeners/notes-shortcut.ts'
import { listenForPeople } from './listeners/people.ts'
import { listenForRemoval } from './listeners/removal.ts'
import { listenForSubmissions } from './listeners/submissions.ts'
import { listenForTermOptions } from './listeners/term-options.ts'
import { Names } from './names.ts'
import { allAnswered } from './pace.ts'
import { SlackPublisher } from './publisher.ts'
import { RequestReceiver } from './receiver.ts'

/** Where Slack sends events, commands and interactions in HTTP mode. */
const EVENTS_PATH = '/slack/events'

type SlackConfig = NonNullable<Config['slack']>

export interface SlackParts {
  config: SlackConfig
  ports: AllPorts
  settle: () => Promise<void>
  log: Log
  /** Whether this process takes interactions; without, it only posts. */
  listening: boolean
}

/** Slack, connected. */
export interface SlackConnection {
  publisher: SlackPublisher
  /** Rejects with what is wrong, for `/readyz`. */
  check(): Promise<void>
  stop(): Promise<void>
}

/** How long a call to Slack may take. */
const CALL_MS = 10_000
/** The same where a member's trigger runs out meanwhile, after three seconds. */
const FORM_MS = 2500

/**
 * A client for Slack's Web API, which honours `Retry-After`.
 * @param once for what must not be done twice: no call is made again by itself, and a limited rate is told to the
 *   caller, who waits in the queue instead of in the call
 * @param withinMs how long a call may take
 */
export function slackClient(
  { botToken, apiUrl }: Pick<SlackConfig, 'botToken' | 'apiUrl'>,
  log: Log,
  { once = false, withinMs = CALL_MS } = {},
): WebClient {
  return new WebClient(botToken, {
    ...(apiUrl && { slackApiUrl: apiUrl }),
    logger: boltLog(log),
    retryConfig: { retries: once ? 0 : 2 },
    rejectRateLimitedCalls: once,
    timeout: withinMs,
  })
}

/**
 * Connects to Slack: Socket Mode with an app token, else HTTP on the bot's own port. A Slack that is down or slow does
 * not keep the bot from starting; `check` tells of it.
 */
export async function startSlack(
  web: Pick<WebServer, 'direct'>,
  { config, ports, settle, log, listening }: SlackParts,
): Promise<SlackConnection> {
  const now = () => ports.clock.now().getTime()
  const identity = new Identity(slackClient(config, log), log, now, workspace =>
    resumeSignedIn(ports, log, 'slack', workspace),
  )
  // A connection that breaks says nothing of whether the message got there: delivery looks before it sends again.
  const publisher = new SlackPublisher(slackClient(config, log, { once: true }), now)
  identity.check().catch(() => {})
  if (!listening) return { publisher, check: () => identity.check(), stop: async () => {} }
  const clients = {
    forms: slackClient(config, log, { once: true, withinMs: FORM_MS }),
    people: slackClient(config, log, { once: true, withinMs: FORM_MS }),
    replies: slackClient(config, log),
  }
  const names = new Names(clients.people, ports.members, log, now)
  const files = { botToken: config.botToken, apiUrl: config.apiUrl }
  const context = {
    ports,
    files,
    clients,
    names,
    publisher,
    log,
    botUser: () => identity.botUser,
    self: () => identity.self(),
    settle,
  }
  const receiver = config.appToken ? socketOf(config, log) : requestsOf(web, config, context)
  // Bolt would ask Slack who the bot is before the first acknowledgement; the token is all that it needs.
  const authorize = async () => ({
    botToken: config.botToken,
    ...(identity.botUser && { botUserId: identity.botUser }),
  })
  const app = new App({
    authorize,
    receiver,
    logger: boltLog(log),
    ignoreSelf: false,
    // Nothing is kept between what happens in a channel; looking for it would cost every press an error.
    convoStore: false,
    ...(config.apiUrl && { clientOptions: { slackApiUrl: config.apiUrl } }),
  })
  listen(app, context)
  const socket = receiver instanceof SocketModeReceiver
  if (socket)
    app
      .start()
      .catch(error =>
        log.error({ problem: String(error.message ?? error) }, 'Socket Mode did not start; check SLACK_APP_TOKEN'),
      )
  const stop = async () => {
    if (socket) await app.stop()
    await allAnswered()
  }
  return { publisher, check: () => identity.check(), stop }
}

function listen(app: App, context: SlackContext): void {
  listenForActions(app, context)
  listenForCommands(app, context)
  listenForSubmissions(app, context)
  listenForShortcut(app, context)
  listenForNotesShortcut(app, context)
  listenForMentions(app, context)
  listenForTermOptions(app, context)
  listenForHome(app, context)
  listenForChannels(app, context)
  listenForPeople(app, context)
  listenForRemoval(app, context)
  app.error(async error => context.log.error({ err: error.original ?? error, code: error.code }, 'Slack listener'))
}

function socketOf({ appToken = '', apiUrl }: SlackConfig, log: Log): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: boltLog(log),
    ...(apiUrl && { installerOptions: { clientOptions: { slackApiUrl: apiUrl } } }),
  })
}

function requestsOf(web: Pick<WebServer, 'direct'>, { signingSecret = '' }: SlackConfig, context: SlackContext) {
  const receiver = new RequestReceiver({
    signingSecret,
    log: context.log,
    turnAway: body => turnAway(context, body),
  })
  web.direct(EVENTS_PATH, receiver.handle)
  return receiver
}
