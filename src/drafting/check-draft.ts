import { squash } from '../domain/normalise.ts'
import type { Draft, DraftQuestion } from './draft.ts'
import { unescaped } from './markdown.ts'
import { isNotablyLongest } from './questions/notably-longest.ts'

/** What makes a question a bad one; the catalogue has a sentence for each under `studio.fault.`. */
export type Fault = 'longest-right' | 'given-away' | 'equal-choices' | 'no-right-answer'

/** What is wrong with one question of a draft, whoever wrote it. */
export function faultsOf(question: DraftQuestion): Fault[] {
  const { kind, choices, accepted } = question
  const faults: Fault[] = []
  const isWritten = kind === 'short-answer' || kind === 'cloze'
  if (isWritten ? accepted.length === 0 : !choices.some(choice => choice.right)) faults.push('no-right-answer')
  if (kind === 'true-false') return faults
  const texts = choices.map(choice => squash(unescaped(choice.text)))
  if (new Set(texts).size < texts.length) faults.push('equal-choices')
  const length = (right: boolean) =>
    choices.filter(choice => choice.right === right).map(choice => unescaped(choice.text))
  if (kind === 'single-choice' && length(true).some(text => isNotablyLongest(text, length(false))))
    faults.push('longest-right')
  const right = isWritten ? accepted : kind === 'single-choice' ? length(true) : []
  const prompt = unescaped(question.prompt)
  if (right.some(answer => standsIn(prompt, answer))) faults.push('given-away')
  return faults
}

/** Slugs of the terms that no question tests. */
export function untested(draft: Draft): string[] {
  const tested = new Set(draft.questions.filter(question => !question.off).flatMap(question => question.terms))
  return draft.terms.filter(term => !term.off && !tested.has(term.slug)).map(term => term.slug)
}

/** Whether an answer stands in a text as a word: "run" does not in "runtime", but Hangul may have a particle behind. */
function standsIn(text: string, answer: string): boolean {
  const wanted = squash(answer)
  if (wanted.length < 2) return false
  if (!squash(text).includes(wanted)) return false
  if (/[가-힣]/.test(wanted)) return true
  const literal = answer
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replace(/\s+/g, '\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'iu').test(text)
}
