import { letters, normalise, squash, withinOneTypo, withoutParticle } from './normalise.ts'
import type { AskedQuestion } from './question.ts'

/** What a member gave: places of the choices as shown (0 for A), or a text. */
export type Given = { choices: number[] } | { text: string }

/**
 * Whether an answer is right. Choices must be exactly the right ones. A text is right when it equals an accepted
 * answer but for case, width, spaces, punctuation, an English article, a Korean particle or one typo
 * (see `textMatches`).
 */
export function isRight(question: AskedQuestion, given: Given): boolean {
  if ('text' in given) return textMatches(given.text, question.accepted, question.rivals)
  const right = question.choices.flatMap((choice, place) => (choice.right ? [place] : []))
  const picked = new Set(given.choices)
  return picked.size === right.length && right.every(place => picked.has(place))
}

/**
 * Whether a written answer is one of the accepted ones.
 * @param rivals names that mean something else in the course: one of them is never taken for a typo of a right answer
 */
export function textMatches(text: string, accepted: readonly string[], rivals: readonly string[] = []): boolean {
  const forms = formsOf(text)
  const wanted = accepted.map(squash).filter(each => each !== '')
  if (forms.some(form => wanted.includes(form))) return true
  const others = new Set(rivals.map(squash).filter(each => !wanted.includes(each)))
  if (forms.some(form => others.has(form))) return false
  return forms.some(form => wanted.some(each => isTypoOf(form, each)))
}

const ARTICLE = /^(?:a|an|the) (?=.)/

function formsOf(text: string): string[] {
  const plain = normalise(text)
  const forms = [plain, plain.replace(ARTICLE, '')].map(squash).filter(each => each !== '')
  return [...new Set(forms.flatMap(form => [form, withoutParticle(form) ?? form]))]
}

const DIGITS = /\d+/g

/** One typo is forgiven in words of five letters or more (Hangul: three syllables or more), and never in a number. */
function isTypoOf(form: string, wanted: string): boolean {
  const longEnough = letters(wanted).length >= 5 && wanted.length >= 3
  if (!longEnough) return false
  if (String(form.match(DIGITS)) !== String(wanted.match(DIGITS))) return false
  return withinOneTypo(form, wanted)
}
