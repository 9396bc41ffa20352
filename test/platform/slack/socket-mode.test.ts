import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { startTestBot, type TestBot } from '../../support/bot.ts'
import { stopServer } from '../../support/stop-server.ts'
import { until } from '../../support/until.ts'

/** The side of Slack that Socket Mode needs: `apps.connections.open`, and a WebSocket that sends envelopes. */
let server: Server
let sockets: WebSocketServer
let running: TestBot
const opened: WebSocket[] = []
const acknowledged: { envelope_id: string; at: number }[] = []
const replies: string[] = []

const origin = () => `127.0.0.1:${(server.address() as AddressInfo).port}`

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    response.setHeader('content-type', 'application/json')
    if (request.url?.startsWith('/respond')) {
      replies.push(Buffer.concat(chunks).toString())
      return response.end('{}')
    }
    if (request.url === '/api/apps.connections.open') {
      expect(request.headers.authorization).toBe('Bearer xapp-test')
      return response.end(JSON.stringify({ ok: true, url: `ws://${origin()}/link` }))
    }
    return response.end(JSON.stringify({ ok: true, user_id: 'UBOT', user: { id: 'U1', name: 'mina', is_admin: true } }))
  })
  sockets = new WebSocketServer({ server })
  sockets.on('connection', socket => {
    opened.push(socket)
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A1' }, debug_info: {} }),
    )
    socket.on('message', data => acknowledged.push({ ...JSON.parse(String(data)), at: Date.now() }))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  running = await startTestBot({
    SLACK_BOT_TOKEN: 'xoxb-test',
    SLACK_APP_TOKEN: 'xapp-test',
    SLACK_API_URL: `http://${origin()}/api/`,
  })
  await until(() => opened.length > 0)
})
afterAll(async () => {
  await running.stop()
  for (const socket of opened) socket.terminate()
  sockets.close()
  await stopServer(server)
})

const command = (text: string) => ({
  command: '/help',
  text,
  team_id: 'T1',
  channel_id: 'C1',
  user_id: 'U1',
  user_name: 'mina',
  response_url: `http://${origin()}/respond`,
  trigger_id: '1.1.x',
})

test('a command arrives over the socket, is acknowledged and answered', async () => {
  opened.at(-1)!.send(
    JSON.stringify({
      type: 'slash_commands',
      envelope_id: 'e1',
      accepts_response_payload: true,
      payload: command(''),
    }),
  )
  await until(() => acknowledged.some(each => each.envelope_id === 'e1') && replies.length > 0)
  expect(replies[0]).toContain('What I can do')
})

test('a connection that drops is made again', async () => {
  const before = opened.length
  opened.at(-1)!.close()
  await until(() => opened.length > before)
  opened.at(-1)!.send(
    JSON.stringify({
      type: 'slash_commands',
      envelope_id: 'e2',
      accepts_response_payload: true,
      payload: command(''),
    }),
  )
  await until(() => acknowledged.some(each => each.envelope_id === 'e2'))
})

test('no endpoint is mounted for HTTP', async () => {
  expect((await fetch(`${running.bot.url}/slack/events`, { method: 'POST' })).status).toBe(404)
})
