import {
  type CacheFactory,
  Client,
  DefaultRestOptions,
  Events,
  GatewayIntentBits,
  Options,
  type RESTOptions,
} from 'discord.js'
import type { DiscordContext } from './context.ts'
import { autocomplete } from './listeners/autocomplete.ts'
import { listenForGuilds } from './listeners/guild-events.ts'
import { listenForMentions } from './listeners/mentions.ts'
import { keepOddPacketsIn } from './odd-packets.ts'
import { answer } from './reply.ts'

/** How long a call to Discord may take. */
const CALL_MS = 10_000

/**
 * How the REST client talks to Discord: through discord.js's own queue, which keeps to the rate limits.
 * @param apiUrl such as `https://discord.com/api`, Discord's own by default
 */
export function restOptions(apiUrl: string | undefined): Partial<RESTOptions> {
  const makeRequest: RESTOptions['makeRequest'] = async (url, init) =>
    DefaultRestOptions.makeRequest(url, await withWholeForm(init))
  return { version: '10', timeout: CALL_MS, makeRequest, ...(apiUrl && { api: apiUrl.replace(/\/$/, '') }) }
}

/**
 * A request with files, which discord.js gives as a form of Node's, as its bytes. All copies of undici in a process send by the
 * dispatcher of the one that was loaded first, and that of another version, as Slack's client brings, cannot read the form.
 */
async function withWholeForm<Request extends { body?: unknown; headers?: unknown }>(init: Request): Promise<Request> {
  if (!(init.body instanceof FormData)) return init
  const whole = new Response(init.body)
  const headers = { ...(init.headers as Record<string, string>), 'Content-Type': whole.headers.get('content-type') }
  return { ...init, headers, body: new Uint8Array(await whole.arrayBuffer()) }
}

/** Only what is used stays in memory: guilds, their channels and roles, and the bot's own membership. */
function trimmedCaches(): CacheFactory {
  return Options.cacheWithLimits({
    ...Options.DefaultMakeCacheSettings,
    ApplicationCommandManager: 0,
    ApplicationEmojiManager: 0,
    AutoModerationRuleManager: 0,
    BaseGuildEmojiManager: 0,
    DMMessageManager: 0,
    EntitlementManager: 0,
    GuildBanManager: 0,
    GuildEmojiManager: 0,
    GuildForumThreadManager: 0,
    GuildInviteManager: 0,
    GuildMemberManager: { maxSize: 0, keepOverLimit: member => member.id === member.client.user.id },
    GuildMessageManager: 0,
    GuildScheduledEventManager: 0,
    GuildStickerManager: 0,
    GuildTextThreadManager: 0,
    MessageManager: 0,
    PresenceManager: 0,
    ReactionManager: 0,
    ReactionUserManager: 0,
    StageInstanceManager: 0,
    ThreadManager: 0,
    ThreadMemberManager: 0,
    UserManager: { maxSize: 0, keepOverLimit: user => user.id === user.client.user.id },
    VoiceStateManager: 0,
  })
}

/** What a client needs to know of how it connects. */
export interface ClientSettings {
  apiUrl: string | undefined
  shard: number
  /** How many shards there are in all. */
  shards: number
}

/** A gateway client for one shard, without any privileged intent, and its listeners. */
export function discordClient(context: DiscordContext, { apiUrl, shard, shards }: ClientSettings): Client {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    shards: [shard],
    shardCount: shards,
    makeCache: trimmedCaches(),
    // Replies are all that goes through it, and those are not bound by the global limit of 50 a second that discord.js keeps to.
    rest: { ...restOptions(apiUrl), globalRequestsPerSecond: Number.POSITIVE_INFINITY },
    allowedMentions: { parse: [] },
  })
  keepOddPacketsIn(client, context.log, shard)
  client.on(Events.Raw, (packet: unknown) => context.payloads.learn(packet))
  client.on(Events.InteractionCreate, interaction => {
    if (interaction.isAutocomplete()) void autocomplete(context, interaction)
    else if (
      interaction.isChatInputCommand() ||
      interaction.isMessageContextMenuCommand() ||
      interaction.isButton() ||
      interaction.isStringSelectMenu() ||
      interaction.isModalSubmit()
    )
      void answer(context, interaction)
  })
  client.on(Events.Error, error => context.log.warn({ shard, reason: error.message }, 'Discord gateway'))
  client.on(Events.Warn, reason => context.log.warn({ shard, reason }, 'Discord gateway'))
  listenForGuilds(client, context)
  listenForMentions(client, context)
  return client
}
