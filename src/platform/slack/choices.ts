import type { ActionsBlock, Checkboxes, KnownBlock, PlainTextOption } from '@slack/types'
import type { CardChoice, Part } from '../../domain/card.ts'
import { choiceLabel, fitsLabel } from '../../study/talk/card-text.ts'
import { withoutPlace } from '../../study/talk/component-id.ts'
import { splitMarkdown } from '../../study/talk/split-markdown.ts'
import { button, LIMITS, lineSections, plainText } from './elements.ts'
import { literalText, MRKDWN } from './mrkdwn.ts'
import { choiceBars } from './rich.ts'

/** Choices shown as buttons; more become a menu. */
const MOST_BUTTONS = 5

type Choices = Extract<Part, { type: 'choices' }>

/**
 * The choices of a question: buttons up to five, a menu for more, checkboxes for several; closed, a line each, and bars.
 * @param title of the bars
 * @param rich whether there may be bars
 */
export function choices(part: Choices, title: string, rich: boolean): KnownBlock[] {
  if (part.choices.every(choice => choice.state)) {
    const bars = rich ? choiceBars(part.choices, title) : undefined
    return [...lineSections(part.choices.flatMap(closedChoice)), ...(bars ? [bars] : [])]
  }
  // A label is plain text and short: where one does not fit, all choices are spelled out and the buttons hold letters.
  const most = part.submit ? LIMITS.button : LIMITS.label
  const tooLong = !part.choices.every(choice => fitsLabel(choice, most))
  const spelledOut = tooLong ? lineSections(part.choices.flatMap(choice => lines(choice))) : []
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

/** A choice spelled out, on one line unless it is endless. */
function lines({ letter, text }: CardChoice, before = '', after = ''): string[] {
  const [first = '', ...more] = splitMarkdown(text, MRKDWN, LONGEST_LINE)
  const all = [`${before}*${literalText(letter)}*  ${first}`, ...more]
  return [...all.slice(0, -1), `${all.at(-1)}${after}`]
}

/** Leaves room in a section for what stands around a choice. */
const LONGEST_LINE = 2800

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

function closedChoice(choice: CardChoice): string[] {
  const mark = choice.state === 'right' ? ':white_check_mark: ' : ':white_small_square: '
  return lines(choice, mark, `  ·  ${choice.count ?? 0}`)
}
