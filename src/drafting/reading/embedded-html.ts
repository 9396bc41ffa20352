import { markdownOf } from './markdown-of-html.ts'

/**
 * A line without the tags that Markdown may hold, and without pictures: what tags mark is marked as Markdown does, and code
 * stays as it is.
 */
export function withoutTags(line: string): string {
  if (!line.includes('<') && !line.includes('![')) return line
  return line
    .split(/(`[^`]{1,300}`)/)
    .map((part, at) => (at % 2 === 1 ? part : plainer(part)))
    .join('')
}

const PICTURE = /!\[[^\][]{0,300}\]\([^()\s]{0,2000}(?:\s"[^"]{0,300}")?\)/g

/** "- Keel<br>the beam along the bottom": a name, and in a line of its own what it means. */
const BROKEN_NAME =
  /^(\s*(?:[-*+•]\s+|\d{1,2}[.)]\s+|(?=\*\*)))((?:[^\s\p{L}\p{N}<>]{1,3}\s?)?[\p{L}\p{N}](?:[^<>:：.?!\s]|\s(?=\S)){0,34})\s*<br\s*\/?>\s*(?=\S+\s+\S+\s+\S)/iu

function plainer(text: string): string {
  return text
    .replace(PICTURE, '')
    .replace(/^(\s*(?:[-*+•]\s+|\d{1,2}[.)]\s+)?)<(u|mark|em|i|dfn)>([^<>]{2,50})<\/\2>(?=\s+\S|\s?[:：])/i, '$1**$3**')
    .replace(/<\/?(?:strong|b)>/gi, '**')
    .replace(/<pre>\s*([^<>`]{2,200}?)\s*<\/pre>/gi, '`$1`')
    .replace(/<(code|kbd)>([^<>`]{1,200})<\/\1>/gi, '`$2`')
    .replace(/<summary>\s*([^<>]{2,60}?)\s*<\/summary>\s*(?=[^\s<])/i, '**$1**: ')
    .replace(BROKEN_NAME, '$1$2: ')
    .replace(/\s*<(?:br|hr|\/p|\/li|\/div)\s*\/?>(?=.*\S)/gi, ' ')
    .replace(
      /<\/?(?:a|abbr|aside|br|center|cite|dd|del|details|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|q|small|span|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul)\b[^<>]{0,2000}>/gi,
      '',
    )
}

/** So many lines one table may take. */
const MOST_LINES = 400

/** Lines in which tables and lists of definitions in HTML have become Markdown, as many lines as before: one of too few has its rows in one. */
export function withTables(lines: readonly string[]): readonly string[] {
  if (!lines.some(line => /<(?:table|dl)\b/i.test(line))) return lines
  const plain = [...lines]
  for (let at = 0; at < plain.length; at++) {
    const tag = /^\s*<(table|dl)\b/i.exec(plain[at] ?? '')?.[1]
    if (tag === undefined) continue
    const close = `</${tag.toLowerCase()}>`
    const end = plain.findIndex((line, to) => to >= at && to < at + MOST_LINES && line.toLowerCase().includes(close))
    if (end < 0) continue
    const rows = markdownOf(plain.slice(at, end + 1).join('\n'))
      .trim()
      .split('\n')
    const isTable = tag.toLowerCase() === 'table'
    const shown = rows.length <= end + 1 - at ? rows : [inOneLine(isTable ? rows : rows.flatMap(asRow))]
    plain.splice(at, end + 1 - at, ...shown, ...Array(end + 1 - at - shown.length).fill(''))
    at = end
  }
  return plain
}

/** A line of a list of definitions as a row. */
function asRow(line: string): string[] {
  const [, name, meaning] = /^(.{1,80}?):\s+(.+)$/.exec(line) ?? []
  return name && meaning ? [`| ${name} | ${meaning.replaceAll('|', '\\|')} |`] : []
}

/** Rows one behind the other, as `tableAt` reads them; without a header where that is empty. */
function inOneLine(rows: readonly string[]): string {
  const isEmpty = /^[|\s]*$/.test(rows[0] ?? '')
  return rows
    .slice(isEmpty ? 2 : 0)
    .join('')
    .replace(/ {2,}\|/g, ' |')
}
