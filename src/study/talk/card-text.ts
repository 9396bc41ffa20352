import type { CardChoice, Part } from '../../domain/card.ts'
import { plain, unlinked } from './markdown.ts'

/** How a platform without tables writes a line. */
interface Marks {
  strong(text: string): string
  /** Plain text, so that it shows as itself. */
  literal(text: string): string
}

type Table = Extract<Part, { type: 'table' }>

/**
 * A table as lines, for platforms that have none, and whose proportional type makes columns of spaces dance: the name
 * stands out, the rest follows, each number with its column's title; words speak for themselves.
 * @param mentions ids of the members of the first rows (the podium), in the form `<@id>` that Slack and Discord share
 */
export function tableLines({ rows, columns }: Table, mentions: readonly string[], { strong, literal }: Marks): string {
  const marks = { strong, literal: (text: string) => literal(unlinked(text)) }
  const lead = columns[0]?.align === 'right' ? 1 : 0
  const titled = (cell: string, column: number) =>
    columns[column]?.align === 'right'
      ? `${marks.literal(columns[column].title)} ${marks.literal(cell)}`
      : marks.literal(cell)
  return rows
    .map((row, index) => {
      const id = lead === 1 ? mentions[index] : undefined
      const name = id === undefined ? marks.strong(marks.literal(row[lead] ?? '')) : `<@${id}>`
      const rest = row.slice(lead + 1).map((cell, at) => titled(cell, at + lead + 1))
      return [...row.slice(0, lead).map(marks.literal), [name, ...rest].join('  ·  ')].join('  ')
    })
    .join('\n')
}

/** A choice as the label of a button or an option: `A  text`. */
export function choiceLabel({ letter, text }: CardChoice): string {
  return `${letter}  ${text}`
}

/** Whether a choice can be a label, which is plain text and short; else it is spelled out, and its letter is the label. */
export function fitsLabel(choice: CardChoice, most: number): boolean {
  return choiceLabel(choice).length <= most && plain(choice.text) === choice.text
}

/** A bar of ten pieces. @param share from 0 to 1 */
export function barText(share: number): string {
  const full = Math.round(share * 10)
  return '▰'.repeat(full) + '▱'.repeat(10 - full)
}

/** Text of at most so many characters (UTF-16 units), with an ellipsis where it was cut; never half a surrogate pair. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}
