import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { KnownBlock, ModalView } from '@slack/types'
import { createEmulator, type Emulator } from 'emulate'
import { interactionsTotal } from '../../src/web/metrics.ts'
import type { Brought } from '../contract/rig.ts'
import { checkBlocks } from './block-kit.ts'
import { freePort } from './free-port.ts'
import { stopServer } from './stop-server.ts'
import { until } from './until.ts'

const SIGNING_SECRET = 'a-signing-secret-for-tests'
export const CHANNEL = 'C000000001'
export const TEAM = 'T000000001'

/** A call of the bot to Slack's Web API. */
export interface ApiCall {
  method: string
  body: Record<string, string>
}

export interface SlackMessage {
  ts: string
  text: string
  blocks?: KnownBlock[]
  edited?: unknown
  metadata?: { event_type: string; event_payload: { post_id: string } }
}

/** What the stand-in does to a call instead of answering it as Slack would. */
export type Fault =
  | 'refuse'
  | 'hang'
  | 'limit'
  | 'drop the answer'
  | { error: string }
  /** Limits the rate for so many seconds. */
  | { limit: number }
  | { answer: object }

/**
 * Slack for tests: `emulate` holds channels, users and messages; in front of it a proxy writes down every call, checks
 * its blocks against Block Kit's limits, and can fail on command. It also takes what is sent to reply addresses, and
 * signs and posts to the bot what people do.
 */
export class SlackStandIn {
  readonly calls: ApiCall[] = []
  readonly replies = new Map<string, { text: string; blocks: KnownBlock[]; response_type: string }[]>()
  /** Files that people shared, by name; handed out to whoever has the bot's token. */
  readonly shared = new Map<string, { bytes: Uint8Array; type: string }>()
  /** Whether no picture can be fetched. */
  refusesPictures = false
  fault: ((call: ApiCall) => Fault | undefined) | undefined
  /** What a private reply with these blocks is refused with, instead of being shown. */
  refuseReply: ((blocks: KnownBlock[]) => string | undefined) | undefined
  botUrl = ''
  readonly #emulator: Emulator
  readonly #server = createServer((request, response) => void this.#serve(request, response))
  readonly #users = new Map<string, string>()
  #exchanges = 0
  #sent = 0

  private constructor(emulator: Emulator) {
    this.#emulator = emulator
  }

