import { isWritten, type QuestionText, type TermText } from '../domain/course.ts'
import { isTranslation } from '../domain/translated.ts'
import { hasOneGap } from '../domain/written/gap.ts'
import type { ChapterWords, Draft, DraftQuestion, DraftTerm } from './draft.ts'

const isBlank = (text: string) => text.trim() === ''

/** A term in the other language, where all of it is written. */
export function otherOfTerm({ other }: Pick<DraftTerm, 'other'>): TermText | undefined {
  return other && !isBlank(other.name) && !isBlank(other.definition) ? other : undefined
}

/** Title and summary in the other language, where both are written. */
export function otherOfChapter({ other }: Pick<Draft, 'other'>): ChapterWords | undefined {
  return other && !isBlank(other.title) && !isBlank(other.summary) ? other : undefined
}

/** A question in the other language, where all of it is written and it asks for the same. */
export function otherOfQuestion(question: DraftQuestion): QuestionText | undefined {
  const { kind, other } = question
  if (!other || isBlank(other.prompt) || isBlank(other.explanation)) return undefined
  const written = isWritten(kind)
  const choices = written || kind === 'true-false' ? [] : other.choices
  const isAnswered = !written || !other.accepted.every(isBlank)
  const isWhole =
    isAnswered && !choices.some(({ text }) => isBlank(text)) && (kind !== 'cloze' || hasOneGap(other.prompt))
  return isWhole && isTranslation(kind, question, other) ? other : undefined
}

/** Whether something is written in the other language that cannot be published: a part lacks, or it asks for something else. */
export function isHalfTranslated(entry: DraftTerm | DraftQuestion | Draft): boolean {
  if (entry.other === undefined || !isBegun(entry.other)) return false
  if ('kind' in entry) return otherOfQuestion(entry) === undefined
  return ('name' in entry ? otherOfTerm(entry) : otherOfChapter(entry)) === undefined
}

/** Whether anything is written in it: what a host emptied is to be gone. */
export function isBegun(other: TermText | ChapterWords | QuestionText): boolean {
  if ('name' in other) return ![other.name, other.definition, ...other.aliases].every(isBlank)
  if ('title' in other) return ![other.title, other.summary].every(isBlank)
  const choices = other.choices.map(choice => choice.text)
  return ![other.prompt, other.explanation, ...other.accepted, ...choices].every(isBlank)
}
