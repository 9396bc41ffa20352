import { type APIComponentInContainer, type APIStringSelectComponent, ComponentType } from 'discord.js'
import type { CardChoice, Part } from '../../domain/card.ts'
import { choiceLabel, fitsLabel } from '../../study/talk/card-text.ts'
import { withoutPlace } from '../../study/talk/component-id.ts'
import { button, text } from './elements.ts'
import { LIMITS } from './limits.ts'
import { discordMarkdown, escapeText } from './markdown.ts'

type Choices = Extract<Part, { type: 'choices' }>
type Component = APIComponentInContainer

/** The choices of a question: buttons up to five, a menu for more or for several; closed, a line each. */
export function choices(part: Choices): Component[] {
  if (part.choices.every(choice => choice.state)) return [text(part.choices.map(closed).join('\n'))]
  const most = part.submit || part.choices.length > LIMITS.buttonsPerRow ? LIMITS.optionLabel : LIMITS.buttonLabel
  const spelledOut = !part.choices.every(choice => fitsLabel(choice, most))
  if (!part.submit && part.choices.length <= LIMITS.buttonsPerRow)
    return spelledOut
      ? part.choices.map(section)
      : [
          {
            type: ComponentType.ActionRow,
            components: part.choices.map(choice => labelled(choiceLabel(choice), choice)),
          },
        ]
  const lines = spelledOut ? [text(part.choices.map(line).join('\n'))] : []
  return [...lines, { type: ComponentType.ActionRow, components: [menu(part, spelledOut)] }]
}

function line(choice: CardChoice): string {
  return `**${escapeText(choice.letter)}**  ${discordMarkdown(choice.text)}`
}

function closed(choice: CardChoice): string {
  return `${choice.state === 'right' ? '✅' : '▫️'} ${line(choice)}  ·  ${choice.count ?? 0}`
}

function labelled(label: string, { action = '' }: CardChoice) {
  return button({ label, action })
}

/** A choice too long for a button: its text, with a button of its letter beside it. */
function section(choice: CardChoice): Component {
  return {
    type: ComponentType.Section,
    components: [text(line(choice))],
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
