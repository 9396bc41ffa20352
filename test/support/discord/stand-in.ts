import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { interactionsTotal } from '../../../src/web/metrics.ts'
import { stopServer } from '../stop-server.ts'
import { Gateway } from './gateway.ts'
import { Interactions } from './interactions.ts'
import {
  APPLICATION,
  BOT,
  CHANNEL,
  channelOf,
  ELSEWHERE,
  GUILD,
  guildOf,
  memberOf,
  OTHER_GUILD,
  snowflake,
} from './shapes.ts'
import { problemOf } from './validate.ts'

export const TOKEN = 'a-bot-token-for-tests'

/** A call of the bot to Discord's REST API. */
export interface ApiCall {
  method: string
  /** Without the version: `/channels/1/messages`. */
  path: string
  body: Record<string, unknown> | unknown[] | undefined
}

export interface DiscordMessage {
  id: string
  channel_id: string
  components: unknown[]
  edited_timestamp: string | null
  flags: number
  nonce?: string
  message_reference?: { message_id: string }
  allowed_mentions?: { parse: string[]; users?: string[] }
  /** Files that came with it. */
  handed?: { name: string; text: string }[]
}

/** What the stand-in does to a call instead of answering it as Discord would. */
export type Fault = 'hang' | 'drop the answer' | 'limit' | { status: number; code: number; message: string }

const UNKNOWN_CHANNEL = { status: 404, code: 10003, message: 'Unknown Channel' }

type Answer = [status: number, body?: unknown]

/**
 * Discord for tests: an HTTP and WebSocket server that speaks API v10 as far as the bot uses it, refuses what Discord's
 * documents refuse, and fails on command.
 */
export class DiscordStandIn {
  readonly calls: ApiCall[] = []
  readonly channels = new Map<string, DiscordMessage[]>()
  readonly threads: { channel: string; message: string; name: string }[] = []
  readonly gateway: Gateway
  readonly interactions: Interactions
  commands: unknown[] = []
  fault: ((call: ApiCall) => Fault | undefined) | undefined
  recommendedShards = 1
  /** Ids of members who have left their server. */
  readonly left = new Set<string>()
  /** What a channel is besides, or instead: a type, overwrites. */
  readonly shapes = new Map<string, object>()
  readonly #server = createServer((request, response) => void this.#serve(request, response))
  readonly #attachments = new Map<string, Uint8Array>()
  readonly #directs = new Map<string, string>()
  readonly #guilds: object[]

