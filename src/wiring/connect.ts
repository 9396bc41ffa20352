import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { Store } from '../store/index.ts'
import type { AllPorts } from '../study/all-ports.ts'
import type { ChatPlatform } from '../study/chat-platform.ts'
import type { PlatformName } from '../study/ports.ts'
import type { WebServer } from '../web/server.ts'

/** What a connection to a chat service works with. */
export interface Connection {
  ports: AllPorts
  log: Log
  /** Sends what an interaction has queued. */
  settle(): Promise<void>
  /** Whether this process takes what members do. */
  listening: boolean
}

/** Begins to load the libraries of the services that are set up: that takes a second, which a bot without them need not spend. */
export function loadServices({ slack, discord }: Pick<Config, 'slack' | 'discord'>) {
  const loading = Promise.all([
    slack && import('../platform/slack/slack.ts'),
    discord && import('../platform/discord/discord.ts'),
  ])
  // Whoever waits for it hears of it.
  loading.catch(() => {})
  return loading
}

/**
 * Connects to the services that are set up, and adds each to the platforms.
 * @param stops how to part from each is added to them
 * @returns what tells which shards of Discord's gateway this process holds now
 */
export async function connect(
  { slack, discord }: Pick<Config, 'slack' | 'discord'>,
  services: ReturnType<typeof loadServices>,
  platforms: Map<PlatformName, ChatPlatform>,
  parts: Connection & { web: WebServer; locks: Store['locks']; stops: (() => Promise<void>)[] },
): Promise<() => number[]> {
  const { web, locks, stops, ...connection } = parts
  const [slackService, discordService] = await services
  if (slack && slackService) {
    const started = await slackService.startSlack(web, { config: slack, ...connection })
    stops.push(() => started.stop())
    web.probe('slack', () => started.check())
    platforms.set('slack', started.publisher)
  }
  const started = discord && discordService?.startDiscord({ config: discord, locks, ...connection })
  if (started) {
    stops.push(() => started.stop())
    web.probe('discord', () => started.check())
    platforms.set('discord', started.publisher)
  }
  return () => started?.shards() ?? []
}
