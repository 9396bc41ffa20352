import {
  type APIChannel,
  type APIGuild,
  type APIGuildMember,
  type APIUser,
  ChannelType,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js'
import { counted } from '../../domain/counted.ts'
import type { Study } from '../../study/ports.ts'
import { BAD_TOKEN, isBadToken } from './identity.ts'
import { missingFrom, TEXT_CHANNELS } from './permissions.ts'

/** One line of the doctor's report. */
interface Finding {
  ok: boolean
  what: string
  detail: string
}

type Where = Pick<Study, 'workspace' | 'channel' | 'discussion'>

/** Checks the token, the gateway, and what the bot may do in the channel of each study. */
export async function examineDiscord(rest: REST, studies: readonly Where[]): Promise<Finding[]> {
  const what = 'Discord'
  try {
    const me = (await rest.get(Routes.user())) as APIUser
    const { shards, session_start_limit: starts } = (await rest.get(Routes.gatewayBot())) as {
      shards: number
      session_start_limit: { remaining: number }
    }
    const gateway = {
      ok: starts.remaining > 0,
      what: 'Discord gateway',
      detail:
        starts.remaining > 0
          ? `Guilds intent only, which needs no approval; ${counted(shards, 'shard')}, ${counted(starts.remaining, 'connection')} left today`
          : 'no connections left today; find out what restarts the bot so often, and wait a day',
    }
    const channels = await Promise.all(studies.map(study => examineChannel(rest, me.id, study)))
    return [{ ok: true, what, detail: `signed in as ${me.username}` }, gateway, ...channels]
  } catch (error) {
    const detail = isBadToken(error)
      ? BAD_TOKEN
      : `cannot be reached (${(error as Error).message}); check the network and DISCORD_API_URL`
    return [{ ok: false, what, detail }]
  }
}

async function examineChannel(rest: REST, me: string, { workspace, channel, discussion }: Where): Promise<Finding> {
  const what = 'Discord channel'
  try {
    const [found, guild, member] = (await Promise.all([
      rest.get(Routes.channel(channel)),
      rest.get(Routes.guild(workspace)),
      rest.get(Routes.guildMember(workspace, me)),
    ])) as [APIChannel, APIGuild, APIGuildMember]
    const name = `#${'name' in found ? found.name : channel}`
    const has = permissionsIn(found, guild, member, me)
    if (!TEXT_CHANNELS.includes(found.type))
      return {
        ok: false,
        what,
        detail: `${name} takes no posts of a study (${ChannelType[found.type] ?? found.type}); set it up in a text channel`,
      }
    const missing = missingFrom(has, discussion)
    return missing.length === 0
      ? { ok: true, what, detail: `may post in ${name}` }
      : { ok: false, what, detail: `may not ${missing.join(', ')} in ${name}; allow it in the channel’s permissions` }
  } catch (error) {
    return {
      ok: false,
      what,
      detail: `${channel}: ${(error as Error).message}; invite the bot, or set the study up elsewhere`,
    }
  }
}

/** Discord's own rule for a member's permissions in a channel: https://discord.com/developers/docs/topics/permissions#permission-overwrites */
function permissionsIn(channel: APIChannel, guild: APIGuild, member: APIGuildMember, me: string): bigint {
  const roles = guild.roles.filter(role => role.id === guild.id || member.roles.includes(role.id))
  const base = roles.reduce((sum, role) => sum | BigInt(role.permissions), 0n)
  if ((base & PermissionFlagsBits.Administrator) !== 0n) return ~0n
  const overwrites = ('permission_overwrites' in channel && channel.permission_overwrites) || []
  const apply = (has: bigint, ids: readonly string[]) => {
    const mine = overwrites.filter(each => ids.includes(each.id))
    const denied = mine.reduce((sum, each) => sum | BigInt(each.deny), 0n)
    return mine.reduce((sum, each) => sum | BigInt(each.allow), has & ~denied)
  }
  return apply(apply(apply(base, [guild.id]), member.roles), [me])
}
