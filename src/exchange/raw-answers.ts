import { type Choice, MOST_CHOICES } from '../domain/course.ts'
import { gapsIn, hasOneGap } from '../domain/written/gap.ts'
import type { Notices } from './notices.ts'
import { oneLine } from './plain-text.ts'
import type { RawQuestion } from './raw-entry.ts'

/**
 * What a question takes for an answer, mended where it can be.
 * @returns undefined where no course could hold it, which is said then
 */
export function answersOf(
  notices: Notices,
  line: number,
  raw: RawQuestion,
): { choices: Choice[]; accepted: string[] } | undefined {
  if (raw.kind === 'single-choice' || raw.kind === 'multiple-choice') {
    const choices = choicesOf(notices, line, raw)
    return choices && { choices, accepted: [] }
  }
  if (raw.kind === 'true-false') return { choices: raw.choices ?? [], accepted: [] }
  const accepted = [...new Set((raw.accepted ?? []).map(oneLine).filter(answer => answer !== ''))]
  if (accepted.length === 0) return void notices.leaveOut(line, 'exchange.no-answer')
  if (raw.kind === 'cloze' && !hasOneGap(raw.prompt))
    return void notices.leaveOut(line, 'exchange.gaps', { count: gapsIn(raw.prompt).length })
  return { choices: [], accepted }
}

function choicesOf(notices: Notices, line: number, raw: RawQuestion): Choice[] | undefined {
  const given = (raw.choices ?? []).map(choice => ({ ...choice, text: choice.text.replace(/\s*\n\s*/g, ' ').trim() }))
  const seen = new Map<string, Choice>()
  for (const choice of given) {
    const twin = seen.get(choice.text)
    if (choice.text === '') notices.change(line, 'exchange.empty-choice')
    else if (twin === undefined) seen.set(choice.text, choice)
    else {
      twin.right ||= choice.right
      notices.change(line, 'exchange.twin-choice', { choice: choice.text })
    }
  }
  let choices = [...seen.values()]
  const right = choices.filter(choice => choice.right)
  if (choices.length < 2) return void notices.leaveOut(line, 'exchange.few-choices', { count: choices.length })
  if (right.length === 0) return void notices.leaveOut(line, 'exchange.none-right')
  if (right.length > MOST_CHOICES) return void notices.leaveOut(line, 'exchange.many-right', { most: MOST_CHOICES })
  if (choices.length > MOST_CHOICES) {
    const wrong = choices.filter(choice => !choice.right).slice(0, MOST_CHOICES - right.length)
    notices.change(line, 'exchange.many-choices', { count: choices.length, most: MOST_CHOICES })
    choices = choices.filter(choice => choice.right || wrong.includes(choice))
  }
  return choices
}