  static async start(): Promise<SlackStandIn> {
    const people = ['mina', 'jun', 'sora', 'theo', 'eve'].map(name => ({ name, real_name: name }))
    const users = [{ name: 'host', real_name: 'host', is_admin: true }, ...people]
    const slack = new SlackStandIn(
      await createEmulator({
        service: 'slack',
        port: await freePort(),
        seed: { slack: { users, channels: [{ name: 'elsewhere' }] } },
      }),
    )
    await new Promise<void>(done => slack.#server.listen(0, '127.0.0.1', done))
    const { members } = await slack.ask<{ members: { id: string; name: string }[] }>('users.list', {})
    for (const { id, name } of members) slack.#users.set(name, id)
    slack.#sent = await handledSoFar()
    return slack
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** The environment that points the bot here, in HTTP mode. */
  get environment(): NodeJS.ProcessEnv {
    return {
      SLACK_BOT_TOKEN: 'test_token_admin',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: `${this.url}/api/`,
    }
  }

  user(name: string): string {
    const id = this.#users.get(name)
    if (!id) throw new Error(`no user ${name}`)
    return id
  }

  /** A text with mentions as the names that Slack would show. */
  named(text: string): string {
    const names = new Map([...this.#users].map(([name, id]) => [id, name]))
    return text.replace(/<@(\w+)>/g, (_, id: string) => names.get(id) ?? id)
  }

  async stop(): Promise<void> {
    await stopServer(this.#server)
    await this.#emulator.close()
  }

  /** Asks the emulator itself, past the proxy. */
  async ask<T>(method: string, body: Record<string, unknown>): Promise<T> {
    const headers = { authorization: 'Bearer test_token_admin', 'content-type': 'application/json' }
    return (
      await fetch(`${this.#emulator.url}/api/${method}`, { method: 'POST', headers, body: JSON.stringify(body) })
    ).json() as Promise<T>
  }

  /** Every message of the channel, threads included, oldest first. */
  async messages(channel = CHANNEL): Promise<SlackMessage[]> {
    const { messages } = await this.ask<{ messages: (SlackMessage & { reply_count?: number })[] }>(
      'conversations.history',
      { channel, limit: 500, include_all_metadata: true },
    )
    const threads = await Promise.all(
      messages
        .filter(each => each.reply_count)
        .map(each =>
          this.ask<{ messages: SlackMessage[] }>('conversations.replies', {
            channel,
            ts: each.ts,
            include_all_metadata: true,
          }),
        ),
    )
    const all = new Map(
      [...messages, ...threads.flatMap(thread => thread.messages)].map(message => [message.ts, message]),
    )
    return [...all.values()].sort((a, b) => Number(a.ts) - Number(b.ts))
  }

  /** The files that were uploaded into the direct channel with a user, latest last. */
  async files(user: string): Promise<{ name: string; text: string }[]> {
    const { channel } = await this.ask<{ channel: { id: string } }>('conversations.open', { users: user })
    const { files } = await this.ask<{ files: { name: string; url_private: string; ims?: string[] }[] }>(
      'files.list',
      {},
    )
    const headers = { authorization: 'Bearer test_token_admin' }
    return Promise.all(
      files
        .filter(({ ims = [] }) => ims.includes(channel.id))
        .map(async ({ name, url_private: url }) => ({ name, text: await (await fetch(url, { headers })).text() })),
    )
  }

  /** A fresh reply address, and a trigger as Slack makes them. */
  async exchange(): Promise<{ id: string; response_url: string; trigger_id: string }> {
    const id = `reply-${++this.#exchanges}`
    const { trigger_id } = await this.ask<{ trigger_id: string }>('views.generateTriggerId', {})
    return { id, response_url: `${this.url}/respond/${id}`, trigger_id }
  }

  /** Posts a form to the bot, signed as Slack signs; resolves with the bot's immediate answer. */
  async post(
    form: Record<string, string>,
    options: { timestamp?: number; secret?: string } = {},
  ): Promise<{ status: number; text: string }> {
    return this.send(new URLSearchParams(form).toString(), 'application/x-www-form-urlencoded', options)
  }

  /** @param event_id the same as before where Slack tells of it again, since it did not hear in time that it was taken */
  async postEvent(
    event: Record<string, unknown>,
    event_id = `Ev${Math.random()}`,
  ): Promise<{ status: number; text: string }> {
    const body = { type: 'event_callback', team_id: TEAM, event_id, event }
    return this.send(JSON.stringify(body), 'application/json')
  }

  async send(
    body: string,
    type: string,
    { timestamp = Math.floor(Date.now() / 1000), secret = SIGNING_SECRET } = {},
  ): Promise<{ status: number; text: string }> {
    const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`
    const headers = {
      'content-type': type,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': signature,
    }
    const response = await fetch(`${this.botUrl}/slack/events`, { method: 'POST', headers, body })
    return { status: response.status, text: await response.text() }
  }

  /** Posts an interaction and waits until the bot has dealt with it. */
  async interact(form: Record<string, string>): Promise<{ status: number; text: string }> {
    this.#sent++
    const answer = await this.post(form)
    if (answer.status !== 200) throw new Error(`the bot answered ${answer.status}`)
    await this.dealtWith()
    return answer
  }

  /** A message with notes in it: a shared file beside a picture, or plain text. */
  messageWith(notes: Brought): Record<string, unknown> {
    if ('text' in notes) return { text: notes.text }
    this.shared.set(notes.name, { bytes: notes.bytes, type: 'application/octet-stream' })
    const file = { name: notes.name, mimetype: 'application/octet-stream', size: notes.bytes.length }
    const url_private = `${this.url}/files/${encodeURIComponent(notes.name)}`
    return {
      text: 'The notes of this week',
      files: [
        { name: 'a.png', mimetype: 'image/png' },
        { ...file, url_private },
      ],
    }
  }

  /** "Make a chapter of this" on a message. @returns the id of the exchange */
  async makeChapterOf(message: Record<string, unknown>, member: string): Promise<string> {
    const { id, ...exchange } = await this.exchange()
    const payload = {
      type: 'message_action',
      callback_id: 'notes_this',
      team: { id: TEAM },
      user: { id: this.user(member), name: member },
      channel: { id: CHANNEL },
      message: { ts: '1.1', ...message },
      ...exchange,
    }
    await this.interact({ payload: JSON.stringify(payload) })
    return id
  }

  /** Waits until the bot has dealt with every interaction, and with `more` that were posted without waiting. */
  async dealtWith(more = 0): Promise<void> {
    this.#sent += more
    await until(async () => (await handledSoFar()) >= this.#sent, 'the end of what the bot does about an interaction')
  }

  /** The view that the bot opened last. */
  openedView(): ModalView {
    return JSON.parse(this.calls.findLast(call => call.method === 'views.open')?.body.view ?? 'null')
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const raw = Buffer.concat(chunks)
    const [, kind, name = ''] = (request.url ?? '').split('/')
    if (kind === 'respond') {
      const reply = JSON.parse(raw.toString())
      checkBlocks(reply.blocks)
      // As Slack does with a picture that it cannot fetch.
      if (this.refusesPictures && JSON.stringify(reply.blocks).includes('image_url'))
        return void response.end(JSON.stringify({ ok: false, error: 'invalid_blocks' }))
      const refusal = this.refuseReply?.(reply.blocks)
      if (refusal !== undefined) return void response.end(JSON.stringify({ ok: false, error: refusal }))
      this.replies.set(name, [...(this.replies.get(name) ?? []), reply])
      return void response.end('ok')
    }
    if (kind === 'files') {
      const file = this.shared.get(decodeURIComponent(name))
      const allowed = request.headers.authorization === 'Bearer test_token_admin'
      // Without the scope Slack answers with a page to sign in.
      if (!file || !allowed) return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in')
      return void response.writeHead(200, { 'content-type': file.type }).end(file.bytes)
    }
    const call = { method: name, body: Object.fromEntries(new URLSearchParams(raw.toString())) }
    this.calls.push(call)
    if (call.body.blocks) checkBlocks(JSON.parse(call.body.blocks))
    // A modal or a home tab may have twice as many as a message.
    if (call.body.view) checkBlocks(JSON.parse(call.body.view).blocks, 100)
    const fault = this.fault?.(call)
    if (fault === 'hang') return
    if (fault === 'limit') return void response.writeHead(429, { 'retry-after': '1' }).end()
    if (fault === 'refuse') return void response.destroy()
    if (typeof fault === 'object' && 'limit' in fault)
      return void response.writeHead(429, { 'retry-after': String(fault.limit) }).end()
    if (typeof fault === 'object')
      return void response
        .setHeader('content-type', 'application/json')
        .end(JSON.stringify('answer' in fault ? { ok: true, ...fault.answer } : { ok: false, error: fault.error }))
    const headers = {
      authorization: request.headers.authorization ?? '',
      'content-type': request.headers['content-type'] ?? '',
    }
    const answer = await fetch(`${this.#emulator.url}/api/${name}`, { method: 'POST', headers, body: raw })
    const text = await answer.text()
    if (fault === 'drop the answer') return void response.destroy()
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text)
  }
}

/** Interactions on Slack that the bot has finished with, by its own metric. */
async function handledSoFar(): Promise<number> {
  const { values } = await interactionsTotal.get()
  return values.filter(each => each.labels.platform === 'slack').reduce((sum, each) => sum + each.value, 0)
}
