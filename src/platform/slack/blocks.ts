import type { ActionsBlock, Button, Checkboxes, KnownBlock, PlainTextOption, SectionBlock } from '@slack/types'
import type { Card, CardButton, CardChoice, Part } from '../../domain/card.ts'
import { plain } from '../../study/markdown.ts'
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

/** Choices shown as buttons; more become a menu. */
const MOST_BUTTONS = 5

/** A card as blocks. What passes a limit is cut with an ellipsis, or split where it can be. */
export function cardBlocks(card: Card): KnownBlock[] {
  return card.parts.flatMap(part => partBlocks(part, card.mentions ?? [])).slice(0, LIMITS.blocks)
}

/** The text for notifications and screen readers. */
export function cardText(card: Card): string {
  return escapeText(card.fallback)
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
          .map(({ label, share, detail }) => `*${literalText(label)}*\n${bar(share)}  ${literalText(detail)}`)
          .join('\n'),
      )
    case 'table':
      return sections(table(part, mentions))
    case 'image':
      return [{ type: 'image', image_url: part.url, alt_text: cut(part.alt, LIMITS.altText) }]
    case 'form':
      return []
  }
}

function button({ label, action, style }: CardButton): Button {
  return { type: 'button', text: plainText(label, LIMITS.button), action_id: action, ...(style && { style }) }
}

type Choices = Extract<Part, { type: 'choices' }>

function choices(part: Choices): KnownBlock[] {
  if (part.choices.every(choice => choice.state)) return sections(part.choices.map(closedChoice).join('\n'))
  // A label is plain text and short: where one does not fit, all choices are spelled out and the buttons hold letters.
  const tooLong = part.choices.some(
    choice => label(choice).length > LIMITS.button || plain(choice.text) !== choice.text,
  )
  const spelledOut = tooLong
    ? sections(part.choices.map(({ letter, text }) => `*${literalText(letter)}*  ${mrkdwn(text)}`).join('\n'))
    : []
  const short = (choice: CardChoice) => (tooLong ? choice.letter : label(choice))
  if (part.submit) return [...spelledOut, checkboxes(part, short)]
  return [
    ...spelledOut,
    part.choices.length > MOST_BUTTONS
      ? menu(part, short)
      : {
          type: 'actions',
          elements: part.choices.map(choice => button({ label: short(choice), action: choice.action ?? '' })),
        },
  ]
}

function label({ letter, text }: CardChoice): string {
  return `${letter}  ${text}`
}

function option(text: string, place: number): PlainTextOption {
  return { text: plainText(text, LIMITS.button), value: String(place) }
}

function checkboxes({ choices: all, submit }: Choices, short: (choice: CardChoice) => string): ActionsBlock {
  const action = submit?.action ?? ''
  const boxes: Checkboxes = {
    type: 'checkboxes',
    action_id: `${PICKED}${action}`,
    options: all.slice(0, LIMITS.options).map((choice, place) => option(short(choice), place)),
  }
  return {
    type: 'actions',
    block_id: `${PICKED}${action}`,
    elements: [boxes, button({ label: submit?.label ?? '', action, style: 'primary' })],
  }
}

function menu({ choices: all }: Choices, short: (choice: CardChoice) => string): ActionsBlock {
  const action = all[0]?.action?.replace(/:\d+$/, '') ?? ''
  return {
    type: 'actions',
    elements: [
      { type: 'static_select', action_id: action, options: all.map((choice, place) => option(short(choice), place)) },
    ],
  }
}

/** Marks the checkboxes that a submit button reads; ticking one is no answer yet. */
export const PICKED = 'picked:'

function closedChoice({ letter, text, state, count = 0 }: CardChoice): string {
  const line = `${literalText(letter)}  ${mrkdwn(text)}  ·  ${count}`
  return state === 'right' ? `:white_check_mark: ${line}` : `:white_small_square: ${line}`
}

function bar(share: number): string {
  const full = Math.round(share * 10)
  return '▰'.repeat(full) + '▱'.repeat(10 - full)
}

/** Slack has no table in every place where a card may go, so a row is a line: the name stands out, the rest follows. */
function table({ rows, columns }: Extract<Part, { type: 'table' }>, mentions: readonly string[]): string {
  const lead = columns[0]?.align === 'right' ? 1 : 0
  return rows
    .map((row, index) => {
      const id = lead === 1 ? mentions[index] : undefined
      const name = id === undefined ? `*${literalText(row[lead] ?? '')}*` : `<@${id}>`
      const rest = row
        .slice(lead + 1)
        .map((cell, at) =>
          lead === 1 ? `${literalText(columns[at + 2]?.title ?? '')} ${literalText(cell)}` : literalText(cell),
        )
      return [...row.slice(0, lead).map(escapeText), [name, ...rest].join('  ·  ')].join('  ')
    })
    .join('\n')
}

function cut(text: string, most: number): string {
  const characters = Array.from(text)
  return text.length <= most ? text : `${characters.slice(0, most - 1 - (text.length - characters.length)).join('')}…`
}

function split(text: string, most: number): string[] {
  if (text.length <= most) return text === '' ? [] : [text]
  const at = ['\n\n', '\n', ' '].map(mark => text.lastIndexOf(mark, most)).find(place => place > most / 2) ?? most
  return [text.slice(0, at), ...split(text.slice(at).trimStart(), most)]
}
