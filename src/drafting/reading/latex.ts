import { insideFences } from './fences.ts'

/** So many commands show that a page is written for TeX. */
const FEWEST = 2
const COMMAND = /\\(?:item|(?:sub){0,2}section|chapter|textbf|emph|paragraph)\b/g

/** A formula, which stays as it is. */
const FORMULA = /(\$[^$]+\$)/

/** Lines of TeX in the marks of Markdown, as many as before; as they are where there are none. Code and formulas are left alone. */
export function withoutTex(lines: readonly string[]): readonly string[] {
  const isFenced = insideFences(lines)
  const commands = lines.reduce((sum, line, at) => sum + (isFenced[at] ? 0 : (line.match(COMMAND)?.length ?? 0)), 0)
  return commands >= FEWEST ? lines.map((line, at) => (isFenced[at] ? line : plainer(line))) : lines
}

/** What only sets the page. */
const SETTING =
  /^\s*(?:%.*|\\(?:begin|end|documentclass|usepackage|maketitle|tableofcontents|newpage|pagebreak|centering|label|vspace|hspace|noindent|bigskip|medskip|smallskip)\b(?:\[[^\]]*\])?(?:\{[^{}]*\})*\s*)$/

function plainer(line: string): string {
  if (!line.includes('\\') && !line.includes('``')) return line
  if (SETTING.test(line)) return ''
  return line
    .split(FORMULA)
    .map((part, at) => (at % 2 === 1 ? part : withMarks(part)))
    .join('')
}

function withMarks(text: string): string {
  return (
    text
      .replace(
        /\\(chapter|section|subsection|subsubsection|paragraph)\*?\{([^{}]+)\}/g,
        (_, command: string, title) => {
          return `${'#'.repeat(DEPTHS.indexOf(command) + 1)} ${title}`
        },
      )
      .replace(/^(\s*)\\item\s*\[([^\][]+)\]\s*:?\s*/, '$1- **$2**: ')
      .replace(/^(\s*)\\item\b\s*/, '$1- ')
      .replace(/\\textbf\{([^{}]+)\}/g, '**$1**')
      .replace(/\\(?:emph|textit|textsl|underline)\{([^{}]+)\}/g, '*$1*')
      .replace(/\\texttt\{([^{}]+)\}/g, '`$1`')
      .replace(/~?\\(?:cite[tp]?|ref|label|footnote)\{[^{}]*\}/g, '')
      // What a writer has a command of their own for is set off, whatever it looks like.
      .replace(
        /\\(?!(?:text|math|frac|sqrt|bar|hat|vec|left|right|sum|int)[a-z]*\b)[a-zA-Z]{2,20}\{([^{}$\\]{2,40})\}(?![{$])/g,
        '**$1**',
      )
      .replace(/``([^`']+)''/g, '“$1”')
      .replace(/\\([%&#_$])/g, '$1')
  )
}

const DEPTHS = ['chapter', 'section', 'subsection', 'subsubsection', 'paragraph']
