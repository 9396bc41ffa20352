import { type APIComponentInContainer, type APIStringSelectComponent, ComponentType } from 'discord.js'
import type { CardChoice, Part } from '../../domain/card.ts'
import { choiceLabel, fitsLabel } from '../../study/talk/card-text.ts'
import { withoutPlace } from '../../study/talk/component-id.ts'
import { splitMarkdown } from '../../study/talk/split-markdown.ts'
import { button, inTexts, text } from './elements.ts'
import { LIMITS } from './limits.ts'
import { escapeText, MARKDOWN } from './markdown.ts'

type Choices = Extract<Part, { type: 'choices' }>
type Component = APIComponentInContainer

/** The choices of a question: buttons up to five, a menu for more or for several; closed, a line each. */
export function choices(part: Choices): Component[] {
  if (part.choices.every(choice => choice.state)) return inTexts(part.choices.flatMap(closed))
  const most = part.submit || part.choices.length > LIMITS.buttonsPerRow ? LIMITS.optionLabel : LIMITS.buttonLabel
  const spelledOut = !part.choices.every(choice => fitsLabel(choice, most))
  const isEndless = part.choices.reduce((sum, { text: each }) => sum + each.length, 0) > LIMITS.piece / 2
  if (!part.submit && part.choices.length <= LIMITS.buttonsPerRow) {
    if (spelledOut && !isEndless) return part.choices.map(section)
    const label = (choice: CardChoice) => (spelledOut ? choice.letter : choiceLabel(choice))
    const buttons = part.choices.map(choice => labelled(label(choice), choice))
    const above = spelledOut ? inTexts(part.choices.flatMap(lines)) : []
    return [...above, { type: ComponentType.ActionRow, components: buttons }]
  }
  const above = spelledOut ? inTexts(part.choices.flatMap(lines)) : []
  return [...above, { type: ComponentType.ActionRow, components: [menu(part, spelledOut)] }]
}

/** A choice spelled out, on one line unless it is endless. */
function lines({ letter, text: said }: CardChoice): string[] {
  const [first = '', ...more] = splitMarkdown(said, MARKDOWN, LIMITS.piece - 100)
  return [`**${escapeText(letter)}**  ${first}`, ...more]
}

function closed(choice: CardChoice): string[] {
  const [first = '', ...more] = lines(choice)
  const all = [`${choice.state === 'right' ? '✅' : '▫️'} ${first}`, ...more]
  return [...all.slice(0, -1), `${all.at(-1)}  ·  ${choice.count ?? 0}`]
}

function labelled(label: string, { action = '' }: CardChoice) {
  return button({ label, action })
}

/** A choice too long for a button: its text, with a button of its letter beside it. */
function section(choice: CardChoice): Component {
  return {
    type: ComponentType.Section,
    components: [text(lines(choice).join('\n'))],
    accessory: labelled(choice.letter, choice),
  }
}

function menu({ choices: all, submit }: Choices, spelledOut: boolean): APIStringSelectComponent {
  const options = all.slice(0, LIMITS.selectOptions)
  return {
    type: ComponentType.StringSelect,
    custom_id: submit?.action ?? withoutPlace(all[0]?.action ?? ''),
    options: options.map((choice, place) => ({
      label: spelledOut ? choice.letter : choiceLabel(choice),
      value: String(place),
    })),
    min_values: 1,
    max_values: submit ? options.length : 1,
  }
}
