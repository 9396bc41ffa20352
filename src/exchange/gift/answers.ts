import type { Match, Numerical, NumericalChoice, NumericalFormat, TextChoice, TextFormat } from 'gift-pegjs'
import { type Choice, MOST_CHOICES } from '../../domain/course.ts'
import { GAP } from '../../domain/written/gap.ts'
import type { Collector } from '../collector.ts'
import { literal, markdownOfHtml, plain } from '../plain-text.ts'
import type { RawQuestion } from '../raw-entry.ts'
import type { Block } from './blocks.ts'
import { asText, show } from './escapes.ts'

/** A text of the parser as Markdown, by its format. */
export function markdownOf({ format, text }: TextFormat): string {
  return toMarkdown(show(text), format)
}

function toMarkdown(text: string, format: string | undefined): string {
  if (format === 'markdown') return text.trim()
  const html = format === 'html' || (format !== 'plain' && /<\/?[a-z][^<>]*>|&[a-z]{2,8};/i.test(text))
  if (html) return markdownOfHtml(text).replace(/(?:\\_){3,}/g, GAP)
  return literal(text, true)
}

/** The prompt of a block, with a gap where its answers stand inside of it; or the one it has itself. */
export function promptOf({ before, after, format }: Block): { prompt: string; gapped: boolean } {
  // Lines of the file are one line; a break that is meant is written `\n`.
  const joined = (text: string) => (format === 'markdown' ? text : text.replace(/(?<!\n)\n(?!\n)/g, ' '))
  const [start, end] = [asText(joined(before)), asText(joined(after))]
  // A full stop behind the braces of a whole sentence makes no gap of them.
  const inside = end.trim() !== '' && !(/[.?!:]\s*$/.test(start) && /^[\s.?!]*$/.test(end))
  const text = inside ? `${start}${GAP}${end}` : start
  const prompt = toMarkdown(text, format)
  return { prompt, gapped: prompt.split(GAP).length === 2 && !/_{5,}/.test(prompt) }
}

const isWhole = ({ isCorrect, weight }: { isCorrect: boolean; weight: number | null }) =>
  isCorrect ? weight === null || weight >= 100 : weight !== null && weight >= 100

/** The choices of a question: one is right, or all that have a positive weight where none is wholly right. */
export function choicesOf(
  collector: Collector,
  line: number,
  given: readonly TextChoice[],
): Pick<RawQuestion, 'kind' | 'choices'> {
  const single = given.some(choice => choice.isCorrect)
  const isRight = (choice: TextChoice) => (single ? choice.isCorrect || isWhole(choice) : (choice.weight ?? 0) > 0)
  const choices = given.map((choice): Choice => {
    const feedback = choice.feedback && markdownOf(choice.feedback)
    const text = markdownOf(choice.text)
    if (!isRight(choice) && (choice.weight ?? 0) > 0)
      collector.change(line, 'exchange.partial-choice', { choice: plain(text), weight: choice.weight ?? 0 })
    return { text, right: isRight(choice), ...(feedback && { feedback }) }
  })
  return { kind: single ? 'single-choice' : 'multiple-choice', choices }
}

/** Accepted answers, and what is said to whoever gives one. */
export function wordsOf(
  collector: Collector,
  line: number,
  given: readonly TextChoice[],
): { accepted: string[]; explanation: string } {
  const accepted: string[] = []
  const said = new Set<string>()
  for (const choice of given) {
    const shown = show(choice.text.text)
    const text = choice.text.format === 'html' ? plain(markdownOfHtml(shown)) : shown
    if (/(?<!\\)\*/.test(text)) collector.change(line, 'exchange.wildcard', { answer: text })
    else if (isWhole(choice)) {
      accepted.push(text.replaceAll('\\*', '*'))
      if (choice.feedback) said.add(markdownOf(choice.feedback))
    } else collector.change(line, 'exchange.partial-answer', { answer: text, weight: choice.weight ?? 0 })
  }
  return { accepted, explanation: [...said].join('\n\n') }
}

/** Accepted numbers, all with the tolerance of the first. */
export function numbersOf(
  collector: Collector,
  line: number,
  given: Numerical['choices'],
  unit: string | undefined,
): Pick<RawQuestion, 'accepted' | 'matching' | 'explanation'> {
  const choices: NumericalChoice[] = Array.isArray(given)
    ? given
    : [{ isCorrect: true, weight: null, text: given, feedback: null }]
  const accepted: string[] = []
  let tolerance: number | undefined
  const said = new Set<string>()
  for (const choice of choices) {
    const number = numberOf(choice.text)
    const fits = isWhole(choice) && (tolerance === undefined || tolerance === number?.tolerance)
    if (number && !fits) {
      collector.change(line, 'exchange.partial-answer', { answer: number.value, weight: choice.weight ?? 100 })
      continue
    }
    if (number) accepted.push(number.value)
    tolerance ??= number?.tolerance
    // Without a number it is what any other one is told.
    if (choice.feedback) said.add(markdownOf(choice.feedback))
  }
  const matching = { match: 'number' as const, ...(tolerance && { tolerance }), ...(unit && { unit }) }
  return { accepted, matching, explanation: [...said].join('\n\n') }
}

const exact = (number: number) => Number(number.toPrecision(12))

function numberOf(format: NumericalFormat): { value: string; tolerance: number } | undefined {
  const { number, range = 0, numberLow, numberHigh } = format
  if (number !== undefined) return { value: String(number), tolerance: range }
  if (numberLow === undefined || numberHigh === undefined) return undefined
  return {
    value: String(exact((numberLow + numberHigh) / 2)),
    tolerance: exact(Math.abs(numberHigh - numberLow) / 2),
  }
}

/** Each left half as a question, with the right halves as choices. */
export function pairsOf(pairs: readonly Match[]): { left: string; choices: Choice[] }[] {
  const answers = [...new Set(pairs.map(pair => literal(show(pair.subanswer))))].filter(text => text !== '')
  return pairs.flatMap(pair => {
    const left = markdownOf(pair.subquestion)
    if (left === '') return []
    const right = literal(show(pair.subanswer))
    const others = answers.filter(text => text !== right).slice(0, MOST_CHOICES - 1)
    const choices = answers
      .filter(text => text === right || others.includes(text))
      .map(text => ({ text, right: text === right }))
    return [{ left, choices }]
  })
}
