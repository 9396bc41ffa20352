import type { App } from '@slack/bolt'
import type { RefusalReason } from '../../../study/chat-platform.ts'
import { greet } from '../../../study/hosting/greet.ts'
import { moveStudy } from '../../../study/hosting/move-study.ts'
import { pauseStudy } from '../../../study/hosting/pause-study.ts'
import type { SlackContext } from '../context.ts'

/** The bot comes into a channel, or loses one, or one has another id: a private channel that is shared with another company. */
export function listenForChannels(app: App, context: SlackContext): void {
  app.event('member_joined_channel', async ({ event, context: { teamId = '' } }) => {
    if (event.user === (await context.self())) await greetOnce(context, teamId, event.channel, event.event_ts)
  })
  app.event('channel_id_changed', async ({ event, context: { teamId = '' } }) => {
    const { old_channel_id: before, new_channel_id: after } = event
    const { ports, log } = context
    const study = await ports.studies.inChannel({ platform: 'slack', workspace: teamId, channel: before })
    if (study) await moveStudy(ports, log, study, after)
  })
  app.event('channel_left', ({ event, context: { teamId = '' } }) => lose(context, teamId, event.channel, 'no-access'))
  app.event('group_left', ({ event, context: { teamId = '' } }) => lose(context, teamId, event.channel, 'no-access'))
  app.event('channel_archive', ({ event, context: { teamId = '' } }) =>
    lose(context, teamId, event.channel, 'channel-gone'),
  )
  app.event('group_archive', ({ event, context: { teamId = '' } }) =>
    lose(context, teamId, event.channel, 'channel-gone'),
  )
  app.event('channel_deleted', ({ event, context: { teamId = '' } }) =>
    lose(context, teamId, event.channel, 'channel-gone'),
  )
  app.event('group_deleted', ({ event, context: { teamId = '' } }) =>
    lose(context, teamId, event.channel, 'channel-gone'),
  )
}

/**
 * Slack may tell of the same arrival twice, so the channel is looked at for its hello; another arrival has another.
 * @param arrivedAt Slack's name for the time of the event, in seconds
 */
async function greetOnce(
  { ports, publisher }: SlackContext,
  workspace: string,
  channel: string,
  arrivedAt: string,
): Promise<void> {
  const place = { platform: 'slack', workspace, channel } as const
  const hello = `hello-${channel}-${arrivedAt}`
  try {
    if (await publisher.find(place, hello, new Date(Number(arrivedAt) * 1000))) return
    await publisher.publish(place, await greet(ports, place), hello)
  } finally {
    // Where no hello can be said, the app is back all the same.
    await ports.workspaces.returned(place)
  }
}

async function lose(
  { ports, publisher, log }: SlackContext,
  workspace: string,
  channel: string,
  reason: RefusalReason,
): Promise<void> {
  const study = await ports.studies.inChannel({ platform: 'slack', workspace, channel })
  if (study) await pauseStudy(ports, publisher, log, study, reason)
}
