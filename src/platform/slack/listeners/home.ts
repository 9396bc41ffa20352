import type { App } from '@slack/bolt'
import type { KnownBlock } from '@slack/types'
import { showHome } from '../../../study/show-home.ts'
import { type AddressOf, cardBlocks, withChannelLinks } from '../blocks.ts'
import { callerOf, type SlackContext } from '../context.ts'
import { pace } from '../pace.ts'
import { orPlain } from '../rich.ts'

/** Most blocks of a home tab: https://docs.slack.dev/surfaces/app-home */
const MOST_BLOCKS = 100

/** App Home: the member's points, streak, progress and next question, and for hosts the settings. Where there is no room it stays as it was. */
export function listenForHome(app: App, context: SlackContext): void {
  app.event('app_home_opened', async ({ event, context: { teamId = '' } }) => {
    if (event.tab !== 'home') return
    await pace.run(
      () => show(context, teamId, event),
      async () => {},
    )
  })
}

async function show(
  context: SlackContext,
  workspace: string,
  { channel, user }: { channel: string; user: string },
): Promise<void> {
  const { ports, clients, names } = context
  await names.meet(workspace, user)
  const member = callerOf(context, workspace, channel, user, undefined)
  // The page is worth showing without the settings, too.
  const caller = { ...member, administers: () => member.administers().catch(() => false) }
  const cards = await showHome(ports, caller, ({ channel }) => `#${channel}`)
  const addressOf: AddressOf = picture => ports.pictures.address(picture, { theme: 'light', shape: 'wide' })
  await orPlain(pictured => {
    const blocks = cards.flatMap((card): KnownBlock[] => [
      ...withChannelLinks(cardBlocks(card, pictured ? addressOf : undefined)),
      { type: 'divider' },
    ])
    const view = { type: 'home' as const, blocks: blocks.slice(0, MOST_BLOCKS) }
    return clients.replies.views.publish({ user_id: user, view })
  })
}
