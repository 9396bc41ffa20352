import type { Given } from '../../domain/grading.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import { code } from './markdown.ts'
import { labelledChoices } from './question-parts.ts'
import type { Speech } from './speech.ts'

/**
 * What a member answered, for their verdict: the words of a written answer that was refused, which of several choices
 * were right and which were missed, and what the author says to whoever picks a choice. '' where there is nothing to say.
 */
export function sayMine({ t }: Pick<Speech, 't'>, asked: AskedQuestion, given: Given, right: boolean): string {
  if ('text' in given) return right ? '' : t('verdict.typed', { typed: code(given.text) })
  const several = asked.kind === 'multiple-choice' && !right
  const lines = labelledChoices({ t }, asked).flatMap(({ letter, text }, place) => {
    const choice = asked.choices[place]
    const picked = given.choices.includes(place)
    if (!choice || (!picked && !(several && choice.right))) return []
    const label = `${letter}. ${text}`
    if (!picked) return [`➖ ${t('verdict.missed', { choice: label })}`]
    const feedback = choice.feedback ? `\n${choice.feedback}` : ''
    return several || !right || feedback ? [`${choice.right ? '✅' : '❌'} ${label}${feedback}`] : []
  })
  return lines.length > 0 ? `${t('verdict.mine')}\n${lines.join('\n')}` : ''
}
