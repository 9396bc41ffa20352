import type { App } from '@slack/bolt'
import type { SlackContext } from '../context.ts'

/** Someone changed their name. */
export function listenForPeople(app: App, { names }: SlackContext): void {
  app.event('user_change', async ({ event, context: { teamId = '' } }) => {
    if (names.known(event.user.id) !== undefined) await names.take(teamId, event.user)
  })
}
