import type { QuestionKind } from '../../domain/course.ts'
import type { DraftQuestion } from '../../drafting/draft.ts'

/** What a question has for its answer, told in another kind. */
export function asKind(question: DraftQuestion, kind: QuestionKind): Partial<DraftQuestion> {
  const { choices, accepted } = question
  const right = choices.filter(choice => choice.right && choice.text !== '').map(choice => choice.text)
  const known = right.length > 0 ? right : accepted
  if (kind === 'true-false')
    return { kind, accepted: [], choices: [true, false].map(each => ({ text: '', right: each })) }
  if (kind === 'short-answer' || kind === 'cloze') return { kind, choices: [], accepted: known }
  const written = choices.filter(choice => choice.text !== '')
  if (written.length > 1) {
    const first = written.findIndex(choice => choice.right)
    const one = written.map((choice, at) => ({ ...choice, right: at === Math.max(first, 0) }))
    return { kind, accepted: [], choices: kind === 'single-choice' ? one : written }
  }
  return { kind, accepted: [], choices: [known[0] ?? '', '', ''].map((text, at) => ({ text, right: at === 0 })) }
}
