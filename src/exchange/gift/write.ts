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
  if (kind === 'single-choice' || kind === 'multiple-choice') {
    const share = (100 / choices.filter(choice => choice.right).length).toFixed(5).replace(/\.?0+$/, '')
    return choices
      .map(({ text, right, feedback }) => {
        const mark = kind === 'single-choice' ? (right ? '=' : '~') : `~%${right ? '' : '-'}${share}%`
        return `${mark}${kind === 'single-choice' ? weighed(text, right) : escaped(text)}${feedback ? `#${escaped(feedback)}` : ''}`
      })
      .join(' ')
  }
  const numbers = matching?.match === 'number' ? numbersOf(accepted) : undefined
  if (matching && numbers)
    return `#${numbers.map(number => `=${plainNumber(number)}:${plainNumber(matching.tolerance ?? 0)}`).join(' ')}`
  return accepted.map(answer => `=${weighed(answer, true).replaceAll('*', '\\*')}`).join(' ')
}

/** Answers as numbers, where all of them are. */
function numbersOf(accepted: readonly string[]): number[] | undefined {
  const numbers = accepted.map(answer => Number(answer.replaceAll(',', '')))
  return numbers.every(number => Number.isFinite(number)) ? numbers : undefined
}

/** A text that begins as a weight does has one of its own before it, since GIFT has no escape for that. */
function weighed(text: string, right: boolean): string {
  return /^\s*%/.test(text) ? `%${right ? 100 : 0}%${escaped(text)}` : escaped(text)
}
