// What a press is held against: the same Bolt receiver, with a handler that acknowledges and sends a reply like ours.
import { App, ExpressReceiver } from '@slack/bolt'
import { SECRET } from './secret.ts'

const reply = JSON.parse(process.env.REPLY ?? '{}')
const receiver = new ExpressReceiver({ signingSecret: SECRET, endpoints: '/slack/events' })
const app = new App({ receiver, authorize: async () => ({ botToken: 'xoxb-1', botUserId: 'UBOT' }) })
app.action(/.*/, async ({ ack, body }) => {
  await ack()
  const message = JSON.stringify({ response_type: 'ephemeral', replace_original: false, ...reply })
  const headers = { 'content-type': 'application/json' }
  await fetch((body as { response_url: string }).response_url, { method: 'POST', headers, body: message })
})
const server = await app.start(0)
process.on('disconnect', () => process.exit())
process.send?.({ target: `http://127.0.0.1:${(server.address() as { port: number }).port}` })
