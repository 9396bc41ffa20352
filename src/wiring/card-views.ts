import { cardHtml } from '../platform/playground/card-html.ts'
import type { CardViews } from '../site/parts.ts'

/** How each platform shows a card; none of them is asked, nor need it be connected. */
export const cardViews: CardViews = {
  playground: card => cardHtml(card, { cancel: '' }),
  slack: async card => (await import('../platform/slack/blocks.ts')).cardMessages(card).flat(),
  discord: async card => (await import('../platform/discord/components.ts')).cardMessages(card).flat(),
}
