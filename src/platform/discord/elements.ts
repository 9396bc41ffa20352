import { type APIButtonComponent, type APITextDisplayComponent, ButtonStyle, ComponentType } from 'discord.js'
import type { CardButton } from '../../domain/card.ts'
import { cut } from '../../study/talk/card-text.ts'
import { LIMITS } from './limits.ts'

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content }
}

/** Lines as few texts, split between lines. */
export function inTexts(lines: readonly string[]): APITextDisplayComponent[] {
  const packed: string[] = []
  for (const line of lines) {
    const joined = packed.length === 0 ? line : `${packed.at(-1)}\n${line}`
    if (packed.length === 0 || joined.length > LIMITS.piece) packed.push(line)
    else packed[packed.length - 1] = joined
  }
  return packed.filter(each => each.trim() !== '').map(text)
}

export function button({ label, action, style }: CardButton): APIButtonComponent {
  const styles = { primary: ButtonStyle.Primary, danger: ButtonStyle.Danger } as const
  return {
    type: ComponentType.Button,
    custom_id: action,
    label: cut(label, LIMITS.buttonLabel),
    style: style ? styles[style] : ButtonStyle.Secondary,
  }
}
