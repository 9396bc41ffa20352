import type { WebClient } from '@slack/web-api'
import type { Hindrance, Study } from '../../study/ports.ts'
import { isSignedOut, slackError } from './failures.ts'
import { type ChannelState, hindranceOf } from './hindrance.ts'

/** The scopes that the bot needs, as `slack-manifest.yaml` asks for them. */
export const SCOPES = [
  'app_mentions:read',
  'channels:history',
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  'users:read',
]

/** What is wrong with a channel, in the doctor's words. */
const HINDRANCES: Record<Hindrance['key'], string> = {
  archived: 'is archived',
  direct: 'is a direct message',
  lacking: 'lacks permissions',
  'no-messages': 'takes no messages',
  'read-only': 'lets only some members post, and the bot is not among them',
  unseen: 'cannot be seen',
}

/** One line of the doctor's report. */
interface Finding {
  ok: boolean
  what: string
  detail: string
}

/** Checks the token and its team, the scopes granted, and that the bot is in the channel of each study. */
export async function examineSlack(client: WebClient, studies: readonly Pick<Study, 'channel'>[]): Promise<Finding[]> {
  const what = 'Slack'
  try {
    const { team, user, user_id, response_metadata } = await client.auth.test()
    const granted = response_metadata?.scopes
    const missing = granted ? SCOPES.filter(scope => !granted.includes(scope)) : []
    const scopes =
      missing.length === 0
        ? []
        : [
            {
              ok: false,
              what,
              detail: `scopes missing: ${missing.join(', ')}; add them under OAuth & Permissions and reinstall the app`,
            },
          ]
    const channels = await Promise.all(studies.map(({ channel }) => examineChannel(client, channel, user_id)))
    return [{ ok: true, what, detail: `signed in to ${team} as ${user}` }, ...scopes, ...channels]
  } catch (error) {
    const said = slackError(error) ?? (error as Error).message
    const remedy = isSignedOut(error)
      ? `${said}; copy the bot token anew from OAuth & Permissions`
      : `cannot be reached (${said}); check the network and SLACK_API_URL`
    return [{ ok: false, what, detail: remedy }]
  }
}

async function examineChannel(client: WebClient, channel: string, botUser: string | undefined): Promise<Finding> {
  const what = 'Slack channel'
  try {
    const { channel: found } = await client.conversations.info({ channel })
    const name = `#${found?.name ?? channel}`
    const hindrance = hindranceOf((found ?? {}) as ChannelState, botUser)
    if (hindrance)
      return { ok: false, what, detail: `${name} ${HINDRANCES[hindrance.key]}; set the study up elsewhere` }
    return found?.is_member === false
      ? { ok: false, what, detail: `not in ${name}; type /invite @Studyhall there` }
      : { ok: true, what, detail: `in ${name}` }
  } catch (error) {
    return {
      ok: false,
      what,
      detail: `${channel}: ${slackError(error) ?? (error as Error).message}; invite the bot, or set the study up elsewhere`,
    }
  }
}
