// One bot of the torture run, in a process of its own: the real bot on a fast clock.
//   node --import tsx bench/torture/bot.ts STARTED_AT FROM SPEED
import { readConfig } from '../../src/config.ts'
import { createLog } from '../../src/log.ts'
import { startBot } from '../../src/main.ts'
import { FastClock } from './fast-clock.ts'

const TICK_MS = 1000

const [startedAt = 0, from = 0, speed = 1] = process.argv.slice(2).map(Number)
const config = readConfig(process.env)
const log = createLog(config.logLevel)
// Postgres goes away now and then; the bot is to outlive that.
process.on('unhandledRejection', error => {
  log.fatal({ err: error }, 'unhandled')
  process.exit(70)
})
const bot = await startBot(config, log, new FastClock(startedAt, from, speed))
setInterval(() => void bot.tick().catch(error => log.error({ err: error }, 'tick')), TICK_MS)
process.send?.('ready')
