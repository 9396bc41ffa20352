import { DIFFICULTIES, plainWord, TRUTHS } from '../../content/vocabulary.ts'
import { gapsIn } from '../../domain/written/gap.ts'
import { truth } from '../chapter-text.ts'
import type { Collector } from '../collector.ts'
import { addCard } from '../flash-card.ts'
import { literal } from '../plain-text.ts'
import type { RawQuestion } from '../raw-entry.ts'
import type { Cells } from './columns.ts'

/** Turns a cell into Markdown, by what the table holds. */
export type ToMarkdown = (text: string) => string

/** Takes a row as a question, of the kind that its cells make it. */
export function addQuestion(collector: Collector, line: number, cells: Cells, markdown: ToMarkdown) {
  const choices = [...cells.choiceCells, ...listOf(cells.choices, /[|;\n]/)]
  const given = cells.answers ?? cells.answer ?? ''
  const difficulty = DIFFICULTIES.get(plainWord(cells.difficulty ?? ''))
  const about = {
    prompt: markdown(cells.prompt ?? ''),
    explanation: cells.explanation ? markdown(cells.explanation) : '',
    ...(cells.slug && { slug: cells.slug }),
    ...(difficulty && { difficulty }),
  }
  if (choices.length > 0) return collector.question(line, { ...about, ...pickFrom(choices, given, markdown) })
  if (gapsIn(cells.prompt ?? '').length === 1) {
    const prompt = literal(cells.prompt ?? '', true)
    return collector.question(line, { ...about, kind: 'cloze', prompt, accepted: acceptedOf(cells) })
  }
  const right = TRUTHS.get(plainWord(given))
  if (right !== undefined && /^(?:true|false|참|거짓|[ox○×])$/i.test(given))
    return collector.question(line, { ...about, kind: 'true-false', choices: truth(right) })
  if (given.length > 80) return addCard(collector, line, { front: about.prompt, back: markdown(given) })
  collector.question(line, { ...about, kind: 'short-answer', accepted: acceptedOf(cells) })
}

function acceptedOf({ answer, answers }: Cells): string[] {
  return answers === undefined ? listOf(answer, /[|\n]/) : listOf(answers, /[,;|\n]/)
}

function listOf(cell: string | undefined, between: RegExp): string[] {
  return (cell ?? '')
    .split(between)
    .map(part => part.trim())
    .filter(part => part !== '')
}

/** The right choices are named by their text, their letter or their number. */
function pickFrom(
  texts: readonly string[],
  given: string,
  markdown: ToMarkdown,
): Pick<RawQuestion, 'kind' | 'choices'> {
  const whole = texts.includes(given) ? [given] : listOf(given, /[,;|\n]/)
  const right = new Set(whole.flatMap(each => placeOf(each, texts)))
  const all = texts.some(text => right.has(texts.indexOf(text))) || given === '' ? texts : [...texts, given]
  const choices = all.map((text, index) => ({
    text: markdown(text),
    right: right.has(index) || (index >= texts.length && right.size === 0),
  }))
  return { kind: right.size > 1 ? 'multiple-choice' : 'single-choice', choices }
}

function placeOf(given: string, texts: readonly string[]): number[] {
  const same = texts.findIndex(text => text.toLowerCase() === given.toLowerCase())
  if (same >= 0) return [same]
  const letter = /^\(?([a-h])[).]?$/i.exec(given)?.[1]?.toLowerCase()
  const place = letter ? letter.charCodeAt(0) - 97 : Number(given.replace(/[).]$/, '')) - 1
  return Number.isInteger(place) && place >= 0 && place < texts.length ? [place] : []
}
