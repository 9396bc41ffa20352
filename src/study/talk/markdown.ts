import { LRUCache } from 'lru-cache'
import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { PUNCTUATION } from '../../domain/markdown/punctuation.ts'
import { parseMarkdown } from '../../domain/markdown.ts'

export { plain } from '../../domain/markdown/plain.ts'

/** How a platform writes the marks that course texts use. Every function gets text that is escaped already, but for `text` and the codes. */
export interface Dialect {
  /** Plain text, so that it shows as itself and mentions nobody. */
  text(text: string): string
  strong(inner: string): string
  emphasis(inner: string): string
  strike(inner: string): string
  code(text: string): string
  codeBlock(text: string, language: string): string
  heading(inner: string): string
  link(url: string, label: string): string
  bullet: string
  rule: string
  /** Put between a mark and a letter beside it, where the platform would not take the mark for one otherwise. */
  gap: string
}

/** Characters of texts, as written and as said, that are remembered of each dialect. */
const REMEMBERED_CHARACTERS = 2_000_000

const sizeCalculation = (translated: string, markdown: string) => translated.length + markdown.length + 1

/** Nobody sees it, and no platform takes an address for one that has it inside. */
const JOINER = '\u2060'

/** Where an address begins that Markdown, Slack or Discord would make a link of by themselves. */
const ADDRESS =
  /(?<=\b[a-z][a-z0-9+.-]*:)(?=\/\/)|(?<=\bmailto:)|(?<=[\p{L}\p{N}_])(?=\.\p{L}{2,})|(?<=[\p{L}\p{N}._+-])(?=@[\p{L}\p{N}])/giu

const EVERY_MARK = new RegExp(PUNCTUATION, 'g')

/**
 * A text of a person or of a file (names, titles, queries, accepted answers) so that it reads as itself inside
 * Markdown, on one line: no mark in it counts, and no address in it becomes a link.
 */
export function literal(text: string): string {
  return unlinked(text.replace(/\s+/g, ' ')).replace(EVERY_MARK, '\\$&')
}

/** The same for where no marks count, as in a cell or a value: addresses alone are kept from becoming links. */
export function unlinked(text: string): string {
  return text.replace(ADDRESS, JOINER)
}

/** A text as code, which no mark or address in it can end. */
export function code(text: string): string {
  const fence = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length)) + 1)
  const gap = /^`|`$|^ .* $/.test(text) ? ' ' : ''
  return `${fence}${gap}${text.replace(/\s+/g, ' ')}${gap}${fence}`
}

/** What was said in each dialect: everybody who answers a question is told the same explanation. */
const said = new WeakMap<Dialect, LRUCache<string, string>>()

/** Markdown in a platform's own dialect. */
export function translate(markdown: string, dialect: Dialect): string {
  const known = said.get(dialect) ?? new LRUCache({ maxSize: REMEMBERED_CHARACTERS, sizeCalculation })
  said.set(dialect, known)
  const found = known.get(markdown)
  if (found !== undefined) return found
  const translated = render(parseMarkdown(markdown).children, dialect)
  known.set(markdown, translated)
  return translated
}

/** Blocks of a tree in a platform's own dialect. */
export function render(nodes: readonly RootContent[], dialect: Dialect): string {
  return blocks(nodes, '\n\n', dialect)
}

function blocks(nodes: readonly RootContent[], between: string, dialect: Dialect): string {
  return nodes.map(node => block(node, dialect)).join(between)
}

function block(node: RootContent, dialect: Dialect): string {
  switch (node.type) {
    case 'paragraph':
      return inline(node.children, dialect)
    case 'heading':
      return dialect.heading(inline(node.children, dialect))
    case 'blockquote':
      return blocks(node.children, '\n\n', dialect).replace(/^/gm, '> ')
    case 'code':
      return dialect.codeBlock(node.value, node.lang ?? '')
    case 'list':
      return list(node, dialect)
    case 'thematicBreak':
      return dialect.rule
    case 'table':
      return table(node, dialect)
    default:
      return dialect.text('value' in node ? node.value : textOf(node))
  }
}

/** A line for each row, which a phone can break: the head in bold, and of each row what it is about. */
function table(node: Table, dialect: Dialect): string {
  const [head, ...rows] = node.children.map(row => row.children.map(cell => cell.children))
  const bold = (cell: readonly PhrasingContent[]) => {
    const inner = inline(cell, dialect)
    return inner === '' || cell.every(each => each.type === 'strong') ? inner : dialect.strong(inner)
  }
  const line = (cells: readonly string[]) => cells.map(cell => cell || '–').join(' · ')
  const said = rows.map(([first = [], ...others]) => {
    const cells = [bold(first), ...others.map(cell => inline(cell, dialect))]
    return `${dialect.bullet} ${line(cells)}`
  })
  return [line((head ?? []).map(bold)), ...said].join('\n')
}

function list(node: List, dialect: Dialect): string {
  const start = node.start ?? 1
  const line = (item: ListItem, index: number) =>
    `${node.ordered ? `${start + index}.` : dialect.bullet} ${blocks(item.children, '\n', dialect).replaceAll('\n', '\n    ')}`
  return node.children.map(line).join('\n')
}

function inline(nodes: readonly PhrasingContent[], dialect: Dialect): string {
  return nodes
    .map((node, index) => {
      const marked = phrase(node, dialect)
      if (!MARKED.has(node.type)) return marked
      const before = isLetter(textOf(nodes[index - 1] ?? '').at(-1)) ? dialect.gap : ''
      const after = isLetter(textOf(nodes[index + 1] ?? '')[0]) ? dialect.gap : ''
      return `${before}${marked}${after}`
    })
    .join('')
}

const MARKED = new Set<string>(['strong', 'emphasis', 'delete', 'inlineCode'])

function phrase(node: PhrasingContent, dialect: Dialect): string {
  switch (node.type) {
    case 'text':
      return dialect.text(node.value)
    case 'strong':
      return dialect.strong(inline(node.children, dialect))
    case 'emphasis':
      return dialect.emphasis(inline(node.children, dialect))
    case 'delete':
      return dialect.strike(inline(node.children, dialect))
    case 'inlineCode':
      return dialect.code(node.value)
    case 'link':
      return link(node.url, inline(node.children, dialect), dialect)
    case 'image':
      return link(node.url, dialect.text(node.alt ?? node.url), dialect)
    case 'break':
      return '\n'
    default:
      return dialect.text('value' in node ? node.value : textOf(node))
  }
}

function link(url: string, label: string, dialect: Dialect): string {
  return /^(?:https?|mailto):/i.test(url) ? dialect.link(url, label) : label
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character)
}

/** Markdown as a quotation. */
export function quoted(markdown: string): string {
  return markdown
    .trim()
    .split('\n')
    .map(line => `> ${line}`.trimEnd())
    .join('\n')
}