  private constructor(guilds: object[]) {
    this.#guilds = guilds
    this.gateway = new Gateway(this.#server)
    this.gateway.isValid = token => token === TOKEN
    this.gateway.greeting = () => ({
      ready: {
        v: 10,
        user: BOT,
        application: { id: APPLICATION, flags: 0 },
        resume_gateway_url: `ws://127.0.0.1:${this.port}/gateway`,
      },
      guilds: this.#guilds,
    })
    this.interactions = new Interactions(this)
  }

  static async start(guilds?: object[]): Promise<DiscordStandIn> {
    const standard = [
      guildOf(GUILD, 'Readers', [channelOf(CHANNEL, GUILD, 'study'), channelOf(ELSEWHERE, GUILD, 'elsewhere')]),
      guildOf(OTHER_GUILD, 'Others', [channelOf('300000000000000003', OTHER_GUILD, 'general')]),
    ]
    const discord = new DiscordStandIn(guilds ?? standard)
    for (const channel of [CHANNEL, ELSEWHERE, '300000000000000003']) discord.channels.set(channel, [])
    await new Promise<void>(done => discord.#server.listen(0, '127.0.0.1', done))
    await discord.interactions.reset()
    return discord
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** The environment that points the bot here. */
  get environment(): NodeJS.ProcessEnv {
    return { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: `http://127.0.0.1:${this.port}/api` }
  }

  async stop(): Promise<void> {
    this.gateway.close()
    await stopServer(this.#server)
  }

  /** The messages of a channel, oldest first. */
  messages(channel = CHANNEL): DiscordMessage[] {
    return this.channels.get(channel) ?? []
  }

  /** Messages sent to a person directly. */
  directs(user: string): DiscordMessage[] {
    return this.messages(this.#directs.get(user) ?? '')
  }

  /** Puts a file where Discord keeps attachments. @returns its address */
  attach({ name, bytes }: { name: string; bytes: Uint8Array }): string {
    const path = `/attachments/${this.#attachments.size}/${name}`
    this.#attachments.set(path, bytes)
    return `http://127.0.0.1:${this.port}${path.split('/').map(encodeURIComponent).join('/')}`
  }

  /** Adds a message as an interaction's public reply does. */
  add(channel: string, body: Partial<DiscordMessage>): DiscordMessage {
    const message = { ...blankMessage(channel), ...body, id: snowflake() } as DiscordMessage
    this.channels.set(channel, [...this.messages(channel), message])
    return message
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const url = new URL(request.url ?? '', 'http://stand-in')
    const path = decodeURIComponent(url.pathname).replace(/^\/api(?:\/v10)?/, '')
    const attached = this.#attachments.get(path)
    if (attached) return void response.end(attached)
    const { body: sent, files } = await readBody(Buffer.concat(chunks), request.headers['content-type'])
    const call: ApiCall = { method: request.method ?? '', path, body: sent }
    this.calls.push(call)
    const fault = this.fault?.(call)
    if (fault === 'hang') return
    if (fault === 'limit') {
      const headers = { 'retry-after': '1', 'content-type': 'application/json', 'x-ratelimit-scope': 'shared' }
      return void response
        .writeHead(429, headers)
        .end(JSON.stringify({ message: 'You are being rate limited.', retry_after: 1, global: false }))
    }
    const [status, body] =
      fault && typeof fault === 'object' ? refusal(fault) : this.#answer(call, url, request.headers.authorization)
    if (files.length > 0) Object.assign(body as object, { handed: files })
    if (fault === 'drop the answer') return void response.destroy()
    const limits = { 'x-ratelimit-limit': '5', 'x-ratelimit-remaining': '4', 'x-ratelimit-reset-after': '1' }
    if (body === undefined) return void response.writeHead(status, limits).end()
    response.writeHead(status, { ...limits, 'content-type': 'application/json' }).end(JSON.stringify(body))
  }

  #answer(call: ApiCall, url: URL, authorization: string | undefined): Answer {
    const { method, path, body } = call
    const isInteraction = path.startsWith('/interactions/') || path.startsWith('/webhooks/')
    if (!isInteraction && authorization !== `Bot ${TOKEN}`)
      return refusal({ status: 401, code: 0, message: '401: Unauthorized' })
    const problem = body && problemOf(method, path, body)
    if (problem) return refusal({ status: 400, code: 50035, message: `Invalid Form Body: ${problem}` })
    if (isInteraction) return this.interactions.answer(method, path, body as Record<string, unknown>)
    if (path === '/gateway/bot')
      return [
        200,
        {
          url: `ws://127.0.0.1:${this.port}/gateway`,
          shards: this.recommendedShards,
          session_start_limit: { total: 1000, remaining: 999, reset_after: 1, max_concurrency: 1 },
        },
      ]
    if (path === '/users/@me') return [200, BOT]
    if (path === '/applications/@me') return [200, { id: APPLICATION, flags: 0, name: 'Studyhall', bot: BOT }]
    if (/^\/applications\/\d+\/(?:guilds\/\d+\/)?commands$/.test(path)) return this.#commands(method, body as unknown[])
    if (path === '/users/@me/channels') return this.#direct(body as { recipient_id: string })
    if (path.startsWith('/channels/')) return this.#channel(call, url)
    if (path.startsWith('/guilds/')) return this.#guild(path)
    return refusal({ status: 404, code: 0, message: '404: Not Found' })
  }

  #commands(method: string, body: unknown[]): Answer {
    if (method === 'PUT')
      this.commands = body.map(each => ({ ...(each as object), id: snowflake(), version: '1', nsfw: false }))
    return [200, this.commands]
  }

  #direct({ recipient_id }: { recipient_id: string }): Answer {
    const id = this.#directs.get(recipient_id) ?? snowflake()
    this.#directs.set(recipient_id, id)
    if (!this.channels.has(id)) this.channels.set(id, [])
    return [200, { id, type: 1, recipients: [] }]
  }

  #channel({ method, path, body }: ApiCall, url: URL): Answer {
    const [, , channel = '', , id = '', sub] = path.split('/')
    const messages = this.channels.get(channel)
    if (!messages) return refusal(UNKNOWN_CHANNEL)
    if (method === 'GET' && path.endsWith('/messages')) return [200, page(messages, url.searchParams)]
    if (method === 'GET')
      return [
        200,
        { ...channelOf(channel, GUILD, channel === CHANNEL ? 'study' : 'elsewhere'), ...this.shapes.get(channel) },
      ]
    if (sub === 'threads') {
      const taken = this.threads.some(thread => thread.message === id)
      if (taken) return refusal({ status: 400, code: 160004, message: 'A thread has already been created' })
      this.channels.set(id, [])
      this.threads.push({ channel, message: id, name: String((body as { name: string }).name) })
      return [201, { id, type: 11 }]
    }
    if (method === 'PATCH') {
      const message = messages.find(each => each.id === id)
      if (!message) return refusal({ status: 404, code: 10008, message: 'Unknown Message' })
      Object.assign(message, body, { edited_timestamp: new Date().toISOString() })
      return [200, message]
    }
    const { nonce, enforce_nonce } = body as { nonce?: string; enforce_nonce?: boolean }
    const same = enforce_nonce && messages.find(each => each.nonce === nonce)
    return [200, same || this.add(channel, body as Partial<DiscordMessage>)]
  }

  #guild(path: string): Answer {
    const guild = this.#guilds.find(each => path.startsWith(`/guilds/${(each as { id: string }).id}`))
    if (!guild) return refusal({ status: 404, code: 10004, message: 'Unknown Guild' })
    const [, member] = /\/members\/(\w+)/.exec(path) ?? []
    if (member !== undefined && this.left.has(member))
      return refusal({ status: 404, code: 10007, message: 'Unknown Member' })
    return [200, member === undefined ? guild : memberOf(BOT, '0')]
  }
}

