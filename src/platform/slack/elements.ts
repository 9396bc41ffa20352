import type { Button, SectionBlock } from '@slack/types'
import type { CardButton } from '../../domain/card.ts'
import { cut } from '../../study/talk/card-text.ts'

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

export function plainText(text: string, most: number) {
  return { type: 'plain_text' as const, text: cut(text, most), emoji: true }
}

/** Sections of at most 3,000 characters, split between paragraphs, then lines, then words. */
export function sections(text: string): SectionBlock[] {
  return split(text, LIMITS.section).map(each => ({ type: 'section', text: { type: 'mrkdwn', text: each } }))
}

export function button({ label, action, style }: CardButton): Button {
  return { type: 'button', text: plainText(label, LIMITS.button), action_id: action, ...(style && { style }) }
}

function split(text: string, most: number): string[] {
  if (text.length <= most) return text === '' ? [] : [text]
  const at = ['\n\n', '\n', ' '].map(mark => text.lastIndexOf(mark, most)).find(place => place > most / 2) ?? most
  return [text.slice(0, at), ...split(text.slice(at).trimStart(), most)]
}
