import type { App } from '@slack/bolt'
import type { SlackContext } from '../context.ts'

/** Someone changed their name, or was deactivated or brought back. */
export function listenForPeople(app: App, { names, ports }: SlackContext): void {
  app.event('user_change', async ({ event, context: { teamId = '' } }) => {
    const person = { platform: 'slack', workspace: teamId, member: event.user.id } as const
    await ports.privacy.left(person, event.user.deleted ? ports.clock.now() : null)
    if (names.known(event.user.id) !== undefined) await names.take(teamId, event.user)
  })
}
