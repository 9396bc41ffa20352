/** What shows that a page is written in Org mode: properties, options, and headings of several stars. */
const OF_ORG = /^\s*(?::PROPERTIES:|#\+(?:title|author|begin_\w+|options|startup|filetags|date):?)/i
const HEADING = /^(\*{1,6})\s+(?:(?:TODO|DONE|NEXT|WAITING)\s+)?(?:\[#[A-C]\]\s+)?(\S.*?)(?:\s+:[\w@:]+:)?$/
const DRAWER = /^\s*:[A-Z_]+:\s*$/
const BLOCK = /^\s*#\+(begin|end)_(\w+)(?:\s+(\w+))?.*$/i

/** Whether a page is written in Org mode. */
export const isOrg = (lines: readonly string[]) => lines.some(line => OF_ORG.test(line))

/** The lines of such a page in Markdown. */
export function orgLines(lines: readonly string[]): string[] {
  let inDrawer = false
  let inCode = false
  return lines.map(line => {
    const mark = blockMark(line)
    if (mark) {
      inCode = mark.opensCode
      return mark.markdown
    }
    if (inCode) return line
    const isDrawer = DRAWER.test(line)
    if (isDrawer) inDrawer = !/:END:/i.test(line)
    return isDrawer || inDrawer || /^\s*#\+/.test(line) ? '' : orgLine(line)
  })
}

/** "#+begin_src sh", "#+end_quote": what begins or ends a block, as Markdown has it. */
function blockMark(line: string): { opensCode: boolean; markdown: string } | undefined {
  const [, side = '', kind = '', language = ''] = BLOCK.exec(line) ?? []
  if (side === '') return undefined
  const isCode = /^(?:src|example)$/i.test(kind)
  const opensCode = isCode && side.toLowerCase() === 'begin'
  return { opensCode, markdown: isCode ? `\`\`\`${opensCode ? language : ''}` : '' }
}

function orgLine(line: string): string {
  const [, stars = '', title = ''] = HEADING.exec(line) ?? []
  return (stars === '' ? line : `${'#'.repeat(stars.length)} ${title}`)
    .replace(/^(\s*[-+]\s+)(?!\*)(\S.{0,60}?)\s+::\s+(?=\S)/, '$1**$2**: ')
    .replace(/\[\[[^\][]+\]\[([^\][]+)\]\]/g, '$1')
    .replace(/(?<![*\p{L}\p{N}\\])\*(?![*\s])([^*]{1,80})(?<!\s)\*(?![*\p{L}\p{N}])/gu, '**$1**')
    .replace(/(?<![=\p{L}\p{N}])[=~](?![=~\s])([^=~]{1,60})(?<!\s)[=~](?![=\p{L}\p{N}])/gu, '`$1`')
    .replace(/(?<![/:\p{L}\p{N}])\/(?![/\s])([^/\s](?:[^/]{0,40}[^/\s])?)\/(?![/\p{L}\p{N}])/gu, '*$1*')
}
