import type { Button, SectionBlock } from '@slack/types'
import type { CardButton } from '../../domain/card.ts'
import { cut } from '../../study/talk/card-text.ts'
import { splitMarkdown, splitText } from '../../study/talk/split-markdown.ts'
import { MRKDWN } from './mrkdwn.ts'

/** Block Kit's limits: https://docs.slack.dev/reference/block-kit/blocks */
export const LIMITS = {
  blocks: 50,
  /** Characters of one message in all; beyond somewhat more, Slack answers `msg_blocks_too_long`. */
  message: 12_000,
  header: 150,
  section: 3000,
  field: 2000,
  fields: 10,
  button: 75,
  /** Characters of a button or an entry of a menu that every window shows; the rest may be cut. */
  label: 30,
  actions: 25,
  context: 2000,
  contexts: 10,
  options: 10,
  altText: 2000,
}

export function plainText(text: string, most: number) {
  return { type: 'plain_text' as const, text: cut(text, most), emoji: true }
}

/** Markdown as sections of at most 3,000 characters, none of which cuts a mark in two. */
export function sections(markdown: string): SectionBlock[] {
  return splitMarkdown(markdown, MRKDWN, LIMITS.section).map(section)
}

/** Plain text as sections. */
export function plainSections(text: string): SectionBlock[] {
  return splitText(text, MRKDWN, LIMITS.section).map(section)
}

/** Lines of mrkdwn as sections, split between lines. */
export function lineSections(lines: readonly string[]): SectionBlock[] {
  const packed: string[] = []
  for (const line of lines) {
    const last = packed.at(-1)
    const joined = last === undefined ? line : `${last}\n${line}`
    if (last === undefined || joined.length > LIMITS.section) packed.push(line)
    else packed[packed.length - 1] = joined
  }
  return packed.filter(each => each !== '').map(section)
}

function section(text: string): SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text } }
}

export function button({ label, action, style }: CardButton): Button {
  return { type: 'button', text: plainText(label, LIMITS.button), action_id: action, ...(style && { style }) }
}
