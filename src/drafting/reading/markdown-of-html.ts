import rehypeParse from 'rehype-parse'
import rehypeRemark from 'rehype-remark'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { apart } from './apart.ts'
import { definitionLists } from './definition-lists.ts'
import { strayInLists } from './stray-in-lists.ts'

const toMarkdown = unified()
  .use(rehypeParse, { fragment: true })
  .use(apart)
  .use(strayInLists)
  .use(definitionLists)
  .use(rehypeRemark)
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' })

/** HTML as Markdown; a list of definitions becomes lines `**term**: definition`. */
export function markdownOf(html: string): string {
  // Letters beside a mark come back as references: _계층_&#xC740;
  const markdown = String(toMarkdown.processSync(withHeaders(html))).replace(/(?<!\\)\\$/gm, '')
  return markdown.replace(/&#x([0-9A-F]{2,5});/g, (all, code: string) => {
    const letter = String.fromCodePoint(Number.parseInt(code, 16))
    return /[\p{L}\p{N}\p{P} ]/u.test(letter) && !/[&<]/.test(letter) ? letter : all
  })
}

/** A table without a header row has an empty one: Markdown knows no table without. */
function withHeaders(html: string): string {
  const [before = '', ...tables] = html.split(/(?=<table\b)/i)
  const headed = tables.map(table => {
    const first = /<tr\b[^<>]*>([\s\S]*?)(?=<\/tr\s*>|<tr\b)/i.exec(table)
    if (!first || /<th\b/i.test(table)) return table
    const cells = first[1]?.match(/<td\b/gi)?.length ?? 0
    return `${table.slice(0, first.index)}<tr>${'<th></th>'.repeat(cells)}</tr>${table.slice(first.index)}`
  })
  return before + headed.join('')
}
