import { GAP } from '../../domain/written/gap.ts'
import type { Collector } from '../collector.ts'
import { markdownOfHtml, plain } from '../plain-text.ts'
import { clozeQuestions } from './cloze.ts'

/** Whether a text has gaps as Anki writes them. */
export const hasDeletion = (text: string) => /\{\{c\d{1,3}::/.test(text)

/**
 * Takes a text with gaps as a question for each number.
 * @param text HTML
 * @param extra what else the note says; Markdown
 */
export function addClozeNote(collector: Collector, place: number, text: string, extra: string, slug?: string) {
  const questions = clozeQuestions(text)
  if (questions === 'nested' || questions === 'several') return collector.leaveOut(place, `exchange.cloze-${questions}`)
  if (questions.length === 0) return collector.leaveOut(place, 'exchange.cloze-none')
  for (const question of questions) {
    const prompt = markdownOfHtml(question.prompt).replace(/(?:\\?_){4}/, GAP)
    const explanation = extra || markdownOfHtml(question.whole)
    const accepted = [plain(markdownOfHtml(question.answer))]
    collector.question(place, { kind: 'cloze', prompt, accepted, explanation, ...(slug && { slug }) })
  }
  const numbers = new Set([...text.matchAll(/\{\{c(\d{1,3})::/g)].map(([, number]) => number))
  if (questions.length < numbers.size) collector.leaveOut(place, 'exchange.cloze-several')
}
