import type { ActionsBlock, Checkboxes, KnownBlock, PlainTextOption } from '@slack/types'
import type { CardChoice, Part } from '../../domain/card.ts'
import { choiceLabel, fitsLabel } from '../../study/talk/card-text.ts'
import { withoutPlace } from '../../study/talk/component-id.ts'
import { button, LIMITS, plainText, sections } from './elements.ts'
import { literalText, mrkdwn } from './mrkdwn.ts'

/** Choices shown as buttons; more become a menu. */
const MOST_BUTTONS = 5

type Choices = Extract<Part, { type: 'choices' }>

/** The choices of a question: buttons up to five, a menu for more, checkboxes for several; closed, a line each. */
export function choices(part: Choices): KnownBlock[] {
  if (part.choices.every(choice => choice.state)) return sections(part.choices.map(closedChoice).join('\n'))
  // A label is plain text and short: where one does not fit, all choices are spelled out and the buttons hold letters.
  const tooLong = !part.choices.every(choice => fitsLabel(choice, LIMITS.button))
  const spelledOut = tooLong
    ? sections(part.choices.map(({ letter, text }) => `*${literalText(letter)}*  ${mrkdwn(text)}`).join('\n'))
    : []
  const short = (choice: CardChoice) => (tooLong ? choice.letter : choiceLabel(choice))
  if (part.submit) return [...spelledOut, checkboxes(part, short)]
  return [
    ...spelledOut,
    part.choices.length > MOST_BUTTONS
      ? menu(part, short)
      : {
          type: 'actions',
          elements: part.choices.map(choice => button({ label: short(choice), action: choice.action ?? '' })),
        },
  ]
}

function option(text: string, place: number): PlainTextOption {
  return { text: plainText(text, LIMITS.button), value: String(place) }
}

function checkboxes({ choices: all, submit }: Choices, short: (choice: CardChoice) => string): ActionsBlock {
  const action = submit?.action ?? ''
  const boxes: Checkboxes = {
    type: 'checkboxes',
    action_id: `${PICKED}${action}`,
    options: all.slice(0, LIMITS.options).map((choice, place) => option(short(choice), place)),
  }
  return {
    type: 'actions',
    block_id: `${PICKED}${action}`,
    elements: [boxes, button({ label: submit?.label ?? '', action, style: 'primary' })],
  }
}

function menu({ choices: all }: Choices, short: (choice: CardChoice) => string): ActionsBlock {
  const action = withoutPlace(all[0]?.action ?? '')
  return {
    type: 'actions',
    elements: [
      { type: 'static_select', action_id: action, options: all.map((choice, place) => option(short(choice), place)) },
    ],
  }
}

/** Marks the checkboxes that a submit button reads; ticking one is no answer yet. */
export const PICKED = 'picked:'

function closedChoice({ letter, text, state, count = 0 }: CardChoice): string {
  const line = `${literalText(letter)}  ${mrkdwn(text)}  ·  ${count}`
  return state === 'right' ? `:white_check_mark: ${line}` : `:white_small_square: ${line}`
}
