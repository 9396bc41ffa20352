import { MOST_CHOICES } from '../domain/course.ts'
import { hasOneGap } from '../domain/written/gap.ts'
import { type Fault, type QuestionCheck, questionCheck } from '../drafting/check-draft.ts'
import type { Draft, DraftQuestion } from '../drafting/draft.ts'
import type { TextKey } from '../i18n/catalogue.ts'

/** What keeps a draft from being published: a sentence of the catalogue, and the entry that it is about. */
export interface Hindrance {
  key: Extract<TextKey, `studio.cannot.${string}`>
  /** Of a term. */
  name?: string
  /** Of a question: Markdown. */
  prompt?: string
  slug?: string
}

const isEmpty = (text: string) => text.trim() === ''

/**
 * Everything that a chapter must have and this draft has not, of what is not left out.
 * @param check says what is wrong with a question, where that is known already
 */
export function hindrancesOf(draft: Draft, check: QuestionCheck = questionCheck(draft.terms)): Hindrance[] {
  const terms = draft.terms.filter(term => !term.off)
  const questions = draft.questions.filter(question => !question.off)
  const found: Hindrance[] = []
  if (isEmpty(draft.title)) found.push({ key: 'studio.cannot.title' })
  if (draft.summary.every(sentence => isEmpty(sentence.text))) found.push({ key: 'studio.cannot.summary' })
  if (questions.length === 0) found.push({ key: 'studio.cannot.questions' })
  for (const { slug, name, definition } of terms)
    if (isEmpty(name) || isEmpty(definition)) found.push({ key: 'studio.cannot.term-empty', name, slug })
  return [...found, ...questions.flatMap(question => questionHindrances(question, check(question)))]
}

function questionHindrances(question: DraftQuestion, faults: readonly Fault[]): Hindrance[] {
  const { slug, kind, prompt, choices, explanation } = question
  if (isEmpty(prompt)) return [{ key: 'studio.cannot.prompt-empty', slug }]
  const about = { prompt, slug }
  const found: Hindrance[] = []
  if (isEmpty(explanation)) found.push({ key: 'studio.cannot.explanation-empty', ...about })
  for (const fault of faults)
    if (fault === 'no-right-answer' || fault === 'equal-choices' || fault === 'also-right')
      found.push({ key: `studio.cannot.${fault}`, ...about })
  const isPicked = kind === 'single-choice' || kind === 'multiple-choice'
  if (isPicked && choices.length > MOST_CHOICES) found.push({ key: 'studio.cannot.many-choices', ...about })
  if (kind === 'single-choice' && choices.filter(choice => choice.right).length > 1)
    found.push({ key: 'studio.cannot.several-right', ...about })
  if (isPicked && choices.filter(choice => !isEmpty(choice.text)).length < Math.max(2, choices.length))
    found.push({ key: 'studio.cannot.few-choices', ...about })
  if (kind === 'cloze' && !hasOneGap(prompt)) found.push({ key: 'studio.cannot.gap', ...about })
  return found
}
