import { ChannelType, type Client, Events, type Guild, type GuildBasedChannel } from 'discord.js'
import type { RefusalReason } from '../../../study/chat-platform.ts'
import { greet } from '../../../study/hosting/greet.ts'
import { pauseStudy } from '../../../study/hosting/pause-study.ts'
import type { Study } from '../../../study/ports.ts'
import type { DiscordContext } from '../context.ts'
import { TO_POST } from '../permissions.ts'

/** The bot comes into a guild, or loses one, or a channel of it. */
export function listenForGuilds(client: Client, context: DiscordContext): void {
  const safely =
    <T extends unknown[]>(listener: (...given: T) => Promise<void>) =>
    (...given: T) =>
      void listener(...given).catch(error => context.log.error({ err: error }, 'Discord listener'))
  client.on(
    Events.GuildCreate,
    safely(guild => arrive(context, guild)),
  )
  client.on(
    Events.ClientReady,
    safely(async () => {
      // Discord tells nobody that the app was added again while it was not there.
      for (const id of await context.ports.workspaces.away('discord')) {
        const guild = client.guilds.cache.get(id)
        if (guild) await arrive(context, guild)
      }
    }),
  )
  client.on(
    Events.GuildDelete,
    safely(async ({ id }) => {
      const studies = await context.ports.studies.inWorkspace('discord', id)
      await context.ports.workspaces.removed({ platform: 'discord', workspace: id }, context.ports.clock.now())
      await lose(context, studies, 'no-access')
    }),
  )
  client.on(
    Events.ChannelDelete,
    safely(async channel => {
      if (channel.isDMBased()) return
      const place = { platform: 'discord', workspace: channel.guildId, channel: channel.id } as const
      const study = await context.ports.studies.inChannel(place)
      await lose(context, study ? [study] : [], 'channel-gone')
    }),
  )
}

async function arrive(context: DiscordContext, guild: Guild): Promise<void> {
  try {
    await greetOnce(context, guild)
  } finally {
    // Where no hello can be said, the app is back all the same.
    await context.ports.workspaces.returned({ platform: 'discord', workspace: guild.id })
  }
}

/**
 * Says hello where a study is, if there is one from before. Discord may tell of the same arrival twice, so the channel is
 * looked at for an earlier hello.
 */
async function greetOnce({ ports, publisher, log }: DiscordContext, guild: Guild): Promise<void> {
  const studies = await ports.studies.inWorkspace('discord', guild.id)
  const known = studies.map(study => guild.channels.cache.get(study.channel))
  const all = [...known, guild.systemChannel, ...guild.channels.cache.values()]
  const channel = all.find(each => each && mayTalkIn(guild, each))
  if (!channel) return log.info({ workspace: guild.id }, 'no channel to say hello in')
  const place = { platform: 'discord', workspace: guild.id, channel: channel.id } as const
  const hello = `hello-${guild.id}-${guild.joinedTimestamp}`
  if (await publisher.find(place, hello, guild.joinedAt)) return
  await publisher.publish(place, await greet(ports, place), hello)
}

function mayTalkIn(guild: Guild, channel: GuildBasedChannel): boolean {
  const { me } = guild.members
  return channel.type === ChannelType.GuildText && me !== null && channel.permissionsFor(me).has(TO_POST)
}

async function lose({ ports, publisher, log }: DiscordContext, studies: Study[], reason: RefusalReason): Promise<void> {
  for (const study of studies) await pauseStudy(ports, publisher, log, study, reason)
}
