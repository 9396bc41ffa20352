import { type APIButtonComponent, type APITextDisplayComponent, ButtonStyle, ComponentType } from 'discord.js'
import type { CardButton } from '../../domain/card.ts'
import { cut } from '../../study/talk/card-text.ts'
import { LIMITS } from './limits.ts'

export function text(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content }
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
