import { SystemClock } from './clock.ts'
import type { Config } from './config.ts'
import { BUNDLED_COURSES, loadCourses } from './content/load.ts'
import { backUpRegularly, tellAgeRegularly } from './delivery/back-up.ts'
import { Housekeeping } from './delivery/housekeeping.ts'
import { DeliveryQueue } from './delivery/queue.ts'
import { Tick } from './delivery/tick.ts'
import { giveUp, handleJob } from './delivery/work-off.ts'
import { PictureBook } from './drawing/pictures.ts'
import type { Log } from './log.ts'
import { PLAYGROUND } from './platform/playground/place.ts'
import { studioOf } from './site/studio.ts'
import type { EmbeddedPostgres } from './store/embedded-postgres.ts'
import { openStore, type Store } from './store/index.ts'
import type { ChatPlatform } from './study/chat-platform.ts'
import type { PlatformName } from './study/ports.ts'
import type { Studio } from './study/writing/ports.ts'
import { later } from './web/later.ts'
import { WebServer } from './web/server.ts'
import { betterBy } from './wiring/better-by.ts'
import { cardViews } from './wiring/card-views.ts'
import { connect, loadServices } from './wiring/connect.ts'
import { listen } from './wiring/listen.ts'
import { openPlayground } from './wiring/open-playground.ts'
import { portsOver } from './wiring/ports-over.ts'
import { everythingIn, sayNext, upcomingIn } from './wiring/upcoming.ts'

/** Courses are indexed when the bot has shown that it is ready, for which others wait; what is asked before is found all the same. */
const INDEX_AFTER_MS = 1000

/** The bot while it runs. */
export interface Bot {
  /** Where its HTTP server listens. */
  url: string
  platforms: PlatformName[]
  /** Shards of Discord's gateway that this process holds now. */
  discordShards(): number[]
  store: Store
  /** Where notes become drafts, and links to them. */
  studio: Studio
  /** Delivers what is due now, without waiting for the minute. */
  tick(): Promise<void>
  /** What is due next, in words; undefined when nothing is scheduled. */
  next(): Promise<string | undefined>
  /** Stops everything, in the order opposite to the start. */
  stop(): Promise<void>
}

/**
 * Wires all parts together and starts them.
 * @param server the embedded Postgres, where it is being started already
 * @throws {UserError} for what the operator can put right: database, data folder, port
 */
export async function startBot(
  config: Config,
  log: Log,
  clock = new SystemClock(),
  server?: Promise<EmbeddedPostgres>,
): Promise<Bot> {
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const each of stops.splice(0).reverse()) await each().catch(error => log.error({ err: error }, 'stopping'))
  }
  try {
    return { ...(await start(config, log, { clock, server }, stops)), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function start(
  config: Config,
  log: Log,
  { clock, server }: { clock: SystemClock; server: Promise<EmbeddedPostgres> | undefined },
  stops: (() => Promise<void>)[],
): Promise<Omit<Bot, 'stop'>> {
  const onError = (error: Error) => log.error({ err: error }, 'database connection')
  // Loaded while the database is waited for.
  const services = loadServices(config)
  const store = await openStore(config, onError, { starting: server })
  stops.push(() => store.close())
  const folder = config.coursesDir ?? BUNDLED_COURSES

  const platforms = new Map<PlatformName, ChatPlatform>()
  const queue = new DeliveryQueue(store.database.pool, log, {
    handle: job => handleJob({ ports, platforms, log }, store.slots, job),
    giveUp: job => giveUp({ ports, platforms, log }, store.slots, job),
  })
  const { signIns, drafts } = store
  const kept = { signIns, drafts, views: cardViews, better: betterBy(config, log), publicUrl: config.publicUrl }
  const playground = config.playground ? PLAYGROUND : undefined
  const pictures = new PictureBook({
    log,
    now: () => clock.now().getTime(),
    publicUrl: config.publicUrl,
    secret: config.slack?.botToken,
  })
  stops.push(() => pictures.stop())
  const studio = studioOf({ ...kept, playground, clock })
  const ports = portsOver(store, config, { queue, folder, studio, pictures, platforms, log, clock })
  // The queue begins on connections of its own, while Prisma's compiler is loaded for its first queries.
  const begun = queue.start().then(() => void stops.push(() => queue.stop()))
  const loading = async () => {
    await store.listen()
    if (config.playground) clock.setAhead(await store.playground.ahead())
    return loadCourses(folder, store.courses, clock.now(), log)
  }
  const [loaded] = await Promise.all([loading().finally(() => begun), begun])

  const web = new WebServer(log, {
    secure: config.publicUrl?.startsWith('https:') === true,
    alive: () => store.downSeconds() < 30,
  })
  web.probe('database', () => store.checkWritable(), { essential: true })
  const connected = () => [...platforms.keys()]
  const tick = new Tick({
    clock,
    schedules: store.schedules,
    slots: store.slots,
    reminders: store.reminders,
    queue,
    platforms: connected,
    log,
    refresh: () => store.courses.refresh(),
  })
  const upcoming = upcomingIn(store, connected)
  const everything = everythingIn(store, connected)
  const working = config.role !== 'web'
  const listening = config.role !== 'worker'
  // What an interaction queued goes out at once where this process delivers, else within a worker's second.
  const settle = async () => {
    if (working) await queue.drain()
  }
  if (listening) {
    const site = { ...kept, ports, playground }
    web.app.use(
      '/studio',
      later(async () => (await import('./site/site.ts')).siteRoutes(site)),
    )
    web.app.use(pictures.router())
  }
  if (config.playground) {
    const parts = { ports, clock, store, everything, queue, tick, loaded, log }
    platforms.set('playground', await openPlayground(web, config, parts))
  }

  const connection = { web, ports, locks: store.locks, settle, log, listening, stops }
  const discordShards = await connect(config, services, platforms, connection)

  if (working && config.backupCron) {
    const { backupCron: cron, backupDir: folder, defaultTimezone } = config
    const parts = { backups: store.backups, locks: store.locks, now: () => clock.machine(), log, folder, cron }
    stops.push(await backUpRegularly({ ...parts, timezone: defaultTimezone }))
  }

  const url = await listen(web, config)
  stops.push(() => web.close())
  stops.push(await tellAgeRegularly({ backups: store.backups, log, now: () => clock.machine() }))
  if (working) {
    queue.work()
    await tick.start()
    stops.push(() => tick.stop())
    const housekeeping = new Housekeeping({ ...store, clock, log, retentionDays: config.retentionDays })
    await housekeeping.start()
    stops.push(() => housekeeping.stop())
  }
  const indexing = setTimeout(() => void store.courses.index(), INDEX_AFTER_MS).unref()
  stops.push(async () => clearTimeout(indexing))
  return {
    url,
    platforms: connected(),
    discordShards,
    store,
    studio: ports.studio,
    tick: () => tick.run(),
    next: () => sayNext(ports, upcoming),
  }
}
