import { readConfig } from '../config.ts'
import { createLog } from '../log.ts'
import { startBot } from '../main.ts'
import { print } from './print.ts'

/** How long an orderly stop may take before the process gives up on it. */
const STOP_WITHIN_MS = 10_000

/** `studyhall start`: runs until it is told to stop. */
export async function runStart(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const bot = await startBot(config, log)
  const next = await bot.next()
  print(`Studyhall runs on ${bot.platforms.join(', ') || 'no platform'}.`)
  if (config.playground) print(`  Playground  ${bot.url}`)
  print(`  Database    ${config.databaseUrl ? 'the one in DATABASE_URL' : `embedded Postgres in ${config.dataDir}`}`)
  print(`  Next        ${next ?? 'nothing is scheduled; start with /study setup'}`)
  print('  Stop with Ctrl-C.')

  let stopping = false
  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
    await bot.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal))
}
