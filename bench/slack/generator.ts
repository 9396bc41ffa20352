// The process that presses: a Slack that signs and sends presses, and takes the private replies to them.
import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Pool } from 'undici'
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
  const { pace, members, target, patienceMs } = order
  const connections = 'connections' in pace ? pace.connections : 256
  const pool = new Pool(target, { connections, headersTimeout: patienceMs, bodyTimeout: patienceMs })
  try {
    return await waiting.pressAll(order, (place, id) => {
      const press = signed(bodyOf(order, members[place] ?? 0, id))
      return () => send(pool, press)
    })
  } finally {
    await pool.destroy()
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

interface Signed {
  body: string
  headers: Record<string, string>
}

function signed(body: string): Signed {
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = `v0=${createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex')}`
  return {
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signature,
    },
  }
}

/** @returns whether it was acknowledged */
async function send(pool: Pool, press: Signed): Promise<boolean> {
  const { statusCode, body } = await pool.request({ path: '/slack/events', method: 'POST', ...press })
  await body.dump()
  return statusCode === 200
}
