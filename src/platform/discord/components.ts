import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord.js'
import type { Card, CardKind, Part, Tone } from '../../domain/card.ts'
import type { CalendarPicture } from '../../domain/study-calendar.ts'
import { barText, cut, tableLines } from '../../study/talk/card-text.ts'
import { unlinked } from '../../study/talk/markdown.ts'
import { splitMarkdown, splitText } from '../../study/talk/split-markdown.ts'
import { choices } from './choices.ts'
import { button, inTexts, text } from './elements.ts'
import { LIMITS } from './limits.ts'
import { escapeText, MARKDOWN } from './markdown.ts'

type Component = APIComponentInContainer

const ACCENTS: Record<Tone, number> = { neutral: 0x5865f2, good: 0x2e9e5b, bad: 0xd8504d, warning: 0xe0a030 }
/** Kinds that are a line or two, for which a frame would be too much. */
const UNFRAMED: readonly CardKind[] = ['notice']

/** Names of the files that go with a message, by the pictures that they are. */
export type Attached = ReadonlyMap<CalendarPicture, string>

/** Components that belong together in one message. */
type Group = Component[]

/**
 * A card as messages of Components V2, mostly one: a container whose parts follow one another. What passes a limit goes
 * into the next text, and then into the next message.
 * @param id marks the container, so that the message can be recognised in the channel's history
 * @param attached without a picture's file its text stands
 */
export function cardMessages(card: Card, id?: number, attached: Attached = new Map()): APIMessageTopLevelComponent[][] {
  const messages: Component[][] = [[]]
  let count = 0
  let length = 0
  for (const group of card.parts.flatMap(part => groupsOf(part, card.mentions ?? [], attached))) {
    const last = messages.at(-1) as Component[]
    const more = { count: countOf(group), length: lengthOf(group) }
    const isFull = count + more.count > LIMITS.components - 1 || length + more.length > LIMITS.text
    if (last.length > 0 && isFull) {
      messages.push([...group])
      count = more.count
      length = more.length
    } else {
      last.push(...group)
      count += more.count
      length += more.length
    }
  }
  return messages.map(parts => framed(parts, card, id))
}

function framed(parts: Component[], card: Card, id: number | undefined): APIMessageTopLevelComponent[] {
  if (UNFRAMED.includes(card.kind) && id === undefined) return parts
  return [
    {
      type: ComponentType.Container,
      accent_color: ACCENTS[card.tone],
      components: parts,
      ...(id !== undefined && { id }),
    },
  ]
}

/** What each part becomes: text may go on in another message, a question's choices stay together where they can. */
function groupsOf(part: Part, mentions: readonly string[], attached: Attached): Group[] {
  const components = partComponents(part, mentions, attached)
  const fits = countOf(components) < LIMITS.components && lengthOf(components) <= LIMITS.text
  return part.type === 'choices' && fits ? [components] : components.map(component => [component])
}

/** Buttons in rows of five. */
function rows(buttons: readonly APIButtonComponent[]): Component[] {
  const count = Math.ceil(buttons.length / LIMITS.buttonsPerRow)
  return Array.from({ length: count }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * LIMITS.buttonsPerRow, (row + 1) * LIMITS.buttonsPerRow),
  }))
}

function partComponents(part: Part, mentions: readonly string[], attached: Attached): Component[] {
  switch (part.type) {
    case 'heading':
      return splitText(part.text, MARKDOWN, LIMITS.piece).map(piece => text(`### ${piece}`))
    case 'text':
      return splitMarkdown(part.markdown, MARKDOWN, LIMITS.piece).map(text)
    case 'footer':
      return splitMarkdown(part.markdown, MARKDOWN, LIMITS.piece).map(piece =>
        text(`-# ${piece.replaceAll('\n', ' ')}`),
      )
    case 'buttons':
      return rows(part.buttons.map(button))
    case 'choices':
      return choices(part)
    case 'fields':
      return inTexts(part.fields.flatMap(fieldLines))
    case 'progress':
      return part.bars.map(({ label, share, detail }) =>
        text(`**${escapeText(unlinked(label))}**\n${barText(share)}  ${escapeText(detail)}`),
      )
    case 'table':
      return inTexts(tableLines(part, mentions, { strong: bold => `**${bold}**`, literal: escapeText }).split('\n'))
    case 'image':
      return image(part, attached)
    case 'form':
      return []
  }
}

/** A name and its value; one too long for a text goes on in the next. */
function fieldLines({ name, value }: Extract<Part, { type: 'fields' }>['fields'][number]): string[] {
  const title = `**${escapeText(name)}**  `
  const line = title + escapeText(unlinked(value))
  if (line.length <= LIMITS.piece) return [line]
  const [first = '', ...more] = splitText(unlinked(value), MARKDOWN, LIMITS.piece - title.length)
  return [title + first, ...more]
}

function image({ picture, alt, text: said }: Extract<Part, { type: 'image' }>, attached: Attached): Component[] {
  const file = attached.get(picture)
  if (file === undefined) return splitMarkdown(said, MARKDOWN, LIMITS.piece).map(text)
  const media = { url: `attachment://${file}` }
  return [{ type: ComponentType.MediaGallery, items: [{ media, description: cut(alt, LIMITS.altText) }] }]
}

function lengthOf(parts: readonly Component[]): number {
  return textsOf(parts).reduce((sum, { content }) => sum + content.length, 0)
}

function textsOf(parts: readonly Component[]): { content: string }[] {
  return parts.flatMap(part => {
    if (part.type === ComponentType.TextDisplay) return [part]
    return part.type === ComponentType.Section ? part.components : []
  })
}

function countOf(parts: readonly Component[]): number {
  return parts.reduce((sum, part) => {
    if (part.type === ComponentType.ActionRow) return sum + 1 + part.components.length
    return part.type === ComponentType.Section ? sum + 2 + part.components.length : sum + 1
  }, 0)
}
