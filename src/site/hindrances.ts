import { firstCharacters } from '../domain/clean.ts'
import { MOST_CHOICES, type TermText } from '../domain/course.ts'
import { LONGEST_TEXT } from '../domain/longest-text.ts'
import { hasOneGap } from '../domain/written/gap.ts'
import { type QuestionCheck, questionCheck } from '../drafting/check-draft.ts'
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

/** Whether texts are together longer than anybody is shown at once: nothing should look into them then. */
const isTooLong = (texts: readonly string[]): boolean =>
  texts.length > MOST_TEXTS || texts.reduce((sum, text) => sum + text.length, 0) > LONGEST_TEXT

const MOST_TEXTS = 1000

/** Whether a question is too long to be shown, or to be graded by: nobody should have to wait for that. */
export function isTooLongToShow(question: DraftQuestion): boolean {
  const words = [question, ...(question.other ? [question.other] : [])]
  return words.some(({ prompt, explanation, choices, accepted }) =>
    isTooLong([prompt, explanation, ...accepted, ...choices.flatMap(({ text, feedback = '' }) => [text, feedback])]),
  )
}

/** The entry that a hindrance is about, by as much of its name as is said. */
const startOf = (text: string) => firstCharacters(text, 60)

function lengthHindrances({ title, summary, terms, other }: Draft): Hindrance[] {
  const key = 'studio.cannot.too-long' as const
  const texts = [title, ...summary.map(sentence => sentence.text), ...(other ? [other.title, other.summary] : [])]
  const long = texts.filter(text => isTooLong([text]))
  return [
    ...long.map(text => ({ key, name: startOf(text) })),
    ...terms
      .filter(term => [term, ...(term.other ? [term.other] : [])].some(isLongTerm))
      .map(({ name, slug }) => ({ key, name: startOf(name), slug })),
  ]
}

const isLongTerm = ({ name, aliases, definition }: TermText) => isTooLong([name, definition, ...aliases])

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
  found.push(...lengthHindrances({ ...draft, terms }))
  return [...found, ...questions.flatMap(question => longQuestion(question) ?? questionHindrances(question, check))]
}

function longQuestion(question: DraftQuestion): Hindrance[] | undefined {
  if (!isTooLongToShow(question)) return undefined
  return [{ key: 'studio.cannot.too-long', name: startOf(question.prompt), slug: question.slug }]
}

function questionHindrances(question: DraftQuestion, check: QuestionCheck): Hindrance[] {
  const { slug, kind, prompt, choices, explanation } = question
  if (isEmpty(prompt)) return [{ key: 'studio.cannot.prompt-empty', slug }]
  const about = { prompt, slug }
  const found: Hindrance[] = []
  if (isEmpty(explanation)) found.push({ key: 'studio.cannot.explanation-empty', ...about })
  for (const fault of check(question))
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
