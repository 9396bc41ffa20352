import { SystemClock } from '../../src/clock.ts'
import { readConfig } from '../../src/config.ts'
import { createLog, type Log } from '../../src/log.ts'
import { type Bot, startBot } from '../../src/main.ts'
import { openDatabase } from '../../src/store/database.ts'
import { storeOf } from '../../src/store/index.ts'
import { createDatabase } from './database.ts'

/** The whole bot on a database of its own, with a clock that the test moves. */
export interface TestBot {
  bot: Bot
  clock: SystemClock
  /** Stops the bot and starts it again on the same database and port. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/**
 * @param environment on top of a free port, a silent log and the tiny course
 * @param at what the playground's clock says as it starts, and its first study with it; now by default
 * @param log what is heard of it; nothing by default
 */
export async function startTestBot(
  environment: NodeJS.ProcessEnv = {},
  at?: Date,
  log: Log = createLog(process.env.TEST_LOG_LEVEL ?? 'silent'),
): Promise<TestBot> {
  const { url, drop } = await createDatabase()
  if (at) await setClock(url, at)
  const clock = new SystemClock()
  const start = (port: string) =>
    startBot(
      readConfig({
        DATABASE_URL: url,
        PORT: port,
        LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
        COURSES_DIR: 'test/fixtures/courses',
        DEFAULT_LANGUAGE: 'en',
        ...environment,
      }),
      log,
      clock,
    )
  const running: TestBot = {
    bot: await start('0'),
    clock,
    restart: async () => {
      const { port } = new URL(running.bot.url)
      await running.bot.stop()
      running.bot = await start(port)
    },
    stop: async () => {
      await running.bot.stop()
      await drop()
    },
  }
  return running
}

async function setClock(url: string, at: Date): Promise<void> {
  const store = storeOf(openDatabase(url, () => {}))
  await store.playground.setAhead(at.getTime() - Date.now())
  await store.close()
}

/** Nine in the morning of the next Monday in Seoul; where it is Monday there, a week later, as when a chapter begins. */
export function nextMonday(now = new Date()): Date {
  const [hour, ahead] = [3600_000, 9]
  const day = new Date(now.getTime() + (24 + ahead) * hour)
  while (day.getUTCDay() !== 1) day.setTime(day.getTime() + 24 * hour)
  return new Date(`${day.toISOString().slice(0, 10)}T00:00:00Z`)
}

/** Moves the clock to a time, stopping at every slot on the way, as the playground does. */
export async function travel({ bot, clock }: TestBot, target: Date): Promise<void> {
  for (;;) {
    const slot = (await bot.store.schedules.earliest(bot.platforms))?.at
    const reminder = await bot.store.reminders.earliest(bot.platforms)
    const next = reminder && (!slot || reminder < slot) ? reminder : slot
    if (!next || next > target) break
    if (next > clock.now()) clock.moveTo(next)
    await bot.tick()
  }
  clock.moveTo(target)
}
