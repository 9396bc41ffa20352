/** "== Title ==", "= Title =", "==# Title #==" (folded): MediaWiki and Namuwiki. */
const HEADING = /^(={1,6})\s?(?:#\s)?([^=\s#](?:.{0,78}[^=\s#])?)(?:\s#)?\s?\1$/

/** Whether a line is a heading with its marks at both ends. */
export const isClosedHeading = (line: string) => HEADING.test(line.replace(NOTE, ''))

/** What only the wiki itself reads: contents, templates, categories, pictures. */
const OF_WIKI =
  /^(?:\[(?:목차|tableofcontents|각주|footnote|clearfix)\]|\[include\(.*\)\]|\[\[(?:분류|파일|틀|category|file|image):.*\]\]|\{\{[^{}]*\}\}|__\w+__|#(?:redirect|넘겨주기)\s.*)$/i
/** Footnotes, and marks within a cell that say how it looks. */
const NOTE = /\[\*\S*\s[^\][]{0,500}\]|<ref\b[^<>]*>[^<>]{0,500}<\/ref>|<ref\b[^<>]*\/>/g
const LOOKS = /<(?:[-|^v(:)]\d*|#[\da-z,#]+|\w+=[^<>]*)>/gi

/** One line of such a page in Markdown. */
export function closedLine(raw: string): string {
  const line = raw.replace(NOTE, '')
  const heading = HEADING.exec(line)
  if (heading) return `${'#'.repeat((heading[1] ?? '').length)} ${inline(heading[2] ?? '')}`
  if (OF_WIKI.test(line.trim())) return ''
  if (/^\|\|.*\|\|$/.test(line.trim())) return row(line.trim())
  return inline(
    line
      .replace(/^;\s?([^:]{2,60}?)\s?:\s/, "'''$1''': ")
      .replace(
        /^(\*{1,6}|#{1,6})(?!\*)\s*(?=\S)/,
        (_, marks: string) => `${'  '.repeat(marks.length - 1)}${marks.endsWith('#') ? '1.' : '*'} `,
      ),
  )
}

const inline = (text: string) =>
  text
    .replace(/'{3}((?:[^']|'(?!'')){1,300})'{3}/g, '**$1**')
    .replace(/''((?:[^']|'(?!')){1,300})''/g, '*$1*')
    .replace(/\{\{\{(?:#\S+\s|[+-]\d\s)?([^{}]{1,300})\}\}\}/g, '$1')

/** `|| a || b ||`, with an empty cell where one reaches over two. */
function row(line: string): string {
  const cells = line.slice(2, -2).replace(LOOKS, '').split('||')
  return `| ${cells.map(cell => inline(cell.trim())).join(' | ')} |`
}
