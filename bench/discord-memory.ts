import { channelOf, guildOf } from '../test/support/discord/shapes.ts'
import { DiscordStandIn } from '../test/support/discord/stand-in.ts'
import { endChild, forkScript, messageOf } from './children.ts'
import { type BenchResult, measured } from './result.ts'

const CHANNELS = 20
const MOST_MB = 60

/** What an idle gateway client adds to a process that is in so many guilds. */
export async function benchDiscordMemory(guilds: number): Promise<BenchResult> {
  const discord = await DiscordStandIn.start(
    Array.from({ length: guilds }, (_, at) => {
      const id = String(200_000_000_000_000_000n + BigInt(at))
      const channels = Array.from({ length: CHANNELS }, (_, channel) =>
        channelOf(String(300_000_000_000_000_000n + BigInt(at * CHANNELS + channel)), id, `channel-${channel}`),
      )
      return guildOf(id, `Guild ${at}`, channels)
    }),
  )
  const child = forkScript(
    new URL('discord-memory-child.ts', import.meta.url),
    [discord.environment.DISCORD_API_URL ?? ''],
    {
      execArgv: ['--import', 'tsx', '--expose-gc'],
    },
  )
  try {
    const megabytes = await messageOf<number>(child)
    return measured(`an idle Discord client in ${guilds} guilds of ${CHANNELS} channels adds`, megabytes, 'MB', {
      target: { atMost: MOST_MB },
    })
  } finally {
    await endChild(child)
    await discord.stop()
  }
}
