import type { Part } from '../../domain/card.ts'
import type { Given } from '../../domain/grading.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import { rightAnswer } from './question-parts.ts'
import { sayMine } from './say-given.ts'
import type { Speech } from './speech.ts'

/** What the member gave, the right answer where it was not, and why. */
export function verdictTexts({ t }: Pick<Speech, 't'>, asked: AskedQuestion, given: Given, right: boolean): Part[] {
  const mine = sayMine({ t }, asked, given, right)
  const why = right ? asked.explanation : `${sayAnswer({ t }, asked)} ${asked.explanation}`
  return [mine, why].filter(markdown => markdown !== '').map(markdown => ({ type: 'text' as const, markdown }))
}

/** `The answer is **B. The kernel**.` */
function sayAnswer({ t }: Pick<Speech, 't'>, asked: AskedQuestion): string {
  return t('verdict.right-answer', { answer: rightAnswer({ t }, asked) })
}
