import { CHANNEL, GUILD } from '../../test/support/discord/shapes.ts'
import type { Service } from '../press/rig.ts'

const TOKEN = 'a-token-of-ours'

/** A member's id on Discord. */
export const memberOf = (number: number) => String(400_000_000_000_000_000n + BigInt(number))

/** A verdict as the bot sends it; its length is what counts. */
const REPLY = [
  {
    type: 17,
    accent_color: 0x2e9e5b,
    components: [
      { type: 10, content: '### ✅ Right! +11 points' },
      { type: 10, content: 'Because of what the chapter says. '.repeat(8) },
      { type: 10, content: '**Points**  10 + 1 for the streak\n**Streak**  🔥 1 day' },
      { type: 1, components: [{ type: 2, style: 2, label: 'Something is wrong', custom_id: 'report:1' }] },
    ],
  },
]

/** Presses on Discord: out over the gateway, back over REST; an order's target is the token of who is pressed at. */
export const DISCORD: Service = {
  platform: 'discord',
  workspace: GUILD,
  channel: CHANNEL,
  memberOf,
  generator: new URL('generator.ts', import.meta.url),
  reference: new URL('reference.ts', import.meta.url),
  reply: REPLY,
  environment: here => ({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: `${here}/api` }),
  targetOf: () => TOKEN,
}
