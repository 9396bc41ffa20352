import { SystemClock } from '../clock.ts'
import { type Config, readConfig } from '../config.ts'
import { createLog, type Log } from '../log.ts'
import type { Bot } from '../main.ts'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../store/embedded-postgres.ts'
import { print } from './print.ts'

/** How long an orderly stop may take before the process gives up on it. */
const STOP_WITHIN_MS = 30_000

/** `studyhall start`: runs until it is told to stop. */
export async function runStart(): Promise<void> {
  const config = readConfig(process.env)
  const log = createLog(config.logLevel)
  const starting = start(config, log)
  const stopping = stopWhenTold(log, starting)
  const bot = await starting
  if (stopping()) return
  carryOn(log)
  const next = await bot.next()
  print(`Studyhall runs on ${bot.platforms.join(', ') || 'no platform'}.`)
  if (config.playground) print(`  Playground  ${bot.url}`)
  print(`  Database    ${config.databaseUrl ? 'the one in DATABASE_URL' : `embedded Postgres in ${config.dataDir}`}`)
  print(`  Next        ${next ?? 'nothing is scheduled; start with /study setup'}`)
  print('  Stop with Ctrl-C.')
}

/** Postgres comes up while the bot is loaded, which leaves no time for anything else: so it has to be on its way before. */
async function start(config: Config, log: Log): Promise<Bot> {
  const onGone = (problem: string) => log.error({ problem }, 'database connection')
  let server: Promise<EmbeddedPostgres> | undefined
  if (!config.databaseUrl)
    await new Promise<void>(onWay => {
      server = startEmbeddedPostgres(config.dataDir, { onGone, onWay })
      // Whoever waits for it hears of a failure.
      server.then(() => onWay(), onWay)
    })
  const { startBot } = await import('../main.ts')
  return startBot(config, log, new SystemClock(), server)
}

/**
 * Stops the bot when a signal says so, also one that comes during the start: what was begun is then finished first,
 * since a server that is half started cannot be stopped.
 * @returns whether a signal has come
 */
function stopWhenTold(log: Log, starting: Promise<Bot>): () => boolean {
  let stopping = false
  const stop = async (signal: string) => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
    // A start that fails has stopped what it began.
    const bot = await starting.catch(() => undefined)
    await bot?.stop()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal))
  return () => stopping
}

/**
 * What no handler caught belongs to one event of one platform: it is logged, and the others go on. All that counts is in
 * Postgres, written in transactions, so nothing is left half done.
 */
function carryOn(log: Log): void {
  for (const event of ['uncaughtException', 'unhandledRejection'] as const)
    process.on(event, (error: unknown) => log.error({ err: error, event }, 'nothing was there to handle this'))
}
