import { type APIGatewayBotInfo, Events, GatewayCloseCodes, REST, Routes } from 'discord.js'
import type { Config } from '../../config.ts'
import type { Log } from '../../log.ts'
import type { AllPorts } from '../../study/all-ports.ts'
import { resumeSignedIn } from '../../study/hosting/resume-signed-in.ts'
import { discordClient, restOptions } from './client.ts'
import { discordCommands } from './commands.ts'
import type { DiscordContext } from './context.ts'
import { Gate } from './gate.ts'
import { BAD_TOKEN, Identity, isBadToken } from './identity.ts'
import { allAnswered } from './pace.ts'
import { Payloads } from './payloads.ts'
import { DiscordPublisher } from './publisher.ts'
import { registerCommands } from './register.ts'
import { type Ending, ShardKeeper, type ShardParts } from './shards.ts'
import { StudyMemory } from './study-memory.ts'

type DiscordConfig = NonNullable<Config['discord']>

export interface DiscordParts {
  config: DiscordConfig
  ports: AllPorts
  /** Locks across all replicas. */
  locks: { acquire(name: string): ReturnType<ShardParts['lock']> }
  settle: () => Promise<void>
  log: Log
  /** Whether this process takes interactions; without, it only posts. */
  listening: boolean
}

/** Discord, connected. */
export interface DiscordConnection {
  publisher: DiscordPublisher
  /** The shards of the gateway that this process holds now. */
  shards(): number[]
  /** Rejects with what is wrong, for `/readyz`. */
  check(): Promise<void>
  stop(): Promise<void>
}

/** How soon a start that failed, such as while Discord is down, is tried again. */
const AGAIN_MS = 10_000
/** A wait for the rate limit beyond this is the queue's business, not the call's. */
const LONGEST_WAIT_MS = 15_000

/**
 * A client for Discord's REST API, apart from any gateway.
 * @param once for what must not be done twice: no call is made again by itself
 */
export function discordRest({ token, apiUrl }: Pick<DiscordConfig, 'token' | 'apiUrl'>, { once = false } = {}): REST {
  const options = once
    ? { retries: 0, rejectOnRateLimit: ({ timeToReset }: { timeToReset: number }) => timeToReset > LONGEST_WAIT_MS }
    : {}
  return new REST({ ...restOptions(apiUrl), ...options }).setToken(token)
}

/**
 * Connects to Discord. A Discord that is down, or a token that is wrong, does not keep the bot from starting; `check`
 * tells of it, and the log says it once.
 */
export function startDiscord({ config, ports, locks, settle, log, listening }: DiscordParts): DiscordConnection {
  const rest = discordRest(config)
  const publisher = new DiscordPublisher(discordRest(config, { once: true }))
  const identity = new Identity(rest, () => ports.clock.now().getTime())
  const context: DiscordContext = {
    ports,
    publisher,
    studies: new StudyMemory(ports),
    gate: new Gate(ports.clock),
    payloads: new Payloads(),
    log,
    settle,
  }
  let keeper: ShardKeeper | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const connect = async () => {
    try {
      const { id } = (await rest.get(Routes.currentApplication())) as { id: string }
      const registered = await registerCommands(rest, id, config.guildId, discordCommands())
      if (registered) log.info('Discord commands registered')
      resumeSignedIn(ports, log, 'discord').catch(error => log.error({ err: error }, 'studies could not be resumed'))
      const total = config.shards === 'auto' ? await recommendedShards(rest) : config.shards
      if (stopped) return
      keeper = keeperOf(context, config, id, total, locks)
      keeper.start()
    } catch (error) {
      if (stopped) return
      if (isBadToken(error)) return log.error({ problem: BAD_TOKEN }, BAD_TOKEN)
      log.error({ reason: (error as Error).message }, 'Discord cannot be reached; trying again')
      timer = setTimeout(connect, AGAIN_MS)
    }
  }
  const connecting = listening ? connect() : Promise.resolve()
  return {
    publisher,
    shards: () => keeper?.held ?? [],
    check: () => identity.check(),
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await connecting
      await keeper?.stop()
      await allAnswered()
    },
  }
}

async function recommendedShards(rest: REST): Promise<number> {
  return ((await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo).shards
}

function keeperOf(
  context: DiscordContext,
  { token, apiUrl, shardIds }: DiscordConfig,
  application: string,
  total: number,
  locks: DiscordParts['locks'],
): ShardKeeper {
  const all = Array.from({ length: total }, (_, shard) => shard)
  return new ShardKeeper({
    ids: shardIds ? all.filter(shard => shardIds.includes(shard)) : all,
    lock: shard => locks.acquire(`studyhall discord ${application} shard ${shard} of ${total}`),
    connect: async shard => {
      const client = discordClient(context, { apiUrl, shard, shards: total })
      const ended = new Promise<Ending>(resolve =>
        client.once(Events.ShardDisconnect, ({ code }) =>
          resolve(code === GatewayCloseCodes.AuthenticationFailed ? 'signed-out' : 'refused'),
        ),
      )
      try {
        await client.login(token)
      } catch (error) {
        await client.destroy()
        throw error
      }
      return { ended, destroy: () => client.destroy() }
    },
    isSignedOut: isBadToken,
    onSignedOut: () => context.log.error({ problem: BAD_TOKEN }, BAD_TOKEN),
    log: context.log,
  })
}
