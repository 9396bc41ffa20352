import { type Dialect, translate } from '../../study/talk/markdown.ts'

/** Discord's dialect. */
export const MARKDOWN: Dialect = {
  text: escapeText,
  strong: inner => `**${inner}**`,
  emphasis: inner => `*${inner}*`,
  strike: inner => `~~${inner}~~`,
  code: text => `\`${text.replaceAll('`', 'ˋ')}\``,
  codeBlock: (text, language) => `\`\`\`${language}\n${text.replaceAll('```', 'ˋˋˋ')}\n\`\`\``,
  heading: inner => `**${inner}**`,
  link: (url, label) => `[${label}](<${url.replaceAll('>', '%3E')}>)`,
  bullet: '-',
  rule: '———',
  gap: '',
}

/** Markdown of a course as Discord's; whatever is a mark on Discord alone (mentions, spoilers, subtext) shows as itself. */
export function discordMarkdown(markdown: string): string {
  return translate(markdown, MARKDOWN)
}

/** Plain text, so that it shows as itself and mentions nobody. */
export function escapeText(text: string): string {
  return text.replace(/[\\*_~`|<>[\]()#:@-]/g, '\\$&').replaceAll('\\@', '@\u200b')
}
