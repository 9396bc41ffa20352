import type { App } from '@slack/bolt'
import { isTimezone } from '../../../domain/calendar.ts'
import type { SlackContext } from '../context.ts'

/** Someone changed their name or time zone, or was deactivated or brought back. */
export function listenForPeople(app: App, { names, ports }: SlackContext): void {
  app.event('user_change', async ({ event, context: { teamId = '' } }) => {
    const person = { platform: 'slack', workspace: teamId, member: event.user.id } as const
    await ports.privacy.left(person, event.user.deleted ? ports.clock.now() : null)
    // A reminder goes by the member's own morning, also after they have moved.
    const { tz } = event.user
    if (tz && isTimezone(tz)) await ports.reminders.moved(person, tz, ports.clock.now())
    if (names.known(event.user.id) !== undefined) await names.take(teamId, event.user)
  })
}
