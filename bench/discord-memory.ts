import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { channelOf, guildOf } from '../test/support/discord/shapes.ts'
import { DiscordStandIn } from '../test/support/discord/stand-in.ts'
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
  const script = fileURLToPath(new URL('discord-memory-child.ts', import.meta.url))
  const child = fork(script, [discord.environment.DISCORD_API_URL ?? ''], {
    execArgv: ['--import', 'tsx', '--expose-gc'],
  })
  const [megabytes] = (await once(child, 'message')) as [number]
  child.kill()
  await discord.stop()
  return measured(`an idle Discord client in ${guilds} guilds of ${CHANNELS} channels adds`, megabytes, 'MB', {
    target: { atMost: MOST_MB },
  })
}
