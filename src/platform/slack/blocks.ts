import type { Button, KnownBlock, SectionBlock } from '@slack/types'
import type { Card, CardButton, Part } from '../../domain/card.ts'
import { barText, cut, tableLines } from '../../study/card-text.ts'
import { choices } from './choices.ts'
import { escapeText, literalText, mrkdwn } from './mrkdwn.ts'

/** Block Kit's limits: https://docs.slack.dev/reference/block-kit/blocks */
export const LIMITS = {
  blocks: 50,
  header: 150,
  section: 3000,
  field: 2000,
  fields: 10,
  button: 75,
  actions: 25,
  context: 2000,
  options: 10,
  altText: 2000,
}

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

export function plainText(text: string, most: number) {
  return { type: 'plain_text' as const, text: cut(text, most), emoji: true }
}

/** Sections of at most 3,000 characters, split between paragraphs, then lines, then words. */
export function sections(text: string): SectionBlock[] {
  return split(text, LIMITS.section).map(each => ({ type: 'section', text: { type: 'mrkdwn', text: each } }))
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
            text: cut(`*${literalText(name)}*\n${literalText(value)}`, LIMITS.field),
          })),
        },
      ]
    case 'progress':
      return sections(
        part.bars
          .map(({ label, share, detail }) => `*${literalText(label)}*\n${barText(share)}  ${literalText(detail)}`)
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

export function button({ label, action, style }: CardButton): Button {
  return { type: 'button', text: plainText(label, LIMITS.button), action_id: action, ...(style && { style }) }
}

function split(text: string, most: number): string[] {
  if (text.length <= most) return text === '' ? [] : [text]
  const at = ['\n\n', '\n', ' '].map(mark => text.lastIndexOf(mark, most)).find(place => place > most / 2) ?? most
  return [text.slice(0, at), ...split(text.slice(at).trimStart(), most)]
}
