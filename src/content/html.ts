import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

const converter = unified()
  .use(rehypeParse, { fragment: true })
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-' })
  .freeze()

/** HTML as the Markdown nearest to it; scripts and styles leave nothing. */
export function htmlToMarkdown(html: string): string {
  return String(converter.processSync(html)).trim()
}

/** What an HTML node holds besides comments. */
export function withoutComments(html: string): string {
  return html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').trim()
}
