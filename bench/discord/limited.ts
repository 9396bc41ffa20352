// A Discord that takes posts no faster than it says it does, and tells its parent what came:
// 50 requests a second in all, and 5 messages in 5 seconds to a channel.
// https://discord.com/developers/docs/topics/rate-limits
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BOT, snowflake } from '../../test/support/discord/shapes.ts'
import { CHANNEL_LIMIT, GLOBAL_LIMIT, type Posted } from './limits.ts'
import { Window } from './window.ts'

const all = new Window(GLOBAL_LIMIT, 1000)
const channels = new Map<string, Window>()
const posted: Posted = { posts: 0, twice: 0, refused: 0, seconds: 0 }
const nonces = new Set<string>()
let first = 0

const server = createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', chunk => chunks.push(chunk))
  request.on('end', () => {
    const now = performance.now()
    const channel = /channels\/(\d+)\/messages/.exec(request.url ?? '')?.[1] ?? ''
    const window = channels.get(channel) ?? new Window(CHANNEL_LIMIT, 5000)
    channels.set(channel, window)
    if (!all.take(now)) return tooMany(response, all.leftMs(now), true)
    if (!window.take(now)) return tooMany(response, window.leftMs(now), false)
    const { nonce } = JSON.parse(Buffer.concat(chunks).toString())
    if (nonces.has(nonce)) posted.twice++
    nonces.add(nonce)
    if (posted.posts++ === 0) first = now
    posted.seconds = (now - first) / 1000
    const headers = {
      'content-type': 'application/json',
      'x-ratelimit-limit': CHANNEL_LIMIT,
      'x-ratelimit-remaining': window.left,
      'x-ratelimit-reset-after': (window.leftMs(now) / 1000).toFixed(3),
    }
    response.writeHead(200, headers).end(JSON.stringify({ id: snowflake(), channel_id: channel, author: BOT }))
  })
})
server.keepAliveTimeout = 60_000
await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
process.on('disconnect', () => process.exit())
process.on('message', () => process.send?.(posted))
process.send?.({ here: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })

function tooMany(response: ServerResponse, milliseconds: number, global: boolean): void {
  posted.refused++
  const seconds = Math.ceil(milliseconds) / 1000
  const headers = {
    'content-type': 'application/json',
    'retry-after': String(Math.ceil(seconds)),
    'x-ratelimit-scope': global ? 'global' : 'user',
    ...(global && { 'x-ratelimit-global': 'true' }),
  }
  const message = 'You are being rate limited.'
  response.writeHead(429, headers).end(JSON.stringify({ message, retry_after: seconds, global }))
}
