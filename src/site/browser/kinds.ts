import { isWritten, type QuestionKind } from '../../domain/course.ts'
import type { DraftQuestion } from '../../drafting/draft.ts'

/** What a question has for its answer. */
export type Answer = Pick<DraftQuestion, 'kind' | 'choices' | 'accepted'>

/**
 * The answer of a question in another kind. A kind that is only passed through, as by the arrow keys, takes nothing away.
 * @param origin the answer as it was last written, in whatever kind
 * @returns the answer, and what is its origin from now on
 */
export function inKind(origin: Answer, now: Answer, kind: QuestionKind): { answer: Answer; origin: Answer } {
  const isWrittenSince = !isSame(now.kind === origin.kind ? origin : asKind(origin, now.kind), now)
  const from = isWrittenSince ? now : origin
  const { choices, accepted } = from
  return { origin: from, answer: kind === from.kind ? { kind, choices, accepted } : asKind(from, kind) }
}

const isSame = (one: Answer, other: Answer) =>
  JSON.stringify([one.kind, one.choices, one.accepted]) === JSON.stringify([other.kind, other.choices, other.accepted])

/** What a question has for its answer, told in another kind. */
function asKind(question: Answer, kind: QuestionKind): Answer {
  const { choices, accepted } = question
  const right = choices.filter(choice => choice.right && choice.text !== '').map(choice => choice.text)
  const known = right.length > 0 ? right : accepted
  if (kind === 'true-false')
    return { kind, accepted: [], choices: [true, false].map(each => ({ text: '', right: each })) }
  if (isWritten(kind)) return { kind, choices: [], accepted: known }
  const written = choices.filter(choice => choice.text !== '')
  if (written.length > 1) {
    const first = written.findIndex(choice => choice.right)
    const one = written.map((choice, at) => ({ ...choice, right: at === Math.max(first, 0) }))
    return { kind, accepted: [], choices: kind === 'single-choice' ? one : written }
  }
  return { kind, accepted: [], choices: [known[0] ?? '', '', ''].map((text, at) => ({ text, right: at === 0 })) }
}
