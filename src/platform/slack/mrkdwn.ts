import type { List, ListItem, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString as textOf } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'

/** Sees to it that Slack takes a mark beside a letter for a mark: `*도커*는` needs a gap, which nobody sees. */
const GAP = '\u200b'

/**
 * Markdown as Slack's mrkdwn. `&`, `<` and `>` are escaped as Slack's documentation asks, so that no text can mention
 * a channel, a group or a person.
 */
export function mrkdwn(markdown: string): string {
  const { children } = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  return blocks(children, '\n\n')
}

/** Text where no marks count (plain_text, code): only the three characters that Slack gives a meaning are escaped. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function blocks(nodes: readonly RootContent[], between: string): string {
  return nodes.map(block).join(between)
}

function block(node: RootContent): string {
  switch (node.type) {
    case 'paragraph':
      return inline(node.children)
    case 'heading':
      return `*${inline(node.children)}*`
    case 'blockquote':
      return blocks(node.children, '\n\n').replace(/^/gm, '> ')
    case 'code':
      return `\`\`\`\n${escapeText(node.value).replaceAll('```', `\`${GAP}\`\``)}\n\`\`\``
    case 'list':
      return list(node)
    case 'thematicBreak':
      return '———'
    case 'table':
      return node.children.map(row => row.children.map(cell => inline(cell.children)).join(' · ')).join('\n')
    default:
      return escapeText('value' in node ? node.value : textOf(node))
  }
}

function list(node: List): string {
  const start = node.start ?? 1
  const line = (item: ListItem, index: number) =>
    `${node.ordered ? `${start + index}.` : '•'} ${blocks(item.children, '\n').replaceAll('\n', '\n    ')}`
  return node.children.map(line).join('\n')
}

function inline(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node, index) => marked(node, textOf(nodes[index - 1] ?? '').at(-1), textOf(nodes[index + 1] ?? '')[0]))
    .join('')
}

function marked(node: PhrasingContent, before: string | undefined, after: string | undefined): string {
  const gapped = (text: string) => `${isLetter(before) ? GAP : ''}${text}${isLetter(after) ? GAP : ''}`
  switch (node.type) {
    case 'text':
      return literalText(node.value)
    case 'strong':
      return gapped(`*${inline(node.children)}*`)
    case 'emphasis':
      return gapped(`_${inline(node.children)}_`)
    case 'delete':
      return gapped(`~${inline(node.children)}~`)
    case 'inlineCode':
      return gapped(`\`${escapeText(node.value).replaceAll('`', 'ˋ')}\``)
    case 'link':
      return link(node.url, inline(node.children))
    case 'image':
      return link(node.url, escapeText(node.alt ?? node.url))
    case 'break':
      return '\n'
    default:
      return escapeText('value' in node ? node.value : textOf(node))
  }
}

function link(url: string, label: string): string {
  if (!/^(?:https?|mailto):/i.test(url)) return label
  return `<${escapeText(url).replaceAll('|', '%7C')}|${label.replaceAll('|', '¦')}>`
}

/** Plain text in mrkdwn: marks that stand in it must not become formatting, which a gap after each prevents. */
export function literalText(text: string): string {
  return escapeText(text).replace(/(?<![\p{L}\p{N}_])[*_~`](?=[^\s*_~`])/gu, `$&${GAP}`)
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}
