// The process that presses: a Slack that signs and sends presses, and takes the private replies to them. It answers what
// its parent asks for (`Order`) with what it saw (`Seen`).
import { createHmac } from 'node:crypto'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { SECRET } from './secret.ts'

/** Presses to make: of members numbered from 0, each to the question of a post. */
export interface Order {
  url: string
  /** Of the button, without the place of the choice. */
  action: string
  /** The members who press, in this order; one may be there twice. */
  members: number[]
  /** How many press at once, each as soon as the one before has its reply; or how many a second, whatever comes back. */
  pace: { connections: number } | { perSecond: number }
  /** When to give up on replies, in milliseconds after the last press. */
  patienceMs: number
}

export interface Seen {
  seconds: number
  /** From sending a press to its reply, in milliseconds; null where none came. */
  latencies: (number | null)[]
  /** What each press was told; null where nothing was. */
  told: (string | null)[]
  /** HTTP statuses that were not 200. */
  refused: number
}

interface Press {
  replied(text: string): void
}

const waiting = new Map<string, Press>()
const server = createServer((incoming, response) => {
  const [, kind, id = ''] = (incoming.url ?? '').split('/')
  const chunks: Buffer[] = []
  incoming.on('data', chunk => chunks.push(chunk))
  incoming.on('end', () => {
    if (kind === 'respond') {
      waiting.get(id)?.replied(JSON.parse(Buffer.concat(chunks).toString()).text)
      response.end('ok')
    } else {
      const user = new URLSearchParams(Buffer.concat(chunks).toString()).get('user') ?? 'U0'
      const answer = { ok: true, user_id: 'UBOT', user: { id: user, real_name: `Member ${user}` } }
      response.setHeader('content-type', 'application/json').end(JSON.stringify(answer))
    }
  })
})
server.keepAliveTimeout = 60_000
await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
process.send?.({ here })
process.on('message', (order: Order) => void run(order).then(seen => process.send?.(seen)))

let presses = 0

async function run(order: Order): Promise<Seen> {
  const agent = new Agent({ keepAlive: true, maxSockets: 'connections' in order.pace ? order.pace.connections : 256 })
  const seen: Seen = { seconds: 0, latencies: [], told: [], refused: 0 }
  const press = async (place: number) => {
    const id = String(presses++)
    const start = performance.now()
    const replied = new Promise<void>(resolve => {
      waiting.set(id, {
        replied: text => {
          seen.latencies[place] = performance.now() - start
          seen.told[place] = text
          resolve()
        },
      })
    })
    const status = await send(agent, order, bodyOf(order, order.members[place] ?? 0, id)).catch(() => 0)
    if (status !== 200) seen.refused++
    await Promise.race([replied, wait(order.patienceMs, undefined, { ref: false })])
    waiting.delete(id)
  }
  const start = performance.now()
  const { pace, members } = order
  if ('connections' in pace) {
    let next = 0
    const one = async () => {
      for (let place = next++; place < members.length; place = next++) await press(place)
    }
    await Promise.all(Array.from({ length: pace.connections }, one))
  } else {
    const all: Promise<void>[] = []
    for (let place = 0; place < members.length; place++) {
      all.push(press(place))
      const early = (1000 * (place + 1)) / pace.perSecond - (performance.now() - start)
      if (early > 5) await wait(early)
    }
    await Promise.all(all)
  }
  seen.seconds = (performance.now() - start) / 1000
  for (let place = 0; place < members.length; place++) {
    seen.latencies[place] ??= null
    seen.told[place] ??= null
  }
  agent.destroy()
  return seen
}

/** A press of a button as Slack sends it: https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
function bodyOf({ action }: Order, member: number, id: string): string {
  const user = { id: `U${member}`, username: `m${member}`, name: `m${member}`, team_id: 'T1' }
  const channel = { id: 'C1', name: 'study' }
  const container = { type: 'message', message_ts: '1.1', channel_id: 'C1', is_ephemeral: false }
  const pressed = {
    type: 'button',
    action_id: `${action}:${member % 3}`,
    block_id: 'b',
    action_ts: '1.2',
    text: { type: 'plain_text', text: 'A' },
  }
  const payload = {
    type: 'block_actions',
    user,
    api_app_id: 'A1',
    token: 't',
    container,
    trigger_id: `1.2.${id}`,
    team: { id: 'T1', domain: 'study' },
    channel,
    message: { type: 'message', ts: '1.1', text: 'Question', blocks: [] },
    response_url: `${here}/respond/${id}`,
    actions: [pressed],
  }
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
}

function send(agent: Agent, { url }: Order, body: string): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature,
  }
  return new Promise((resolve, reject) => {
    const outgoing = request(`${url}/slack/events`, { method: 'POST', agent, headers }, response => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
