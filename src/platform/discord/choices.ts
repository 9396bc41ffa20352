import { type APIComponentInContainer, type APIStringSelectComponent, ButtonStyle, ComponentType } from 'discord.js'
import type { CardChoice, Part } from '../../domain/card.ts'
import { plain } from '../../study/markdown.ts'
import { LIMITS } from './limits.ts'
import { discordMarkdown, escapeText } from './markdown.ts'

type Choices = Extract<Part, { type: 'choices' }>
type Component = APIComponentInContainer

/** The choices of a question: buttons up to five, a menu for more or for several; closed, a line each. */
export function choices(part: Choices): Component[] {
  if (part.choices.every(choice => choice.state)) return [display(part.choices.map(closed).join('\n'))]
  const most = part.submit || part.choices.length > LIMITS.buttonsPerRow ? LIMITS.optionLabel : LIMITS.buttonLabel
  const spelledOut = part.choices.some(choice => label(choice).length > most || plain(choice.text) !== choice.text)
  if (!part.submit && part.choices.length <= LIMITS.buttonsPerRow)
    return spelledOut
      ? part.choices.map(section)
      : [{ type: ComponentType.ActionRow, components: part.choices.map(plainButton) }]
  const lines = spelledOut ? [display(part.choices.map(line).join('\n'))] : []
  return [...lines, { type: ComponentType.ActionRow, components: [menu(part, spelledOut)] }]
}

function label({ letter, text }: CardChoice): string {
  return `${letter}  ${text}`
}

function line({ letter, text }: CardChoice): string {
  return `**${escapeText(letter)}**  ${discordMarkdown(text)}`
}

function closed(choice: CardChoice): string {
  return `${choice.state === 'right' ? '✅' : '▫️'} ${line(choice)}  ·  ${choice.count ?? 0}`
}

function display(content: string): Component {
  return { type: ComponentType.TextDisplay, content }
}

function pressable(text: string, action = '') {
  return { type: ComponentType.Button, style: ButtonStyle.Secondary, label: text, custom_id: action } as const
}

function plainButton(choice: CardChoice) {
  return pressable(label(choice), choice.action)
}

/** A choice too long for a button: its text, with a button of its letter beside it. */
function section(choice: CardChoice): Component {
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content: line(choice) }],
    accessory: pressable(choice.letter, choice.action),
  }
}

function menu({ choices: all, submit }: Choices, spelledOut: boolean): APIStringSelectComponent {
  const options = all.slice(0, LIMITS.selectOptions)
  return {
    type: ComponentType.StringSelect,
    // A single choice's id without its place is the question's own: the place comes as the value.
    custom_id: submit?.action ?? all[0]?.action?.replace(/:\d+$/, '') ?? '',
    options: options.map((choice, place) => ({
      label: spelledOut ? choice.letter : label(choice),
      value: String(place),
    })),
    min_values: 1,
    max_values: submit ? options.length : 1,
  }
}
