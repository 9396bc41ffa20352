import type { Service } from '../press/rig.ts'
import { SECRET } from './secret.ts'

/** A verdict as the bot sends it; its length is what counts. */
const REPLY = {
  text: 'Right! +11 points',
  blocks: [
    { type: 'header', text: { type: 'plain_text', text: '✅ Right! +11 points' } },
    { type: 'section', text: { type: 'mrkdwn', text: 'Because of what the chapter says. '.repeat(8) } },
    {
      type: 'section',
      fields: [
        { type: 'mrkdwn', text: '*Points*\n10 + 1 for the streak' },
        { type: 'mrkdwn', text: '*Streak*\n🔥 1 day' },
      ],
    },
  ],
}

/** Presses on Slack, signed and over HTTP; an order's target is the address of who is pressed at. */
export const SLACK: Service = {
  platform: 'slack',
  workspace: 'T1',
  channel: 'C1',
  memberOf: number => `U${number}`,
  generator: new URL('generator.ts', import.meta.url),
  reference: new URL('reference.ts', import.meta.url),
  reply: REPLY,
  environment: here => ({
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: SECRET,
    SLACK_API_URL: `${here}/api/`,
  }),
  targetOf: url => url,
}
