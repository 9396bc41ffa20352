import type { KnownBlock } from '@slack/types'
import type { Card, Part } from '../../domain/card.ts'
import { barText, cut, tableLines } from '../../study/talk/card-text.ts'
import { unlinked } from '../../study/talk/markdown.ts'
import { choices } from './choices.ts'
import { button, LIMITS, plainText, sections } from './elements.ts'
import { escapeText, literalText, mrkdwn } from './mrkdwn.ts'

/** A card as blocks. What passes a limit is cut with an ellipsis, or split where it can be. */
export function cardBlocks(card: Card): KnownBlock[] {
  return card.parts.flatMap(part => partBlocks(part, card.mentions ?? [])).slice(0, LIMITS.blocks)
}

/** The text for notifications and screen readers. */
export function cardText(card: Card): string {
  return escapeText(card.fallback)
}

/** Slack shows the name of a channel for its id in this form. */
export function withChannelLinks<T>(blocks: T): T {
  return JSON.parse(JSON.stringify(blocks).replace(/#([CG][A-Z0-9]{8,})/g, '<#$1>'))
}

function partBlocks(part: Part, mentions: readonly string[]): KnownBlock[] {
  switch (part.type) {
    case 'heading':
      return [{ type: 'header', text: plainText(part.text, LIMITS.header) }]
    case 'text':
      return sections(mrkdwn(part.markdown))
    case 'footer':
      return [{ type: 'context', elements: [{ type: 'mrkdwn', text: cut(mrkdwn(part.markdown), LIMITS.context) }] }]
    case 'buttons':
      return part.buttons.length === 0
        ? []
        : [{ type: 'actions', elements: part.buttons.slice(0, LIMITS.actions).map(button) }]
    case 'choices':
      return choices(part)
    case 'fields':
      return [
        {
          type: 'section',
          fields: part.fields.slice(0, LIMITS.fields).map(({ name, value }) => ({
            type: 'mrkdwn',
            text: cut(`*${literalText(name)}*\n${literalText(unlinked(value))}`, LIMITS.field),
          })),
        },
      ]
    case 'progress':
      return sections(
        part.bars
          .map(
            ({ label, share, detail }) =>
              `*${literalText(unlinked(label))}*\n${barText(share)}  ${literalText(detail)}`,
          )
          .join('\n'),
      )
    case 'table':
      return sections(tableLines(part, mentions, { strong: bold => `*${bold}*`, literal: literalText }))
    case 'image':
      return [{ type: 'image', image_url: part.url, alt_text: cut(part.alt, LIMITS.altText) }]
    case 'form':
      return []
  }
}
