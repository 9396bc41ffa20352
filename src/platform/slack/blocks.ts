import type { KnownBlock } from '@slack/types'
import type { Card, Part } from '../../domain/card.ts'
import type { CalendarPicture } from '../../domain/study-calendar.ts'
import { barText, cut, tableLines } from '../../study/talk/card-text.ts'
import { unlinked } from '../../study/talk/markdown.ts'
import { splitMarkdown } from '../../study/talk/split-markdown.ts'
import { choices } from './choices.ts'
import { button, LIMITS, lineSections, plainSections, plainText, sections } from './elements.ts'
import { escapeText, literalText, MRKDWN } from './mrkdwn.ts'
import { boardTable, feedback } from './rich.ts'

/** Where Slack finds a picture; undefined where it cannot. */
export type AddressOf = (picture: CalendarPicture) => string | undefined

/** Blocks that belong together in one message. */
type Group = KnownBlock[]

/**
 * A card as messages, mostly one: what passes a limit goes into the next block, and then into the next message.
 * @param rich whether blocks that not every workspace takes yet may be among them
 * @param addressOf where pictures are; without, their text stands
 */
export function cardMessages(card: Card, rich = true, addressOf: AddressOf = () => undefined): KnownBlock[][] {
  const messages: { blocks: KnownBlock[]; size: number }[] = [{ blocks: [], size: 0 }]
  for (const group of card.parts.flatMap(part => groupsOf(part, card, rich, addressOf))) {
    const last = messages.at(-1)
    const size = sizeOf(group)
    const fits = last && last.blocks.length + group.length <= LIMITS.blocks && last.size + size <= LIMITS.message
    if (last && (fits || last.blocks.length === 0)) {
      last.blocks.push(...group)
      last.size += size
    } else messages.push({ blocks: [...group], size })
  }
  return messages.map(({ blocks }) => blocks.slice(0, LIMITS.blocks))
}

/** All blocks of a card in a row, for where there is no end of a message. */
export function cardBlocks(card: Card, addressOf?: AddressOf): KnownBlock[] {
  return cardMessages(card, false, addressOf).flat()
}

/** The text for notifications and screen readers. */
export function cardText(card: Card): string {
  return escapeText(card.fallback)
}

/** An id has digits in it; a word in capitals has none, and is no channel. */
const CHANNEL = /#(?=[A-Z]+\d)([CG][A-Z0-9]{8,})(?![\w-])/g

/** Slack shows the name of a channel for its id in this form. */
export function withChannelLinks<T>(blocks: T): T {
  const written = JSON.stringify(blocks)
  return written.search(CHANNEL) < 0 ? blocks : JSON.parse(written.replace(CHANNEL, '<#$1>'))
}

function sizeOf(blocks: readonly KnownBlock[]): number {
  return JSON.stringify(blocks).length
}

/** What each part becomes: text may go on in another message, a question's choices stay together. */
function groupsOf(part: Part, card: Card, rich: boolean, addressOf: AddressOf): Group[] {
  const blocks = partBlocks(part, card, rich, addressOf)
  return part.type === 'choices' && sizeOf(blocks) < LIMITS.message ? [blocks] : blocks.map(block => [block])
}

function partBlocks(part: Part, card: Card, rich: boolean, addressOf: AddressOf): KnownBlock[] {
  switch (part.type) {
    case 'heading':
      return part.text.length > LIMITS.header
        ? plainSections(part.text)
        : [{ type: 'header', text: plainText(part.text, LIMITS.header) }]
    case 'text':
      return sections(part.markdown)
    case 'footer':
      return contexts(part.markdown)
    case 'buttons':
      return buttonRows(part, rich)
    case 'choices':
      return choices(part, card.fallback, rich)
    case 'fields':
      return fields(part.fields)
    case 'progress':
      return lineSections(
        part.bars.map(
          ({ label, share, detail }) => `*${literalText(unlinked(label))}*\n${barText(share)}  ${literalText(detail)}`,
        ),
      )
    case 'table':
      return table(part, card, rich)
    case 'image':
      return image(part, addressOf)
    case 'form':
      return []
  }
}

function image({ picture, alt, text }: Extract<Part, { type: 'image' }>, addressOf: AddressOf): KnownBlock[] {
  const address = addressOf(picture)
  return address ? [{ type: 'image', image_url: address, alt_text: cut(alt, LIMITS.altText) }] : sections(text)
}

/** Rows of buttons; the last of them as one of two thumbs, where it has an opposite and the workspace takes such. */
function buttonRows({ buttons, praise }: Extract<Part, { type: 'buttons' }>, rich: boolean): KnownBlock[] {
  const last = buttons.at(-1)
  const thumbs = rich && praise && last ? [feedback(praise, last)] : []
  const rest = thumbs.length > 0 ? buttons.slice(0, -1) : buttons
  const rows = inTens(rest, LIMITS.actions)
  return [...rows.map((row): KnownBlock => ({ type: 'actions', elements: row.map(button) })), ...thumbs]
}

function table(
  part: Extract<Part, { type: 'table' }>,
  { mentions = [], fallback, kind }: Card,
  rich: boolean,
): KnownBlock[] {
  const board = rich && kind === 'leaderboard' ? boardTable(part, mentions, fallback) : undefined
  if (board) return [board]
  return lineSections(tableLines(part, mentions, { strong: bold => `*${bold}*`, literal: literalText }).split('\n'))
}

function contexts(markdown: string): KnownBlock[] {
  const elements = splitMarkdown(markdown, MRKDWN, LIMITS.context).map(text => ({ type: 'mrkdwn' as const, text }))
  return inTens(elements, LIMITS.contexts).map(each => ({ type: 'context', elements: each }))
}

/** Names and values side by side; one too long for that goes below, whole. */
function fields(all: Extract<Part, { type: 'fields' }>['fields']): KnownBlock[] {
  const texts = all.map(({ name, value }) => `*${literalText(name)}*\n${literalText(unlinked(value))}`)
  const short = texts.filter(text => text.length <= LIMITS.field).map(text => ({ type: 'mrkdwn' as const, text }))
  const long = all.filter((_, at) => (texts[at] ?? '').length > LIMITS.field)
  return [
    ...inTens(short, LIMITS.fields).map((each): KnownBlock => ({ type: 'section', fields: each })),
    ...long.flatMap(({ name, value }) => plainSections(`${name}: ${value}`)),
  ]
}

function inTens<T>(all: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, at) => all.slice(at * most, (at + 1) * most))
}
