import { micromark } from 'micromark'
import { gfmHtml } from 'micromark-extension-gfm'
import { plainBlocks } from '../../domain/markdown/plain-blocks.ts'
import { MARKDOWN_SYNTAX } from '../../domain/markdown.ts'

const GFM_HTML = [gfmHtml()]

/** Markdown as HTML, in which tags of its own are words. */
export function html(markdown: string): string {
  const blocks = plainBlocks(markdown, { lines: 0, offset: 0 })
  const [words] = blocks?.length === 1 && blocks[0]?.type === 'paragraph' ? blocks[0].children : []
  // Words alone are most texts, and a parser takes a hundred times as long.
  if (words?.type === 'text' && words.value === markdown)
    return `<p>${plainHtml(markdown).replaceAll('"', '&quot;')}</p>`
  return micromark(markdown, { extensions: MARKDOWN_SYNTAX, htmlExtensions: GFM_HTML }).replaceAll('\u001f', '').trim()
}

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
