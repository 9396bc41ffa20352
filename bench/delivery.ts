import { setTimeout as wait } from 'node:timers/promises'
import { SystemClock } from '../src/clock.ts'
import { readCourseFolder } from '../src/content/course-folder.ts'
import { DeliveryQueue } from '../src/delivery/queue.ts'
import { Tick } from '../src/delivery/tick.ts'
import { workOff } from '../src/delivery/work-off.ts'
import { createLog } from '../src/log.ts'
import type { ChatPlatform, Platforms } from '../src/study/chat-platform.ts'
import type { Ports } from '../src/study/ports.ts'
import { addStudies, openFreshStore } from './database.ts'
import { type BenchResult, measured } from './result.ts'

/** What a message takes at a platform that answers well. */
const PLATFORM_MS = 50
/** Requests a second that Discord allows a bot in all: https://discord.com/developers/docs/topics/rate-limits#global-rate-limit */
const DISCORD_GLOBAL = 50
/** Studies that exist beside those that are due, to show that they cost nothing. */
const IDLE = 20_000

/** How long the tick takes to queue what is due, and how many posts a second go out of one process. */
export async function benchDelivery(serverUrl: string, due: number): Promise<BenchResult[]> {
  const store = await openFreshStore(serverUrl, `delivery_${due}`)
  const clock = new SystemClock()
  const { course } = await readCourseFolder('courses', 'docker')
  if (!course) throw new Error('the bundled course does not load')
  await store.courses.save(course, clock.now())
  await store.courses.refresh()
  const ids = await addStudies(store, due + IDLE)
  await store.database.pool.query(
    `INSERT INTO schedule (study_id, kind, cron, next_at)
     SELECT id, 'question', '30 9 * * *', CASE WHEN n <= $2 THEN now() ELSE now() + interval '1 day' END
     FROM unnest($1::uuid[]) WITH ORDINALITY AS each(id, n)`,
    [ids, due],
  )
  await store.database.pool.query('ANALYZE')
  const log = createLog('silent')
  const slack: ChatPlatform = {
    name: 'slack',
    publish: async (_place, _card, postId) => wait(PLATFORM_MS, postId),
    update: async () => {},
    find: async () => undefined,
    direct: async () => '',
    tell: async () => {},
    hand: async () => {},
  }
  const platforms: Platforms = new Map([['slack', slack]])
  const ports: Ports = {
    ...store,
    clock,
    random: Math.random,
    deliveries: { enqueue: async () => {} },
    defaults: { language: 'en', timezone: 'Asia/Seoul' },
  }
  const queue = new DeliveryQueue(store.database.pool, log, {
    handle: job => workOff({ ports, platforms, log }, store.slots, job),
    giveUp: async () => {},
  })
  await queue.start()
  const { schedules, slots, reminders } = store
  const parts = { clock, schedules, slots, reminders, queue, log, refresh: async () => {} }
  const tick = new Tick({ ...parts, platforms: () => ['slack'] })
  const tickMs = await millisecondsOf(() => tick.enqueue())
  const drainMs = await millisecondsOf(() => queue.drain())
  await tick.stop()
  await queue.stop()
  await store.close()
  const perSecond = (1000 * due) / drainMs
  return [
    measured(`${due} studies due of ${due + IDLE}: queued in`, Math.round(tickMs), 'ms'),
    measured(
      `${due} studies due: posts, at a platform of ${PLATFORM_MS} ms, beside Discord's global rate limit`,
      Math.round(perSecond),
      'a second',
      { reference: DISCORD_GLOBAL },
    ),
  ]
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
