import { type Dialect, translate } from '../../study/talk/markdown.ts'

/** Sees to it that Slack takes a mark beside a letter for a mark: `*도커*는` needs a gap, which nobody sees. */
const GAP = '\u200b'

/** Slack’s dialect. */
export const MRKDWN: Dialect = {
  text: literalText,
  strong: inner => `*${inner}*`,
  emphasis: inner => `_${inner}_`,
  strike: inner => `~${inner}~`,
  code: text => `\`${escapeText(text).replaceAll('`', 'ˋ')}\``,
  codeBlock: text => `\`\`\`\n${escapeText(text).replaceAll('```', `\`${GAP}\`\``)}\n\`\`\``,
  heading: inner => `*${inner}*`,
  link: (url, label) => `<${escapeText(url).replaceAll('|', '%7C')}|${label.replaceAll('|', '¦')}>`,
  bullet: '•',
  rule: '———',
  gap: GAP,
}

/**
 * Markdown as Slack's mrkdwn. `&`, `<` and `>` are escaped as Slack's documentation asks, so that no text can mention
 * a channel, a group or a person.
 */
export function mrkdwn(markdown: string): string {
  return translate(markdown, MRKDWN)
}

/** Text where no marks count (plain_text, code): only the three characters that Slack gives a meaning are escaped. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Plain text in mrkdwn: marks that stand in it must not become formatting, which a gap after each prevents. */
export function literalText(text: string): string {
  return escapeText(text).replace(/(?<![\p{L}\p{N}_])[*_~`](?=[^\s*_~`])/gu, `$&${GAP}`)
}
