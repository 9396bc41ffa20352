/** A row of one sign under, or over, a title: reStructuredText takes any. */
const ADORNMENT = /^([=\-~^"'+*#:.`_])\1{2,}$/
/** Rows that Markdown reads as those of a heading, too. */
const OF_MARKDOWN = /^[=-]/

/** ".. image:: keel.png", ".. _ebb:", ".. note:: Slack": what the page tells its builder, and after some a word to the reader. */
const DIRECTIVE = /^\s*\.\.\s+(?:_[^:]{1,60}:|([\w-]{2,30})::)(?:\s+(.*))?$/
/** Directives that have words behind them. */
const SPOKEN = /^(?:note|warning|tip|hint|important|attention|caution|danger|seealso|admonition|topic|rubric|sidebar)$/
const CODE = /^(?:code|code-block|sourcecode|highlight|parsed-literal)$/
/** "   :width: 60%", below a directive. */
const OPTION = /^\s+:[\w-]{2,30}:(?:\s.*)?$/

/** Whether the line at a place is a title, with a row of signs below it that Markdown does not know. */
export const isUnderlined = (lines: readonly string[], at: number) =>
  !OF_MARKDOWN.test(lines[at + 1] ?? '-') && isTitle(lines, at)

/** Whether a line tells a builder what to do, as reStructuredText has it. */
export const isDirective = (line: string) => DIRECTIVE.test(line)

/** A row no shorter than its title, as that language asks, but for a sign or two that were added to the title since. */
function isTitle(lines: readonly string[], at: number): boolean {
  const [title = '', row = ''] = [lines[at], lines[at + 1]]
  return (
    ADORNMENT.test(row) &&
    title.length <= 90 &&
    /^[\p{L}\p{N}"“*`(]/u.test(title) &&
    row.length >= title.length - 2 &&
    ((lines[at - 1] ?? '') === '' || isRow(lines[at - 1]))
  )
}

const isRow = (line = '') => ADORNMENT.test(line)

/** The lines of such a page in Markdown: the sign that comes first is that of the highest headings. */
export function underlinedLines(lines: readonly string[]): string[] {
  const directives = directivesIn(lines)
  const isAbove = lines.map((_, at) => isTitle(lines, at))
  const signOf = (at: number) => (isRow(lines[at - 1]) ? `over ${lines[at + 1]?.[0]}` : (lines[at + 1]?.[0] ?? ''))
  const signs = [...new Set(isAbove.flatMap((is, at) => (is ? [signOf(at)] : [])))]
  return lines.map((line, at) => {
    const directive = directives.get(at)
    if (directive !== undefined) return directive
    if (isRow(line) && (isAbove[at - 1] || isAbove[at + 1])) return ''
    return isAbove[at] ? `${'#'.repeat(Math.min(6, signs.indexOf(signOf(at)) + 1))} ${line}` : inline(line)
  })
}

/** What becomes of the lines of directives, with their options and code, by their places. */
function directivesIn(lines: readonly string[]): Map<number, string> {
  const found = new Map<number, string>()
  for (let at = 0; at < lines.length; at++) {
    const [directive, kind = '', words = ''] = DIRECTIVE.exec(lines[at] ?? '') ?? []
    if (directive === undefined) continue
    const code = CODE.test(kind) ? endOfCode(lines, at) : undefined
    found.set(at, code === undefined ? spokenBy(kind, words) : `\`\`\`${words}`)
    const last = code ?? lastOption(lines, at)
    for (let below = at + 1; below <= last; below++) found.set(below, withoutOption(lines[below]))
    if (code !== undefined) found.set(code, '```')
    at = last
  }
  return found
}

const spokenBy = (kind: string, words: string) => (SPOKEN.test(kind) ? words : '')

const withoutOption = (line = '') => (OPTION.test(line) ? '' : line)

/** The last of the options below a directive; the directive itself where it has none. */
function lastOption(lines: readonly string[], at: number): number {
  let last = at
  while (OPTION.test(lines[last + 1] ?? '')) last++
  return last
}

/** The empty line that ends a block of code: the last one before a line that does not stand in. */
function endOfCode(lines: readonly string[], from: number): number | undefined {
  const out = lines.findIndex((line, at) => at > from && /^\S/.test(line))
  const end = (out < 0 ? lines.length : out) - 1
  return end > from + 1 && lines[end] === '' ? end : undefined
}

/** Roles, links and code as Markdown has them: :term:`ebb`, `the tide <https://…>`_, ``keel()``. */
const inline = (line: string) =>
  line
    .replace(/``([^`]{1,200})``/g, '`$1`')
    .replace(/:[\w-]{2,20}(?::[\w-]{2,20})?:`([^`<]{1,80}?)(?:\s<[^<>`]{1,80}>)?`/g, '$1')
    .replace(/(?<!`)`([^`<]{1,120}?)\s<[^<>`]{1,300}>`__?(?!\w)/g, '$1')
    .replace(/(?<!`)`([^`]{1,80})`__?(?!\w)/g, '$1')
