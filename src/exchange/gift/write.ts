import type { Choice } from '../../domain/course.ts'
import { GAP } from '../../domain/written/gap.ts'
import type { ChapterText, QuestionEntry } from '../chapter-text.ts'
import { escaped, plainNumber } from './escapes.ts'

/** Writes the questions of chapters as GIFT; terms have no place in it. What GIFT has no mark for stands in tags. */
export function writeGift(chapters: readonly ChapterText[]): string {
  return chapters
    .flatMap(chapter => [
      `$CATEGORY: ${chapter.title.replace(/\s+/g, ' ').replaceAll('/', '//')}`,
      ...chapter.questions.map(writeQuestion),
    ])
    .map(block => `${block}\n`)
    .join('\n')
}

function writeQuestion(question: QuestionEntry): string {
  const { slug, text } = question
  const explanation = text.explanation === '' ? '' : ` ####${escaped(text.explanation)}`
  const answers = `{${answersOf(question)}${explanation}}`
  const [before = '', ...rest] = text.prompt.split(GAP)
  const after = rest.join(GAP)
  const inside = question.kind === 'cloze' && after.trim() !== ''
  const asked = inside ? `${escaped(before)}${answers}${escaped(after)}` : `${escaped(text.prompt)} ${answers}`
  return `// ${tagsOf(question)
    .map(tag => `[tag:${tag.replaceAll(']', '%5D')}]`)
    .join(' ')}\n::${slug}::[markdown]${asked}`
}

function tagsOf({ kind, difficulty, terms, sources = [], text }: QuestionEntry): string[] {
  const { match, unit, tolerance } = text.matching ?? {}
  const beside = match === 'number' && numbersOf(text.accepted) !== undefined
  return [
    `kind-${kind}`,
    `difficulty-${difficulty}`,
    ...terms.map(term => `term-${term}`),
    ...(match ? [`match-${match}`] : []),
    ...(tolerance === undefined || beside ? [] : [`tolerance-${tolerance}`]),
    ...(unit ? [`unit-${unit}`] : []),
    ...sources.map(source => `source-${source}`),
  ]
}

function answersOf({ kind, text }: QuestionEntry): string {
  const { choices, accepted, matching } = text
  if (kind === 'true-false') return choices[0]?.right ? 'TRUE' : 'FALSE'
  if (kind === 'single-choice') return choices.map(writeOnlyChoice).join(' ')
  if (kind === 'multiple-choice') return writeChoices(choices)
  const numbers = matching?.match === 'number' ? numbersOf(accepted) : undefined
  if (matching && numbers)
    return `#${numbers.map(number => `=${plainNumber(number)}:${plainNumber(matching.tolerance ?? 0)}`).join(' ')}`
  return accepted.map(answer => `=${weighed(answer, true).replaceAll('*', '\\*')}`).join(' ')
}

const writeOnlyChoice = ({ text, right, feedback }: Choice) =>
  `${right ? '=' : '~'}${weighed(text, right)}${feedbackOf(feedback)}`

/** Each of the right choices is worth its share, and each of the others takes as much away. */
function writeChoices(choices: readonly Choice[]): string {
  const share = (100 / choices.filter(choice => choice.right).length).toFixed(5).replace(/\.?0+$/, '')
  return choices
    .map(({ text, right, feedback }) => `~%${right ? '' : '-'}${share}%${escaped(text)}${feedbackOf(feedback)}`)
    .join(' ')
}

const feedbackOf = (feedback: string | undefined) => (feedback ? `#${escaped(feedback)}` : '')

/** Answers as numbers, where all of them are. */
function numbersOf(accepted: readonly string[]): number[] | undefined {
  const numbers = accepted.map(answer => Number(answer.replaceAll(',', '')))
  return numbers.every(number => Number.isFinite(number)) ? numbers : undefined
}

/** A text that begins as a weight does has one of its own before it, since GIFT has no escape for that. */
function weighed(text: string, right: boolean): string {
  return /^\s*%/.test(text) ? `%${right ? 100 : 0}%${escaped(text)}` : escaped(text)
}
