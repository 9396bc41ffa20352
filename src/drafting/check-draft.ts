import { asPattern } from '../domain/as-pattern.ts'
import { bySlug } from '../domain/by-slug.ts'
import { isWritten } from '../domain/course.ts'
import { squash } from '../domain/normalise.ts'
import type { Draft, DraftQuestion, DraftTerm } from './draft.ts'
import { isOfNone } from './follow-terms.ts'
import { unescaped } from './markdown.ts'
import { keyOf, namesOf } from './names-of.ts'
import { isHalfTranslated } from './other-language.ts'
import { isNotablyLongest } from './questions/notably-longest.ts'

/** What makes a question a bad one; the catalogue has a sentence for each under `studio.fault.`. */
export type Fault =
  | 'longest-right'
  | 'given-away'
  | 'equal-choices'
  | 'no-right-answer'
  | 'also-right'
  | 'no-term'
  | 'half-translated'

/** Says what is wrong with a question. */
export type QuestionCheck = (question: DraftQuestion) => Fault[]

/**
 * What is wrong with one question of a draft, whoever wrote it.
 * @param terms those of the draft; without them nothing is said of how the question goes with them
 */
export const faultsOf = (question: DraftQuestion, terms: readonly DraftTerm[] = []): Fault[] =>
  questionCheck(terms)(question)

/** The same for many questions of a draft: what its terms are called is read once. */
export function questionCheck(terms: readonly DraftTerm[]): QuestionCheck {
  const known = bySlug(terms)
  const named = new Map<string, DraftTerm[]>()
  for (const term of terms)
    if (!term.off) for (const name of namesOf(term)) named.set(name, [...(named.get(name) ?? []), term])
  return question => faultsAmong(question, known, named)
}

/** Terms that are not left out, by everything that they are called. */
type Named = ReadonlyMap<string, readonly DraftTerm[]>

function faultsAmong(question: DraftQuestion, known: ReadonlyMap<string, DraftTerm>, named: Named): Fault[] {
  const { kind, choices, accepted } = question
  const faults: Fault[] = []
  if (isOfNone(question, known)) faults.push('no-term')
  if (isHalfTranslated(question)) faults.push('half-translated')
  const written = isWritten(kind)
  if (written ? accepted.length === 0 : !choices.some(choice => choice.right)) faults.push('no-right-answer')
  if (kind === 'true-false') return faults
  const texts = choices.map(choice => keyOf(choice.text))
  if (new Set(texts).size < texts.length) faults.push('equal-choices')
  if (isWrongByName(question, named)) faults.push('also-right')
  const length = (right: boolean) =>
    choices.filter(choice => choice.right === right).map(choice => unescaped(choice.text))
  if (kind === 'single-choice' && length(true).some(text => isNotablyLongest(text, length(false))))
    faults.push('longest-right')
  const right = written ? accepted : kind === 'single-choice' ? length(true) : []
  const prompt = unescaped(question.prompt)
  if (right.some(answer => standsIn(prompt, answer))) faults.push('given-away')
  return faults
}

/** Whether a choice that counts as wrong is another name of a term that is right by one of its names. */
function isWrongByName({ choices }: DraftQuestion, named: Named): boolean {
  const keys = (right: boolean) => choices.filter(choice => choice.right === right).map(choice => keyOf(choice.text))
  const right = keys(true)
  const meant = new Set(right.flatMap(key => named.get(key) ?? []))
  return keys(false).some(key => !right.includes(key) && named.get(key)?.some(term => meant.has(term)))
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
  const spaced = asPattern(answer.trim()).replace(/\s+/g, '\\s+')
  return new RegExp(`(?<![\\p{L}\\p{N}])${spaced}(?![\\p{L}\\p{N}])`, 'iu').test(text)
}
