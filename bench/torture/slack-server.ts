import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** A message that was accepted. */
export interface Message {
  ts: string
  channel: string
  thread_ts?: string
  postId: string | undefined
  blocks: string
  metadata?: unknown
  /** Whether a reply is shown in the channel too. */
  broadcast?: boolean
}

/** A channel in which the bot may not post, and never will. */
export const READ_ONLY_CHANNEL = 'C0READONLY'

/** Seconds that a limited call is asked to wait. */
const RETRY_AFTER = 1
/** The most that a message takes to be accepted, in milliseconds. */
const SLOWEST_MS = 400

/**
 * Slack's Web API as far as a bot's posts need it, at its worst: slow, and failing one call in ten, before a message
 * is accepted (5xx, 429) or after (the connection breaks, or nothing is ever answered). Of the questions, some are never
 * edited, some take no reply, some no broadcast, and the threads of some are gone. It counts what it accepted.
 */
export class SlackServer {
  readonly messages: Message[] = []
  /** What was answered to members, by the id in the reply address. */
  readonly replies = new Map<string, string[]>()
  readonly faults = { refused: 0, limited: 0, broken: 0, silent: 0 }
  /** Refusals that will be the same whenever it is tried. */
  final = 0
  failing = true
  readonly #random: () => number
  readonly #server = createServer((request, response) => void this.#serve(request, response).catch(() => {}))
  #clock = 1_700_000_000

  private constructor(random: () => number) {
    this.#random = random
  }

  static async start(random: () => number): Promise<SlackServer> {
    const slack = new SlackServer(random)
    await new Promise<void>(done => slack.#server.listen(0, '127.0.0.1', done))
    return slack
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  close(): void {
    this.#server.close()
    this.#server.closeAllConnections()
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const raw = Buffer.concat(chunks).toString()
    const [, kind, name = ''] = (request.url ?? '').split('/')
    if (kind === 'reply') {
      this.replies.set(name, [...(this.replies.get(name) ?? []), raw])
      return void response.end('ok')
    }
    const form = Object.fromEntries(new URLSearchParams(raw))
    const mishap = this.#mishap(name)
    if (mishap === 'refused') return void response.writeHead(503).end('busy')
    if (mishap === 'limited') return void response.writeHead(429, { 'retry-after': String(RETRY_AFTER) }).end()
    const error = refusalOf(name, form)
    if (error) {
      this.final++
      return void response.setHeader('content-type', 'application/json').end(JSON.stringify({ ok: false, error }))
    }
    // A message is accepted whether or not its sender is still alive to hear of it.
    if (name.startsWith('chat.')) await wait(this.#random() * SLOWEST_MS)
    const answer = JSON.stringify({ ok: true, ...this.#answer(name, form) })
    if (mishap === 'broken') return void response.destroy()
    if (mishap === 'silent') return
    response.setHeader('content-type', 'application/json').end(answer)
  }

  #mishap(name: string): keyof SlackServer['faults'] | undefined {
    if (!this.failing || !name.startsWith('chat.') || this.#random() >= 0.1) return undefined
    const dice = this.#random()
    const mishap = dice < 0.35 ? 'refused' : dice < 0.6 ? 'limited' : dice < 0.95 ? 'broken' : 'silent'
    this.faults[mishap]++
    return mishap
  }

  #answer(name: string, form: Record<string, string>): object {
    switch (name) {
      case 'auth.test':
        return { user_id: 'UBOT', team: 'T', user: 'studyhall' }
      case 'users.info':
        return { user: { id: form.user, name: form.user } }
      case 'conversations.open':
        return { channel: { id: `D${form.users}` } }
      case 'chat.postMessage':
        return { ts: this.#accept(form).ts, channel: form.channel }
      case 'chat.update':
        return { ts: form.ts, channel: form.channel }
      case 'conversations.history':
      case 'conversations.replies':
        return { messages: this.#history(form) }
      default:
        return {}
    }
  }

  #accept(form: Record<string, string>): Message {
    const metadata = JSON.parse(form.metadata || '{}')
    const message: Message = {
      // Slack's time-stamps are of real time; the counter keeps them apart.
      ts: `${Math.floor(Date.now() / 1000)}.${String(++this.#clock % 1_000_000).padStart(6, '0')}`,
      channel: form.channel ?? '',
      postId: metadata.event_payload?.post_id,
      blocks: form.blocks ?? '[]',
      metadata,
      ...(form.thread_ts && { thread_ts: form.thread_ts, broadcast: form.reply_broadcast === 'true' }),
    }
    this.messages.push(message)
    return message
  }

  #history({ channel, oldest = '0', ts }: Record<string, string>): object[] {
    return this.messages
      .filter(
        each =>
          each.channel === channel &&
          Number(each.ts) >= Number(oldest) &&
          (each.thread_ts === ts || (!ts && each.broadcast)),
      )
      .slice(-200)
      .reverse()
  }
}

/** What Slack has against a call, for good: a matter of the channel, or of the message that it is about. */
function refusalOf(
  name: string,
  { channel, ts = '', thread_ts = '', reply_broadcast }: Record<string, string>,
): string | undefined {
  if (name === 'chat.postMessage' && channel === READ_ONLY_CHANNEL) return 'restricted_action_read_only_channel'
  const fate = fateOf(thread_ts || ts)
  if (name === 'chat.update' && fate === 0) return 'cant_update_message'
  if (name === 'conversations.replies' && fate === 3) return 'thread_not_found'
  if (name !== 'chat.postMessage' || thread_ts === '') return undefined
  if (fate === 1 || fate === 3) return 'cannot_reply_to_message'
  return fate === 2 && reply_broadcast === 'true' ? 'restricted_action_non_threadable_channel' : undefined
}

/** The same for a message whenever it is asked. */
function fateOf(ts: string): number {
  return ts === '' ? -1 : createHash('sha256').update(ts).digest().readUInt8(0) % 6
}
