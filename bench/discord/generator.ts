// The process that presses: a Discord that sends interactions over its gateway, and takes the answers to them over REST.
// It knows no more of Discord than that; the tests' stand-in is the one that refuses what Discord would refuse.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { type WebSocket, WebSocketServer } from 'ws'
import {
  APPLICATION,
  BOT,
  CHANNEL,
  channelOf,
  GUILD,
  guildOf,
  memberOf,
  snowflake,
  userOf,
} from '../../test/support/discord/shapes.ts'
import { type Order, type Seen, takeOrders, Waiting } from '../press/order.ts'
import { memberOf as nameOf } from './service.ts'

const OP = { dispatch: 0, heartbeat: 1, identify: 2, hello: 10, ack: 11 }
const COMPONENT = 3
const REPLY_AT_ONCE = 4
const ORDINARY = String(0x400 | 0x800)

interface Session {
  socket: WebSocket
  sent: number
}

const waiting = new Waiting()
/** Whoever is connected, by token. */
const sessions = new Map<string, Session>()

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', chunk => chunks.push(chunk))
  request.on('end', () => {
    const raw = Buffer.concat(chunks).toString()
    const path = decodeURIComponent(request.url ?? '').replace(/^\/api\/v10|\?.*$/g, '')
    const [status, body] = answerTo(request.method ?? '', path, raw === '' ? undefined : JSON.parse(raw))
    if (body === undefined) return void response.writeHead(status).end()
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
})
server.keepAliveTimeout = 60_000
await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
const { port } = server.address() as AddressInfo
const gateway = `ws://127.0.0.1:${port}/gateway`

/** Discord's side of what a bot calls. */
function answerTo(method: string, path: string, body: { type?: number; data?: Message } & Message): [number, unknown?] {
  const [, kind, , token = ''] = path.split('/')
  if (kind === 'interactions') {
    if (body.type === REPLY_AT_ONCE) waiting.reply(token, textOf(body.data))
    return [204]
  }
  if (kind === 'webhooks') {
    waiting.reply(token, textOf(body))
    return [200, { id: snowflake(), channel_id: CHANNEL, author: BOT, components: [], attachments: [], embeds: [] }]
  }
  if (path === '/gateway/bot') {
    const session_start_limit = { total: 1000, remaining: 999, reset_after: 1, max_concurrency: 1 }
    return [200, { url: gateway, shards: 1, session_start_limit }]
  }
  if (path === '/users/@me') return [200, BOT]
  if (path.endsWith('/commands')) return [200, method === 'PUT' ? body : []]
  return [200, { id: APPLICATION, flags: 0, name: 'Studyhall', bot: BOT }]
}

interface Message {
  content?: string
  components?: Message[]
}

/** The first text of a message. */
function textOf({ content, components = [] }: Message = {}): string {
  return content || components.map(textOf).find(text => text !== '') || ''
}

new WebSocketServer({ server, path: '/gateway' }).on('connection', socket => {
  socket.send(JSON.stringify({ op: OP.hello, d: { heartbeat_interval: 30_000 } }))
  socket.on('message', data => {
    const { op, d } = JSON.parse(String(data))
    if (op === OP.heartbeat) socket.send(JSON.stringify({ op: OP.ack }))
    if (op !== OP.identify) return
    const session = { socket, sent: 0 }
    const user = { v: 10, user: BOT, application: { id: APPLICATION, flags: 0 }, shard: [0, 1] }
    const guilds = [{ id: GUILD, unavailable: true }]
    dispatch(session, 'READY', { ...user, guilds, session_id: d.token, resume_gateway_url: gateway })
    dispatch(session, 'GUILD_CREATE', guildOf(GUILD, 'Readers', [channelOf(CHANNEL, GUILD, 'study')]))
    sessions.set(d.token, session)
  })
})

function dispatch(session: Session, t: string, d: unknown): void {
  session.socket.send(JSON.stringify({ op: OP.dispatch, s: ++session.sent, t, d }))
}

takeOrders(`http://127.0.0.1:${port}`, run)

async function run(order: Order): Promise<Seen> {
  for (let tries = 0; !sessions.has(order.target); tries++) {
    if (tries > 600) throw new Error('nobody came to the gateway within 30 s')
    await wait(50)
  }
  return waiting.pressAll(order, (place, id) => () => {
    const session = sessions.get(order.target)
    if (session) dispatch(session, 'INTERACTION_CREATE', pressOf(order, order.members[place] ?? 0, id))
    return session !== undefined
  })
}

/** A press of a button as Discord sends it: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-object */
function pressOf({ action }: Order, member: number, token: string) {
  const user = userOf(nameOf(member), `m${member}`)
  const message = {
    id: '700000000000000001',
    channel_id: CHANNEL,
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
    timestamp: '2026-01-01T00:00:00.000000+00:00',
    edited_timestamp: null,
    flags: 1 << 15,
    components: [],
  }
  return {
    id: snowflake(),
    token,
    type: COMPONENT,
    version: 1,
    application_id: APPLICATION,
    data: { custom_id: `${action}:${member % 3}`, component_type: 2 },
    message,
    guild_id: GUILD,
    guild: { id: GUILD, locale: 'en-US', features: [] },
    channel_id: CHANNEL,
    channel: channelOf(CHANNEL, GUILD, 'study'),
    member: memberOf(user, ORDINARY),
    app_permissions: ORDINARY,
    locale: 'en-US',
    guild_locale: 'en-US',
    entitlements: [],
    authorizing_integration_owners: { 0: GUILD },
    context: 0,
    attachment_size_limit: 524288,
  }
}
