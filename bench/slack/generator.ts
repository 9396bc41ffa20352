// The process that presses: a Slack that signs and sends presses, and takes the private replies to them.
import { createHmac } from 'node:crypto'
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Order, type Seen, takeOrders, Waiting } from '../press/order.ts'
import { SECRET } from './secret.ts'

const waiting = new Waiting()
const server = createServer((incoming, response) => {
  const [, kind, id = ''] = (incoming.url ?? '').split('/')
  const chunks: Buffer[] = []
  incoming.on('data', chunk => chunks.push(chunk))
  incoming.on('end', () => {
    if (kind === 'respond') {
      waiting.reply(id, JSON.parse(Buffer.concat(chunks).toString()).text)
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
takeOrders(here, run)

async function run(order: Order): Promise<Seen> {
  const { pace, members } = order
  const agent = new Agent({ keepAlive: true, maxSockets: 'connections' in pace ? pace.connections : 256 })
  try {
    return await waiting.pressAll(
      order,
      async (place, id) => (await send(agent, order, bodyOf(order, members[place] ?? 0, id))) === 200,
    )
  } finally {
    agent.destroy()
  }
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

function send(agent: Agent, { target, patienceMs }: Order, body: string): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'x-slack-request-timestamp': timestamp,
    'x-slack-signature': signature,
  }
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', agent, headers, timeout: patienceMs }
    const outgoing = request(`${target}/slack/events`, options, response => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
    })
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer in time')))
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
