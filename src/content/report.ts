import { QUESTION_KINDS } from '../domain/course.ts'
import { trueFalse } from './advice/balance.ts'
import { questionsWithoutTerm, termsNotAsked } from './advice/coverage.ts'
import { lengths } from './advice/length.ts'
import { width } from './advice/text.ts'
import type { ParsedChapter } from './chapter-file.ts'
import { type ContentProblem, formatProblem } from './problem.ts'

/** What a reviewer wants to know of a course, as Markdown: tables of its chapters, and what is to be looked at. */
export function reportOn(
  name: string,
  chapters: readonly ParsedChapter[],
  problems: readonly ContentProblem[],
  warnings: readonly ContentProblem[],
): string {
  const ordered = [...chapters].sort((a, b) => a.chapter - b.chapter || a.language.localeCompare(b.language))
  const asked = new Set(ordered.flatMap(chapter => chapter.questions.flatMap(question => question.terms)))
  return [
    `# ${name}`,
    '## Questions by kind and difficulty',
    table(['chapter', 'language', 'questions', ...QUESTION_KINDS, '●', '●●', '●●●'], ordered.map(countsOf)),
    '## Answers that tell themselves',
    table(
      ['chapter', 'language', 'true of true-false', 'longest is right', 'right : other length', 'most at'],
      ordered.map(tellsOf),
    ),
    '## Terms',
    table(
      ['chapter', 'language', 'terms', 'never asked', 'questions without a term', 'with feedback', 'with a source'],
      ordered.map(chapter => coverageOf(chapter, asked)),
    ),
    listed(
      'Never asked',
      ordered.flatMap(chapter => termsNotAsked(chapter, asked).map(term => term.slug)),
    ),
    listed(
      'Without a term',
      ordered.flatMap(chapter => questionsWithoutTerm(chapter).map(question => question.slug)),
    ),
    `## Problems and warnings: ${problems.length} and ${warnings.length}`,
    ...[...problems, ...warnings].map(each => `- ${literal(formatProblem(each))}`),
  ]
    .filter(part => part !== '')
    .join('\n\n')
    .replace(/\n\n- /g, '\n- ')
    .replace(/(## Problems.*)\n- /, '$1\n\n- ')
}

const share = (part: number, all: number) => (all === 0 ? '–' : `${part} of ${all}`)

function countsOf({ chapter, language, questions }: ParsedChapter): string[] {
  const kinds = QUESTION_KINDS.map(kind => questions.filter(question => question.kind === kind).length)
  const levels = [1, 2, 3].map(level => questions.filter(question => question.difficulty === level).length)
  return [chapter, language, questions.length, ...kinds, ...levels].map(String)
}

function tellsOf(chapter: ParsedChapter): string[] {
  const { right, all } = trueFalse(chapter)
  const sized = lengths(chapter)
  const single = sized.filter(({ question }) => question.kind === 'single-choice')
  const mean = sized.reduce((sum, each) => sum + each.ratio, 0) / sized.length
  const [most] = [...sized].sort((a, b) => b.ratio - a.ratio)
  return [
    String(chapter.chapter),
    chapter.language,
    share(right, all),
    share(single.filter(each => each.longest).length, single.length),
    sized.length === 0 ? '–' : mean.toFixed(2),
    most ? `${most.question.slug} ${most.ratio.toFixed(2)}` : '–',
  ]
}

function coverageOf(chapter: ParsedChapter, asked: ReadonlySet<string>): string[] {
  const { questions, terms } = chapter
  const withFeedback = questions.filter(question => question.text.choices.some(choice => choice.feedback))
  const withSource = questions.filter(question => question.sources.length > 0)
  const counts = [terms, termsNotAsked(chapter, asked), questionsWithoutTerm(chapter), withFeedback, withSource].map(
    each => String(each.length),
  )
  return [String(chapter.chapter), chapter.language, ...counts]
}

function listed(title: string, slugs: readonly string[]): string {
  return slugs.length === 0 ? '' : `${title}: ${[...new Set(slugs)].map(slug => `\`${slug}\``).join(', ')}`
}

/** A table that lines up in a terminal too. */
function table(head: readonly string[], rows: readonly string[][]): string {
  const widths = head.map((title, column) => Math.max(...[head, ...rows].map(row => width(row[column] ?? title)), 3))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell + ' '.repeat(Math.max((widths[column] ?? 0) - width(cell), 0))).join(' | ')} |`
  return [line(head), `|${widths.map(each => '-'.repeat(each + 2)).join('|')}|`, ...rows.map(line)].join('\n')
}

const literal = (text: string) => text.replace(/[\\`*_{}[\]<>|]/g, '\\$&')
