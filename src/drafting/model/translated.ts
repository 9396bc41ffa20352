import { isWritten, type Language, otherLanguage, type QuestionText } from '../../domain/course.ts'
import { GAP } from '../../domain/written/gap.ts'
import type { Draft, DraftQuestion } from '../draft.ts'
import { literal, literalWithGaps } from '../markdown.ts'
import type { Notes } from '../notes.ts'
import { otherOfQuestion } from '../other-language.ts'
import { summaryOf } from '../summary-text.ts'
import type { Proposals } from './proposals.ts'
import { sourceOf } from './verify.ts'

/** Whether a text of a model is in the language that the notes are not in: with Hangul where they have none, or without. */
export const isInOther = (text: string, language: Language): boolean =>
  /[가-힣]/.test(text) === (otherLanguage(language) === 'ko')

/** A question in the other language, as a model has it; undefined where it is none, or asks for something else. */
export function questionInOther(
  question: DraftQuestion,
  language: Language,
  { prompt, right, wrong, explanation }: Proposals['translatedQuestions'][number],
): QuestionText | undefined {
  if (!isInOther(prompt, language)) return undefined
  const { kind, choices, matching } = question
  const written = isWritten(kind)
  const rest = { right: [...right], wrong: [...wrong] }
  const translated = choices.map(choice => ({
    text: kind === 'true-false' ? '' : literal(rest[choice.right ? 'right' : 'wrong'].shift() ?? ''),
    right: choice.right,
  }))
  const isLeft = kind !== 'true-false' && !written && rest.right.length + rest.wrong.length > 0
  const gapped = kind === 'cloze' ? prompt.replace(/_{3,}/g, GAP) : prompt
  const other: QuestionText = {
    prompt: literalWithGaps(gapped),
    choices: translated,
    accepted: written ? right : [],
    explanation: literal(explanation),
    ...(matching && { matching }),
  }
  return isLeft ? undefined : otherOfQuestion({ ...question, other })
}

/** Title and summary of a draft in the other language, as a model has them. */
export function chapterInOther(draft: Draft, notes: Notes, [first]: Proposals['chapters']): Draft['otherProposed'] {
  if (!first || !isInOther(first.summary, draft.language)) return undefined
  const { title, summary, quote } = first
  // What was listed line by line is a list, as the summary itself is.
  const sentences = summary.split('\n').filter(line => line.trim() !== '')
  return { title, summary: summaryOf(sentences.map(literal)), ...sourceOf(quote, notes) }
}
