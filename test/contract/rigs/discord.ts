import { startTestBot, travel } from '../../support/bot.ts'
import { People } from '../../support/discord/people.ts'
import { see, seeReplies } from '../../support/discord/seen.ts'
import { BESIDES, BOT, CHANNEL, ELSEWHERE, snowflake } from '../../support/discord/shapes.ts'
import { DiscordStandIn } from '../../support/discord/stand-in.ts'
import { until } from '../../support/until.ts'
import type { Rig, Seen } from '../rig.ts'

/** The real bot on Discord, and people who use it. */
export async function startDiscordRig(environment: NodeJS.ProcessEnv = {}): Promise<Rig> {
  const discord = await DiscordStandIn.start()
  const running = await startTestBot({ ...discord.environment, ...environment })
  const people = new People(discord)
  const connected = () => until(() => discord.gateway.live.length > 0)
  await connected()
  const press = async (user: string, { id }: Seen, action: string, channel = CHANNEL) => {
    const exchange = people.press({ id }, action, { user, channel })
    await discord.interactions.dealtWith()
    return exchange
  }
  return {
    url: () => running.bot.url,
    now: () => running.clock.now(),
    moveTo: time => travel(running, time),
    tickAgain: () => running.bot.tick(),
    restart: async () => {
      await running.restart()
      await connected()
    },
    stop: async () => {
      await running.stop()
      await discord.stop()
    },
    longest: 2000,
    channel: async () => discord.messages().map(message => see(discord, message, false)),
    command: async (user, text) => seeReplies(discord, await people.command(text, { user })),
    startAnotherStudy: async () => {
      discord.channels.set(BESIDES, [])
      await people.command('/study setup tiny 09:30 Asia/Seoul en', { user: 'host', channel: BESIDES })
    },
    commandElsewhere: async (user, text) =>
      seeReplies(discord, await people.command(text, { user, channel: ELSEWHERE })),
    mention: async (user, text) => {
      const { id } = people.say(`<@${BOT.id}> ${text}`, { user })
      await discord.interactions.dealtWith()
      return discord.messages(id).map(message => see(discord, message, false))
    },
    mentionInThread: async (user, text) => {
      const channel = snowflake()
      discord.channels.set(channel, [])
      discord.shapes.set(channel, { type: 11, parent_id: CHANNEL })
      people.say(`<@${BOT.id}> ${text}`, { user, channel })
      await discord.interactions.dealtWith()
      return discord.messages(channel).map(message => see(discord, message, false))
    },
    direct: async (user, text) => {
      const channel = people.openDirect()
      people.say(text, { user, channel }, false)
      await discord.interactions.dealtWith()
      return discord.messages(channel).map(message => see(discord, message, false))
    },
    self: `add ${BOT.username}`,
    explainMessage: async (user, text) => seeReplies(discord, await people.explain(text, { user })),
    complete: async (user, typed, directly) =>
      (await people.complete('explain', 'term', typed, directly ? { user, directly: true } : { user })).map(
        ({ name }) => name,
      ),
    commandDirectly: async (user, text) => seeReplies(discord, await people.command(text, { user, directly: true })),
    pressDirectly: async (user, { id }, action) => {
      const exchange = people.press({ id }, action, { user, directly: true })
      await discord.interactions.dealtWith()
      return seeReplies(discord, exchange)
    },
    press: async (user, message, id) => seeReplies(discord, await press(user, message, id)),
    pick: async (user, message, labels) => {
      const wanted = message.presses.filter(each => labels.some(label => each.label.includes(label)))
      const [id = ''] = wanted[0]!.id.split('=')
      const values = wanted.map(each => each.id.split('=')[1]!)
      return seeReplies(discord, await people.pick({ id: message.id }, id, values, { user }))
    },
    write: async (user, message, id, text) => {
      const opened = await press(user, message, id)
      return seeReplies(discord, await people.submit(opened, { answer: text }, { user }))
    },
    bring: async (user, notes) => {
      if ('text' in notes) return seeReplies(discord, await people.command(`/study notes ${notes.text}`, { user }))
      const file = { filename: notes.name, size: notes.bytes.length, url: discord.attach(notes) }
      return seeReplies(discord, await people.bringFile(file, { user }))
    },
    drafts: () => running.bot.store.database.prisma.draft.count(),
    told: async user => discord.directs(discord.interactions.user(user)).map(message => see(discord, message, true)),
    files: async user => discord.directs(discord.interactions.user(user)).flatMap(message => message.handed ?? []),
    pressElsewhere: async (user, message, id) => seeReplies(discord, await press(user, message, id, ELSEWHERE)),
  }
}
