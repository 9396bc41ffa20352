import type { Language } from '../domain/course.ts'
import { Slugs } from '../domain/slug.ts'
import { translator } from '../i18n/catalogue.ts'
import type { QuestionEntry } from './chapter-text.ts'
import { literal } from './plain-text.ts'
import type { Notice, Placed } from './reading.ts'

/** A question must say why; where the file does not, the right answer is all that can be said. */
export function explained(
  questions: readonly Placed<QuestionEntry>[],
  taken: readonly string[],
  language: Language,
  problems: Notice[],
): QuestionEntry[] {
  const slugs = new Slugs(taken)
  const t = translator(language)
  let count = 0
  const done = questions.map(({ line: _, ...question }): QuestionEntry => {
    const slug = slugs.take(question.slug)
    if (question.text.explanation !== '') return { ...question, slug }
    count++
    return { ...question, slug, text: { ...question.text, explanation: answerOf(question, t) } }
  })
  if (count > 0) problems.push({ line: 0, key: 'exchange.unexplained', parameters: { count }, leftOut: false })
  return done
}

function answerOf({ kind, text }: QuestionEntry, t: ReturnType<typeof translator>): string {
  if (kind === 'true-false')
    return t(text.choices[0]?.right ? 'exchange.explanation-true' : 'exchange.explanation-false')
  const right = text.choices.filter(choice => choice.right).map(choice => choice.text)
  const answer = right.length > 0 ? right.join(', ') : literal(text.accepted[0] ?? '')
  return t('exchange.explanation', { answer })
}
