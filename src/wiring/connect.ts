import type { Config } from '../config.ts'
import type { DiscordParts } from '../platform/discord/discord.ts'
import type { ChatPlatform } from '../study/chat-platform.ts'
import type { PlatformName } from '../study/ports.ts'
import type { WebServer } from '../web/server.ts'

/** What connections to chat services work with. */
interface Connection extends Omit<DiscordParts, 'config'> {
  web: WebServer
  /** How to part from each is added to them. */
  stops: (() => Promise<void>)[]
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
 * @returns what tells which shards of Discord's gateway this process holds now
 */
export async function connect(
  { slack, discord }: Pick<Config, 'slack' | 'discord'>,
  services: ReturnType<typeof loadServices>,
  platforms: Map<PlatformName, ChatPlatform>,
  { web, stops, ...connection }: Connection,
): Promise<() => number[]> {
  const [slackService, discordService] = await services
  if (slack && slackService) {
    const started = await slackService.startSlack(web, { config: slack, ...connection })
    stops.push(() => started.stop())
    web.probe('slack', () => started.check())
    platforms.set('slack', started.publisher)
  }
  const started = discord && discordService?.startDiscord({ config: discord, ...connection })
  if (started) {
    stops.push(() => started.stop())
    web.probe('discord', () => started.check())
    platforms.set('discord', started.publisher)
  }
  return () => started?.shards() ?? []
}
