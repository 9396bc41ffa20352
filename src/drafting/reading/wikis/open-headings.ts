/** "= Title", "== Section": AsciiDoc and Typst. */
const HEADING = /^(={1,6})\s+(\p{L}.{0,90})$/u

/** Whether a line is a heading with marks before it alone. */
export const isOpenHeading = (line: string) => HEADING.test(line) && !/=\s*$/.test(line)

/** Remarks, attributes, and what includes something. */
const OF_WRITER =
  /^(?:\/\/.*|:[\w-]{2,40}:.*|\[[\w%.#,="' -]{1,60}\]|(?:image|include|video|audio|toc)::?\S*\[.*\]|'{3}|\+|={4,}|\*{4,}|_{4,}|\|={3,})$/
/** A block of code in AsciiDoc. */
const LISTING = /^-{4,}$/
/** A call in Typst with the words that it is made of: `#link("…")[words]`. */
const CALL = /#\w[\w.]*(?:\((?:[^()]|\([^()]*\)){0,200}\))?\[([^\][]{0,300})\]/g
/** A command in Typst, which may go over several lines. */
const COMMAND = /^#(?:import|show|set|let|include|\w[\w.]*\()/

/** The lines of such a page in Markdown. */
export function openLines(lines: readonly string[], isFenced: readonly boolean[]): string[] {
  let open = 0
  let isListing = false
  return lines.map((raw, at) => {
    if (isFenced[at]) return raw
    if (LISTING.test(raw)) {
      isListing = !isListing
      return '```'
    }
    if (isListing) return raw
    const line = open > 0 ? raw : raw.replace(CALL, '$1')
    if (open === 0 && !COMMAND.test(line)) return openLine(line)
    // A paragraph ends what was never closed.
    open = line === '' ? 0 : Math.max(0, open + depthOf(line))
    return ''
  })
}

/** How many brackets a line opens more than it closes. */
const depthOf = (line: string) => (line.match(/[([{]/g)?.length ?? 0) - (line.match(/[)\]}]/g)?.length ?? 0)

function openLine(line: string): string {
  const heading = isOpenHeading(line) ? HEADING.exec(line) : null
  if (heading) return `${'#'.repeat((heading[1] ?? '').length)} ${heading[2]}`
  if (OF_WRITER.test(line.trim())) return ''
  if (/^\|[^|]+(?:\|[^|]+)+$/.test(line))
    return `| ${line
      .slice(1)
      .split('|')
      .map(cell => cell.trim())
      .join(' | ')} |`
  return line
    .replace(/(?<![*\p{L}\p{N}\\])\*(?![*\s])([^*]{1,80})(?<!\s)\*(?![*\p{L}\p{N}])/gu, '**$1**')
    .replace(/^\/\s([^:]{2,60}):\s/, '**$1**: ')
    .replace(/^\s*(\*{1,5}|\.{1,5})\s(?=\S)/, (_, marks: string) => {
      return `${'  '.repeat(marks.length - 1)}${marks.startsWith('.') ? '1.' : '*'} `
    })
}
