import type { CardChoice, Form, Part } from '../../domain/card.ts'
import { matchingOf, rightSets } from '../../domain/grading.ts'
import type { AskedQuestion } from '../../domain/question.ts'
import { literal } from './markdown.ts'
import type { Speech } from './speech.ts'
import { ANSWER_VALUE } from './submitted-values.ts'

/** The prompt and what to answer with; shared by the channel's question and practice. */
export function askingParts(
  { t }: Pick<Speech, 't'>,
  asked: AskedQuestion,
  ids: { choice: (place: number) => string; choices: string; write: string },
): Part[] {
  const prompt: Part = { type: 'text', markdown: asked.prompt }
  if (asked.choices.length === 0)
    return [
      prompt,
      { type: 'buttons', buttons: [{ label: t('question.answer'), action: ids.write, style: 'primary' }] },
    ]
  const multiple = asked.kind === 'multiple-choice'
  const choices = labelledChoices({ t }, asked).map((choice, place) => ({ ...choice, action: ids.choice(place) }))
  if (!multiple) return [prompt, { type: 'choices', multiple, choices }]
  const hint: Part = { type: 'footer', markdown: t('question.pick-all') }
  return [
    prompt,
    {
      type: 'choices',
      multiple,
      choices,
      submit: { label: t('question.submit'), action: ids.choices, style: 'primary' },
    },
    hint,
  ]
}

/** How strictly a written answer is taken. */
const HINTS = { text: 'form.answer.hint', exact: 'form.answer.hint-exact', number: 'form.answer.hint-number' } as const

/** The form for a written answer. */
export function answerForm({ t }: Pick<Speech, 't'>, asked: AskedQuestion, action: string): Form {
  const { match } = matchingOf(asked)
  return {
    title: t('form.answer.title'),
    action,
    submit: t('question.submit'),
    intro: asked.prompt,
    fields: [{ id: ANSWER_VALUE, label: t('form.answer.label'), hint: t(HINTS[match]), kind: 'text', maxLength: 200 }],
  }
}

/** The right answer in words, as Markdown: `B. The kernel`, with what a host accepted besides; or the first accepted text. */
export function rightAnswer({ t }: Pick<Speech, 't'>, asked: AskedQuestion): string {
  if (asked.choices.length === 0) return literal(asked.accepted[0] ?? '')
  const shown = labelledChoices({ t }, asked)
  const sayAll = (places: readonly number[]) =>
    shown
      .filter((_, place) => places.includes(place))
      .map(choice => sayChoice({ t }, asked, choice))
      .join(', ')
  return rightSets(asked)
    .map(sayAll)
    .reduce((said, other) => t('question.or', { said, other }))
}

/** A choice in a line, as Markdown: `B. The kernel`; of true or false, what it is called. */
export function sayChoice({ t }: Pick<Speech, 't'>, { kind }: AskedQuestion, { letter, text }: CardChoice): string {
  if (kind !== 'true-false') return `${letter}. ${text}`
  return t(letter === t('question.true-letter') ? 'question.true-said' : 'question.false-said')
}

/** Difficulty as three dots: `●●○`. */
export function stars(difficulty: number): string {
  return '●'.repeat(difficulty) + '○'.repeat(3 - difficulty)
}

/** The choices with their letters, as shown. */
export function labelledChoices({ t }: Pick<Speech, 't'>, asked: AskedQuestion): CardChoice[] {
  if (asked.kind !== 'true-false')
    return asked.choices.map(({ text }, place) => ({ letter: String.fromCharCode(65 + place), text }))
  return [
    { letter: t('question.true-letter'), text: t('question.true') },
    { letter: t('question.false-letter'), text: t('question.false') },
  ]
}
