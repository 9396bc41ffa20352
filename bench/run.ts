// Measures the bot on this machine: npm run bench. Machines differ, so compare only figures of one run.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../src/store/embedded-postgres.ts'
import { benchAnswers } from './answers.ts'
import { benchDelivery } from './delivery.ts'
import { benchDiscordMemory } from './discord-memory.ts'

const folder = await mkdtemp(join(tmpdir(), 'studyhall-bench-'))
const server = await startEmbeddedPostgres(folder)
const say = (line: string) => process.stdout.write(`${line}\n`)
try {
  for (const studies of [100, 1000, 10_000]) say(await benchDelivery(server.url, studies))
  for (const callers of [16, 64]) say(await benchAnswers(server.url, callers))
  say(await benchDiscordMemory(1000))
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
process.exit()
