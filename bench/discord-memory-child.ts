// The process that bench/discord-memory.ts measures: how much its memory grows by a client that is connected and idle.
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { createLog } from '../src/log.ts'
import { discordClient } from '../src/platform/discord/client.ts'
import type { DiscordContext } from '../src/platform/discord/context.ts'
import { Payloads } from '../src/platform/discord/payloads.ts'
import { TOKEN } from '../test/support/discord/stand-in.ts'

const SETTLE_MS = 2000

async function resident(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.()
    await wait(SETTLE_MS / 4)
  }
  return process.memoryUsage().rss / 1024 / 1024
}

const before = await resident()
const context = { log: createLog('silent'), payloads: new Payloads() } as DiscordContext
const client = discordClient(context, { apiUrl: process.argv[2], shard: 0, shards: 1 })
const ready = once(client, 'clientReady')
await client.login(TOKEN)
await ready
await wait(SETTLE_MS)
process.send?.((await resident()) - before)
