import type { Dialect } from '../../study/talk/markdown.ts'

/** Discord's dialect; whatever is a mark on Discord alone (mentions, spoilers, subtext) shows as itself. */
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

/** Plain text, so that it shows as itself and mentions nobody. */
export function escapeText(text: string): string {
  return text.replace(/[\\*_~`|<>[\]()#:@-]/g, '\\$&').replaceAll('\\@', '@\u200b')
}
