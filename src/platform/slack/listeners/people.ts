import type { App } from '@slack/bolt'
import type { SlackContext } from '../context.ts'

/** Someone changed their name. */
export function listenForPeople(app: App, { names }: SlackContext): void {
  app.event('user_change', async ({ event, body }) => {
    if (names.known(event.user.id) !== undefined) await names.take(body.team_id, event.user)
  })
}
