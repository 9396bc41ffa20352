// One bot of the torture run, in a process of its own: the real bot on a fast clock.
// Its arguments: the course of the clock as JSON, and the folder of the built version that it is to be.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type ClockCourse, FastClock } from './fast-clock.ts'

// Built, since a bot that is killed every other second has no time to be compiled at each start.
const [, , clockCourse = '{}', version = '.'] = process.argv
const dist = pathToFileURL(`${resolve(version)}/dist/`)
const built = (file: string) => import(new URL(file, dist).href)
const { readConfig } = (await built('config.js')) as typeof import('../../src/config.ts')
const { createLog } = (await built('log.js')) as typeof import('../../src/log.ts')
const { startBot } = (await built('main.js')) as typeof import('../../src/main.ts')

const TICK_MS = 1000

const course = JSON.parse(clockCourse) as ClockCourse
const config = readConfig(process.env)
const log = createLog(config.logLevel)
// Postgres goes away now and then; the bot is to outlive that.
process.on('unhandledRejection', error => {
  log.fatal({ err: error }, 'unhandled')
  process.exit(70)
})
const bot = await startBot(config, log, new FastClock(course))
setInterval(() => void bot.tick().catch(error => log.error({ err: error }, 'tick')), TICK_MS)
process.send?.('ready')
