import { stringify } from 'yaml'
import { plainWord, SECTIONS } from '../../content/vocabulary.ts'
import type { Choice, Language, QuestionText } from '../../domain/course.ts'
import type { ChapterText, QuestionEntry, TermEntry } from '../chapter-text.ts'
import { literalWord, oneLine } from '../plain-text.ts'

const HEADINGS: Record<Language, [string, string, string]> = {
  ko: ['요약', '용어', '문제'],
  en: ['Summary', 'Terms', 'Questions'],
}

/** The file of a chapter as `docs/writing-a-course.md` describes it, with every text as it is. */
export function render(chapter: ChapterText): string {
  const { number, slug, language, summary, terms, questions } = chapter
  const title = oneLine(chapter.title) || slug
  const [summaryHeading, termsHeading, questionsHeading] = HEADINGS[language]
  const front = stringify({ chapter: number, slug, language, title }, { lineWidth: 0 })
  // A title that is the name of a section would open one.
  const titleLine = SECTIONS.has(plainWord(title)) ? [] : [`# ${headingOf(title)}`]
  const blocks = [
    ...titleLine,
    `## ${summaryHeading}`,
    summary,
    `## ${termsHeading}`,
    ...terms.flatMap(renderTerm),
    `## ${questionsHeading}`,
    ...questions.flatMap(renderQuestion),
  ]
  return `---\n${front}---\n\n${blocks.filter(block => block !== '').join('\n\n')}\n`
}

/** Marks at the end of a heading would close it. */
const headingOf = (text: string) =>
  literalWord(oneLine(text)).replace(/(?<!\\)#+$/, marks => marks.replaceAll('#', '\\#'))

function renderTerm({ slug, related, text }: TermEntry): string[] {
  const keys = [`- slug: ${slug}`, ...listKey('aliases', text.aliases), ...listKey('related', related)]
  return [`### ${headingOf(text.name)}`, keys.join('\n'), text.definition]
}

function renderQuestion({ slug, kind, difficulty, terms, sources = [], text }: QuestionEntry): string[] {
  const keys = [
    `- kind: ${kind}`,
    `- difficulty: ${difficulty}`,
    ...listKey('terms', terms),
    ...answerKeys(text),
    ...(kind === 'true-false' ? [`- answer: ${text.choices[0]?.right === true}`] : []),
    ...(sources.length > 0 ? [`- sources: ${sources.map(addressOf).join(', ')}`] : []),
  ]
  const choices = kind === 'true-false' ? [] : text.choices.map(renderChoice)
  return [`### ${slug}`, keys.join('\n'), text.prompt, choices.join('\n'), text.explanation.replace(/^/gm, '> ')]
}

function answerKeys({ accepted, matching }: QuestionText): string[] {
  if (accepted.length === 0) return []
  if (matching?.match === 'exact') return [`- accept: ${accepted.map(inlineCode).join(', ')}`]
  return [
    ...(matching ? [`- match: ${matching.match}`] : []),
    ...(matching?.tolerance === undefined ? [] : [`- tolerance: ${matching.tolerance}`]),
    ...(matching?.unit ? [`- unit: ${literalWord(oneLine(matching.unit))}`] : []),
    ...listKey('accept', accepted),
  ]
}

/** Values between commas, or one to a line where one has a comma itself. */
function listKey(key: string, values: readonly string[]): string[] {
  if (values.length === 0) return []
  const written = values.map(value => literalWord(oneLine(value)))
  if (!values.some(value => /[,，、]/.test(value))) return [`- ${key}: ${written.join(', ')}`]
  return [`- ${key}:`, ...written.map(value => `  - ${value}`)]
}

function inlineCode(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(run => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = /^`|`$/.test(text) ? ' ' : ''
  return `${fence}${pad}${text}${pad}${fence}`
}

function addressOf(source: string): string {
  const address = source.replace(/[,，、\s<>]/g, encodeURIComponent)
  return /^[\w.~:/?#@!$'()*+;=%-]+$/.test(address) ? address : `<${address}>`
}

function renderChoice({ text, right, feedback }: Choice): string {
  const below = feedback ? `\n${feedback.replace(/^(?=.)/gm, '  ')}` : ''
  return `- [${right ? 'x' : ' '}] ${text}${below}`
}
