import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord.js'
import type { Card, CardKind, Part, Tone } from '../../domain/card.ts'
import { barText, cut, tableLines } from '../../study/talk/card-text.ts'
import { choices } from './choices.ts'
import { button, text } from './elements.ts'
import { LIMITS } from './limits.ts'
import { discordMarkdown, escapeText } from './markdown.ts'

type Component = APIComponentInContainer

const ACCENTS: Record<Tone, number> = { neutral: 0x5865f2, good: 0x2e9e5b, bad: 0xd8504d, warning: 0xe0a030 }
/** Kinds that are a line or two, for which a frame would be too much. */
const UNFRAMED: readonly CardKind[] = ['notice']

/**
 * A card as Components V2: one container whose parts follow one another.
 * @param id marks the container, so that the message can be recognised in the channel's history
 */
export function cardComponents(card: Card, id?: number): APIMessageTopLevelComponent[] {
  const parts = withinLimits(card.parts.flatMap(part => partComponents(part, card.mentions ?? [])))
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

/** Buttons in rows of five. */
function rows(buttons: readonly APIButtonComponent[]): Component[] {
  const count = Math.ceil(buttons.length / LIMITS.buttonsPerRow)
  return Array.from({ length: count }, (_, row) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(row * LIMITS.buttonsPerRow, (row + 1) * LIMITS.buttonsPerRow),
  }))
}

function partComponents(part: Part, mentions: readonly string[]): Component[] {
  switch (part.type) {
    case 'heading':
      return [text(`### ${escapeText(part.text)}`)]
    case 'text':
      return part.markdown.trim() === '' ? [] : [text(discordMarkdown(part.markdown))]
    case 'footer':
      return [text(`-# ${discordMarkdown(part.markdown).replaceAll('\n', ' ')}`)]
    case 'buttons':
      return rows(part.buttons.map(button))
    case 'choices':
      return choices(part)
    case 'fields':
      return [text(part.fields.map(({ name, value }) => `**${escapeText(name)}**  ${escapeText(value)}`).join('\n'))]
    case 'progress':
      return part.bars.map(({ label, share, detail }) =>
        text(`**${escapeText(label)}**\n${barText(share)}  ${escapeText(detail)}`),
      )
    case 'table':
      return [text(tableLines(part, mentions, { strong: bold => `**${bold}**`, literal: escapeText }))]
    case 'image':
      return [
        {
          type: ComponentType.MediaGallery,
          items: [{ media: { url: part.url }, description: cut(part.alt, LIMITS.altText) }],
        },
      ]
    case 'form':
      return []
  }
}

/** Keeps a message within what Discord takes: the longest text gives way, so that what stands below it survives. */
function withinLimits(parts: Component[]): Component[] {
  const kept = parts.slice(0, LIMITS.components - 1)
  while (countOf(kept) > LIMITS.components - 1) kept.pop()
  const over = () => textsOf(kept).reduce((sum, each) => sum + each.content.length, 0) - LIMITS.text
  for (let excess = over(); excess > 0; excess = over()) {
    const longest = textsOf(kept).reduce((a, b) => (b.content.length > a.content.length ? b : a))
    longest.content = cut(longest.content, Math.max(longest.content.length - excess, 1))
  }
  return kept
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
