import type { Code, List, ListItem, Nodes, Table } from 'mdast'
import { micromark } from 'micromark'
import { gfmHtml } from 'micromark-extension-gfm'
import { plainBlocks } from '../../domain/markdown/plain-blocks.ts'
import { MARKDOWN_SYNTAX } from '../../domain/markdown.ts'

const GFM_HTML = [gfmHtml()]

/**
 * Markdown as HTML, in which tags of its own are words. What is plain is written from its tree, which is fifty times faster
 * than the parser of the rest.
 */
export function html(markdown: string): string {
  const blocks = plainBlocks(markdown, { lines: 0, offset: 0 })
  const whole = blocks && allHtml(blocks, '\n')
  if (whole !== undefined) return whole
  return micromark(markdown, { extensions: MARKDOWN_SYNTAX, htmlExtensions: GFM_HTML }).replaceAll('\u001f', '').trim()
}

/** What nodes are as HTML; undefined where one of them is of a sort that is better left to the parser. */
function allHtml(nodes: readonly Nodes[], between = ''): string | undefined {
  const written = nodes.map(nodeHtml)
  return written.includes(undefined) ? undefined : written.join(between)
}

/** Others are written with percent signs of which some are there already. */
const ADDRESS = /^[\p{L}\p{N}\w./~?=#+:,;-]+$/u

function nodeHtml(node: Nodes): string | undefined {
  switch (node.type) {
    case 'text':
    case 'html':
      return escaped(node.value)
    case 'inlineCode':
      return `<code>${escaped(node.value)}</code>`
    case 'strong':
      return wrapped('strong', allHtml(node.children))
    case 'emphasis':
      return wrapped('em', allHtml(node.children))
    case 'delete':
      return wrapped('del', allHtml(node.children))
    case 'link':
      return ADDRESS.test(node.url) ? wrapped('a', allHtml(node.children), ` href="${encodeURI(node.url)}"`) : undefined
    case 'image':
      return ADDRESS.test(node.url)
        ? `<img src="${encodeURI(node.url)}" alt="${escaped(node.alt ?? '')}" />`
        : undefined
    case 'paragraph':
      return wrapped('p', allHtml(node.children))
    case 'heading':
      return wrapped(`h${node.depth}`, allHtml(node.children))
    case 'blockquote':
      return wrapped('blockquote', lined(allHtml(node.children, '\n')))
    case 'code':
      return codeHtml(node)
    case 'list':
      return listHtml(node)
    case 'table':
      return tableHtml(node)
    default:
      return undefined
  }
}

/** Of empty code the tree does not say how many lines it has. */
function codeHtml({ lang, value }: Code): string | undefined {
  const language = lang ? ` class="language-${lang}"` : ''
  return value === '' ? undefined : `<pre><code${language}>${escaped(value)}\n</code></pre>`
}

const wrapped = (tag: string, inner: string | undefined, attributes = '') =>
  inner === undefined ? undefined : `<${tag}${attributes}>${inner}</${tag}>`
const lined = (inner: string | undefined) => (inner === undefined ? undefined : `\n${inner}\n`)

function listHtml({ ordered, start, children }: List): string | undefined {
  const items = children.map(itemHtml)
  const number = ordered && start !== 1 ? ` start="${start}"` : ''
  return items.includes(undefined) ? undefined : wrapped(ordered ? 'ol' : 'ul', lined(items.join('\n')), number)
}

function itemHtml({ checked, children }: ListItem): string | undefined {
  const [words, list] = children
  if (words?.type !== 'paragraph' || typeof checked === 'boolean') return undefined
  const inner = allHtml(words.children)
  const below = list ? lined(nodeHtml(list)) : ''
  return inner === undefined || below === undefined ? undefined : `<li>${inner}${below}</li>`
}

function tableHtml({ align, children }: Table): string | undefined {
  const rows = children.map(({ children: cells }, at) => {
    const written = cells.map((cell, column) => {
      const side = align?.[column]
      return wrapped(at === 0 ? 'th' : 'td', allHtml(cell.children), side ? ` align="${side}"` : '')
    })
    return written.includes(undefined) ? undefined : `<tr>\n${written.join('\n')}\n</tr>`
  })
  if (rows.includes(undefined)) return undefined
  const [head, ...body] = rows
  const below = body.length > 0 ? `\n<tbody>\n${body.join('\n')}\n</tbody>` : ''
  return `<table>\n<thead>\n${head}\n</thead>${below}\n</table>`
}

const escaped = (text: string) => plainHtml(text).replaceAll('"', '&quot;')

/** Plain text as HTML. */
export function plainHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
