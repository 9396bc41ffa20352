import { type Given, isRightChoice } from '../../domain/grading.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import { code } from './markdown.ts'
import { labelledChoices, sayChoice } from './question-parts.ts'
import type { Speech } from './speech.ts'

/**
 * What a member answered, for their verdict: the words of a written answer, or the choices, which of several were right
 * and which were missed, and what the author says to whoever picks a choice.
 */
export function sayMine({ t }: Pick<Speech, 't'>, asked: AskedQuestion, given: Given, right: boolean): string {
  if ('text' in given) return t('verdict.typed', { typed: code(given.text) })
  const several = asked.kind === 'multiple-choice' && !right
  const lines = labelledChoices({ t }, asked).flatMap((shown, place) => {
    const choice = asked.choices[place]
    const picked = given.choices.includes(place)
    if (!choice || (!picked && !(several && choice.right))) return []
    const label = sayChoice({ t }, asked, shown)
    if (!picked) return [`➖ ${t('verdict.missed', { choice: label })}`]
    const isRight = isRightChoice(asked, place)
    // What is wrong with it is no more true of one that a host accepted.
    const feedback = choice.feedback && choice.right === isRight ? `\n${choice.feedback}` : ''
    return [`${isRight ? '✅' : '❌'} ${label}${feedback}`]
  })
  return lines.length > 0 ? `${t('verdict.mine')}\n${lines.join('\n')}` : ''
}

/** The same in a line, for whoever presses again: `B. The kernel`. */
export function sayGiven({ t }: Pick<Speech, 't'>, asked: AskedQuestion, given: Given): string {
  if ('text' in given) return code(given.text)
  const picked = labelledChoices({ t }, asked).filter((_, place) => given.choices.includes(place))
  return picked.map(choice => `**${sayChoice({ t }, asked, choice)}**`).join(', ')
}