/** A body as JSON, or with files as a form that has it as one of its parts. */
async function readBody(
  raw: Buffer,
  type: string | undefined,
): Promise<{ body: ApiCall['body']; files: { name: string; text: string }[] }> {
  if (!type?.startsWith('multipart/'))
    return { body: raw.length > 0 ? JSON.parse(raw.toString()) : undefined, files: [] }
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData()
  const files = [...form.values()].filter(part => part instanceof File)
  return {
    body: JSON.parse(String(form.get('payload_json'))),
    files: await Promise.all(files.map(async file => ({ name: file.name, text: await file.text() }))),
  }
}

function page(messages: DiscordMessage[], query: URLSearchParams): DiscordMessage[] {
  const after = BigInt(query.get('after') ?? 0)
  const later = messages.filter(each => BigInt(each.id) > after)
  // As Discord does: those right after the given one, newest first.
  return later.slice(0, Number(query.get('limit') ?? 50)).reverse()
}

function refusal({ status, code, message }: { status: number; code: number; message: string }): Answer {
  return [status, { code, message }]
}

/** A message of the bot with nothing in it. */
export function blankMessage(channel: string) {
  return {
    channel_id: channel,
    type: 0,
    content: '',
    author: BOT,
    attachments: [],
    embeds: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    flags: 0,
    components: [],
  }
}

/** Interactions on Discord that the bot has finished with, by its own metric. */
export async function handledSoFar(): Promise<number> {
  const { values } = await interactionsTotal.get()
  return values.filter(each => each.labels.platform === 'discord').reduce((sum, each) => sum + each.value, 0)
}
