import type { Html, Nodes, Parents } from 'mdast'
import { table } from '../domain/table.ts'
import { htmlToMarkdown, withoutComments } from './html.ts'
import type { Source } from './source.ts'
import { checkAddress } from './unshown.ts'

/** Tags that Markdown has a mark for. */
const MARKS = table<string>({
  b: '**',
  strong: '**',
  i: '*',
  em: '*',
  s: '~~',
  del: '~~',
  strike: '~~',
  code: '`',
  kbd: '`',
  samp: '`',
  tt: '`',
})
/** Tags whose words stay, and which need nothing else. */
const BARE = new Set([
  'u',
  'ins',
  'mark',
  'small',
  'big',
  'sub',
  'sup',
  'span',
  'font',
  'p',
  'div',
  'center',
  'q',
  'abbr',
  'ruby',
  'rt',
  'rp',
])

const PHRASING = new Set(['paragraph', 'heading', 'tableCell', 'strong', 'emphasis', 'delete', 'link', 'linkReference'])
const isChoice = (parent: Parents) => parent.type === 'listItem' && typeof parent.checked === 'boolean'

/** What to put in place of HTML: the mark for a tag among words, else the Markdown nearest to it. */
export function htmlEdit(source: Source, node: Html, ancestors: readonly Parents[]): string {
  const parent = ancestors.at(-1)
  if (node.value.startsWith('<!--')) return withoutComments(node.value)
  if (parent === undefined || !PHRASING.has(parent.type)) return htmlBlock(source, node)
  const tag = /^<(\/?)([a-z][a-z0-9-]*)\b[^>]*>$/i.exec(node.value)
  const name = tag?.[2]?.toLowerCase() ?? ''
  const mark = MARKS[name]
  if (mark !== undefined) return mark
  if (BARE.has(name)) return ''
  if (name === 'br') return lineBreak(source, node, ancestors)
  if (name === 'img') return picture(source, node)
  if (name === 'a') return anchor(source, node, tag?.[1] === '/', parent)
  source.warn(node, `${node.value} is HTML to most readers: put it in back-ticks to show it as it stands`)
  return node.value.replace(/</g, '\\<')
}

function htmlBlock(source: Source, node: Html): string {
  const markdown = htmlToMarkdown(node.value)
  source.warn(
    node,
    `HTML is shown as the Markdown nearest to it${markdown === '' ? ', here nothing' : ''}: expected Markdown`,
  )
  return markdown
}

function lineBreak(source: Source, node: Html, ancestors: readonly Parents[]): string {
  if (ancestors.some(each => each.type === 'tableCell' || each.type === 'heading' || isChoice(each))) return ' '
  const after = source.body[node.position?.end.offset ?? 0]
  return after === undefined || after === '\n' ? '  ' : '  \n'
}

function picture(source: Source, node: Html): string {
  const [, url = ''] = /\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(node.value) ?? []
  checkAddress(source, node, url, 'for a picture, which members see as a link')
  return htmlToMarkdown(node.value)
}

function anchor(source: Source, node: Html, closes: boolean, parent: Parents): string {
  const opening = closes ? openingOf(parent, node) : node
  const url = /\bhref\s*=\s*["']?([^"'\s>]+)/i.exec(opening?.value ?? '')?.[1]
  if (url === undefined) return ''
  if (closes) return `](${url})`
  checkAddress(source, node, url, 'for a link')
  return '['
}

function openingOf(parent: Parents, closing: Html): Html | undefined {
  const before = parent.children.slice(0, (parent.children as Nodes[]).indexOf(closing))
  return before.findLast((each): each is Html => each.type === 'html' && /^<a\b/i.test(each.value))
}
