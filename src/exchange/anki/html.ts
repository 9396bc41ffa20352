import type { Nodes } from 'mdast'
import { micromark } from 'micromark'
import { gfmHtml } from 'micromark-extension-gfm'
import { plainBlocks } from '../../domain/markdown/plain-blocks.ts'
import { tangledLine } from '../../domain/markdown/tangled.ts'
import { MARKDOWN_SYNTAX } from '../../domain/markdown.ts'

const GFM_HTML = [gfmHtml()]

/** Markdown as HTML, in which tags of its own are words. */
export function html(markdown: string): string {
  const blocks = plainBlocks(markdown, { lines: 0, offset: 0 })
  // Paragraphs of words are most texts, and a parser takes a hundred times as long.
  const paragraphs = blocks?.map(block => (block.type === 'paragraph' ? htmlOf(block) : undefined))
  if (paragraphs?.every(paragraph => paragraph !== undefined)) return paragraphs.join('\n')
  if (tangledLine(markdown) !== undefined) return `<p>${wordsHtml(markdown)}</p>`
  return micromark(markdown, { extensions: MARKDOWN_SYNTAX, htmlExtensions: GFM_HTML }).replaceAll('\u001f', '').trim()
}

const TAGS = { paragraph: 'p', emphasis: 'em', strong: 'strong' } as const

/** Words and what marks them, just as micromark writes it; undefined where there is more, such as a link. */
function htmlOf(node: Nodes): string | undefined {
  if (node.type === 'text') return wordsHtml(node.value)
  if (node.type === 'inlineCode') return `<code>${wordsHtml(node.value)}</code>`
  if (node.type !== 'paragraph' && node.type !== 'emphasis' && node.type !== 'strong') return undefined
  const inside = node.children.map(htmlOf)
  if (inside.includes(undefined)) return undefined
  const tag = TAGS[node.type]
  return `<${tag}>${inside.join('')}</${tag}>`
}

const wordsHtml = (text: string) => plainHtml(text).replaceAll('"', '&quot;')

/** The same of a text of one paragraph, without the tags around it. */
export function inlineHtml(markdown: string): string {
  return html(markdown).replace(/^<p>([\s\S]*)<\/p>$/, (whole, inner: string) =>
    inner.includes('<p>') ? whole : inner,
  )
}

/** Text as HTML that shows as itself. */
export function plainHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
