import { setTimeout as wait } from 'node:timers/promises'
import { SystemClock } from '../src/clock.ts'
import { readCourseFolder } from '../src/content/course-folder.ts'
import { DeliveryQueue } from '../src/delivery/queue.ts'
import { Tick } from '../src/delivery/tick.ts'
import { workOff } from '../src/delivery/work-off.ts'
import { createLog } from '../src/log.ts'
import { discordRest } from '../src/platform/discord/discord.ts'
import { DiscordPublisher } from '../src/platform/discord/publisher.ts'
import type { ChatPlatform } from '../src/study/chat-platform.ts'
import type { Ports } from '../src/study/ports.ts'
import { endChild, forkScript, messageOf } from './children.ts'
import { addStudies, openFreshStore } from './database.ts'
import { GLOBAL_LIMIT, type Posted } from './discord/limits.ts'
import { type BenchResult, beside, measured } from './result.ts'

/** What a message takes at a platform that answers well and limits nothing. */
const PLATFORM_MS = 50
/** Studies that exist beside those that are due, to show that they cost nothing. */
const IDLE = 20_000
/** Studies that are due at once, each in a channel of its own; without a limit fewer tell as much. */
const DUE = 1000
const DUE_FREE = 250
/** No delivery of so many takes longer, or it is not finished at all. */
const LONGEST_MS = 60_000

/** How long the tick takes to queue what is due, and how many posts a second go out of one process. */
export async function* benchDelivery(serverUrl: string): AsyncGenerator<BenchResult> {
  yield* unlimited(serverUrl)
  yield* limited(serverUrl)
}

/** Nothing but our own pace: a platform that takes whatever comes. */
async function* unlimited(serverUrl: string): AsyncGenerator<BenchResult> {
  let posts = 0
  const platform: ChatPlatform = {
    name: 'discord',
    publish: async (_place, _card, postId) => {
      await wait(PLATFORM_MS)
      posts++
      return postId
    },
    update: async () => {},
    find: async () => undefined,
    direct: async () => '',
    tell: async () => {},
    hand: async () => {},
  }
  const { tick, queue, stop } = await deliveryOf(serverUrl, 'delivery_free', platform, DUE_FREE, IDLE)
  try {
    const tickMs = await millisecondsOf(() => tick.enqueue())
    yield measured(`${DUE_FREE} studies due of ${DUE_FREE + IDLE}: queued in`, Math.round(tickMs), 'ms')
    const before = process.cpuUsage()
    queue.work()
    const drainMs = await millisecondsOf(() => until(async () => posts >= DUE_FREE))
    const { user, system } = process.cpuUsage(before)
    const line = `${DUE_FREE} studies due: posts, at a platform of ${PLATFORM_MS} ms without a limit`
    yield measured(line, Math.round((1000 * DUE_FREE) / drainMs), '/s')
    yield measured(`${line}: processor time of each`, (user + system) / 1000 / DUE_FREE, 'ms')
  } finally {
    await stop()
  }
}

/** What Discord lets through: a stand-in that answers 429 beyond its limit, and the adapter that is to keep below it. */
async function* limited(serverUrl: string): AsyncGenerator<BenchResult> {
  const discord = forkScript(new URL('discord/limited.ts', import.meta.url))
  const figures = () => {
    discord.send('figures')
    return messageOf<Posted>(discord)
  }
  try {
    const { here } = await messageOf<{ here: string }>(discord)
    const rest = discordRest({ token: 'a-token', apiUrl: `${here}/api` }, { once: true })
    const { tick, queue, stop } = await deliveryOf(serverUrl, 'delivery_limited', new DiscordPublisher(rest), DUE)
    try {
      await tick.enqueue()
      queue.work()
      await until(async () => (await figures()).posts >= DUE)
    } finally {
      await stop()
    }
    const { posts, twice, refused, seconds } = await figures()
    if (posts !== DUE || twice > 0) throw new Error(`${posts} posts went out for ${DUE} slots, ${twice} of them again`)
    const line = `posts delivered over ${DUE} channels, beside what Discord allows`
    yield beside(line, (posts - 1) / seconds, '/s', GLOBAL_LIMIT, { atLeast: 0.9 })
    yield measured(`${line}: refused by Discord for its limit`, refused, '')
  } finally {
    await endChild(discord)
  }
}

/** The delivery of a bot without the rest of it, with so many studies that are due and others that are not. */
async function deliveryOf(serverUrl: string, name: string, platform: ChatPlatform, due: number, idle = 0) {
  const store = await openFreshStore(serverUrl, name)
  const clock = new SystemClock()
  const { course } = await readCourseFolder('courses', 'docker')
  if (!course) throw new Error('the bundled course does not load')
  await store.courses.save(course, clock.now())
  await store.courses.refresh()
  const ids = await addStudies(store, due + idle, 'discord')
  await store.database.pool.query(
    `INSERT INTO schedule (study_id, kind, cron, next_at)
     SELECT id, 'question', '30 9 * * *', CASE WHEN n <= $2 THEN now() ELSE now() + interval '1 day' END
     FROM unnest($1::uuid[]) WITH ORDINALITY AS each(id, n)`,
    [ids, due],
  )
  await store.database.pool.query('ANALYZE')
  const log = createLog('silent')
  const ports: Ports = {
    ...store,
    clock,
    random: Math.random,
    deliveries: { enqueue: async () => {} },
    defaults: { language: 'en', timezone: 'Asia/Seoul' },
  }
  const queue = new DeliveryQueue(store.database.pool, log, {
    handle: job => workOff({ ports, platforms: new Map([[platform.name, platform]]), log }, store.slots, job),
    giveUp: async () => {},
  })
  await queue.start()
  const { schedules, slots, reminders } = store
  const parts = { clock, schedules, slots, reminders, queue, log, refresh: async () => {} }
  const tick = new Tick({ ...parts, platforms: () => [platform.name] })
  const stop = async () => {
    await tick.stop()
    await queue.stop()
    await store.close()
  }
  return { store, tick, queue, stop }
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  const start = performance.now()
  while (!(await isDone())) {
    if (performance.now() - start > LONGEST_MS) throw new Error('what was due did not go out in time')
    await wait(50)
  }
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
