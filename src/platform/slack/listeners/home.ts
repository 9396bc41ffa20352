import type { App } from '@slack/bolt'
import type { KnownBlock } from '@slack/types'
import type { Caller } from '../../../study/ports.ts'
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
    const caller = callerOf(context, teamId, event.channel, event.user, undefined)
    await pace.run(
      () => show(context, caller),
      async () => {},
    )
  })
}

async function show({ ports, clients, names }: SlackContext, member: Caller): Promise<void> {
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
    return clients.replies.views.publish({ user_id: member.member, view })
  })
  names.learn(member.workspace, member.member)
}
