/** Objects as Discord's documents have them, with made-up values: https://discord.com/developers/docs/resources */
export const APPLICATION = '100000000000000001'
export const BOT = { id: '100000000000000001', username: 'Studyhall', discriminator: '0', avatar: null, bot: true }
export const GUILD = '200000000000000001'
export const OTHER_GUILD = '200000000000000002'
export const CHANNEL = '300000000000000001'
export const ELSEWHERE = '300000000000000002'
/** A channel that a study may be set up in, besides the first. */
export const BESIDES = '300000000000000004'
/** The direct messages of somebody with the bot. */
export const DIRECT = '300000000000000009'
const EVERYONE = String(0x400 | 0x800 | 0x10000)

export function userOf(id: string, name: string) {
  return { id, username: name, discriminator: '0', global_name: name, avatar: null, bot: false, public_flags: 0 }
}

export function memberOf(user: object, permissions: string) {
  const joined_at = '2026-01-01T00:00:00.000000+00:00'
  return { user, roles: [], joined_at, deaf: false, mute: false, flags: 0, nick: null, avatar: null, permissions }
}

export function channelOf(id: string, guild: string, name: string) {
  return {
    id,
    type: 0,
    guild_id: guild,
    name,
    position: 0,
    permission_overwrites: [],
    parent_id: null,
    flags: 0,
    nsfw: false,
  }
}

/** @param joinedAt of the bot */
export function guildOf(id: string, name: string, channels: object[], joinedAt = '2026-01-01T00:00:00.000000+00:00') {
  const role = { id, name: '@everyone', permissions: EVERYONE, position: 0, color: 0, hoist: false, managed: false }
  return {
    id,
    name,
    icon: null,
    splash: null,
    discovery_splash: null,
    owner_id: '400000000000000099',
    afk_channel_id: null,
    afk_timeout: 300,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    roles: [{ ...role, mentionable: false, flags: 0, colors: { primary_color: 0 } }],
    emojis: [],
    stickers: [],
    features: [],
    mfa_level: 0,
    application_id: null,
    system_channel_id: (channels[0] as { id: string } | undefined)?.id ?? null,
    system_channel_flags: 0,
    rules_channel_id: null,
    vanity_url_code: null,
    description: null,
    banner: null,
    premium_tier: 0,
    preferred_locale: 'ko',
    public_updates_channel_id: null,
    nsfw_level: 0,
    premium_progress_bar_enabled: false,
    safety_alerts_channel_id: null,
    joined_at: joinedAt,
    large: false,
    unavailable: false,
    member_count: 6,
    voice_states: [],
    members: [{ ...memberOf(BOT, EVERYONE), joined_at: joinedAt }],
    channels,
    threads: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  }
}

const EPOCH = 1_420_070_400_000
let count = 0

/** A fresh id with the time in it, as Discord makes them. */
export function snowflake(): string {
  return String((BigInt(Date.now() - EPOCH) << 22n) | BigInt(count++ % 4096))
}
