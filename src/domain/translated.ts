import type { QuestionKind, QuestionText } from './course.ts'

/** What a question has in every language alike, by what messages call it. */
export function shapeOf(kind: QuestionKind, { choices, matching }: QuestionText): Record<string, string | number> {
  return {
    'choices:': choices.length,
    // Of other questions only how many are right, since a translation may order them anew.
    'right choices:':
      kind === 'true-false' ? String(choices[0]?.right) : String(choices.filter(choice => choice.right).length),
    'tolerance:': matching?.tolerance ?? 0,
    'match:': matching?.match ?? 'text',
  }
}

/** Whether the words of a question in another language can be asked, and graded, in place of the first. */
export const isTranslation = (kind: QuestionKind, one: QuestionText, other: QuestionText): boolean =>
  JSON.stringify(shapeOf(kind, one)) === JSON.stringify(shapeOf(kind, other))
