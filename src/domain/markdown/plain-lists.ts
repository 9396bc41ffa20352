import type { List, ListItem } from 'mdast'
import { around, inside, paragraphOf } from './plain-lines.ts'
import { type Labels, type Line, pointAt } from './plain-words.ts'

const MARKER = /^(?:([-*+])|(\d{1,9})([.)])) (?=\S)/
const ITEM = /^(?:\[([ xX])\] )?(.*)$/

/** Whether a line begins an item of a list. */
export function beginsPlainItem({ text }: Line): boolean {
  return MARKER.test(text)
}

/** A list whose items are plain words, with a list below them perhaps, and without an empty line anywhere. */
export function listOf(lines: readonly Line[], labels: Labels): List | undefined {
  const [, bullet, number, delimiter] = MARKER.exec(lines[0]?.text ?? '') ?? []
  const isNext = ({ text }: Line) => {
    const marker = MARKER.exec(text)
    return marker !== null && marker[1] === bullet && marker[3] === delimiter
  }
  const begins = lines.flatMap((line, at) => (isNext(line) ? [at] : []))
  const children: ListItem[] = []
  for (const [index, from] of begins.entries()) {
    const item = itemOf(lines.slice(from, begins[index + 1]), labels)
    if (!item) return undefined
    children.push(item)
  }
  const start = number === undefined ? null : Number(number)
  return { type: 'list', ordered: start !== null, start, spread: false, children, position: around(lines) }
}

/** An item, whose words may go on in lines as far indented. */
function itemOf(lines: readonly Line[], labels: Labels): ListItem | undefined {
  const [first, ...more] = lines as [Line, ...Line[]]
  const width = MARKER.exec(first.text)?.[0].length ?? 0
  const [, box, words = ''] = ITEM.exec(first.text.slice(width)) ?? []
  const indent = ' '.repeat(width)
  if (!more.every(({ text }) => text.startsWith(indent))) return undefined
  const below = more.map(line => inside(line, width))
  const listAt = below.findIndex(beginsPlainItem)
  const inner = listAt < 0 ? [] : below.slice(listAt)
  const marks = first.text.length - words.length
  const paragraph = paragraphOf([inside(first, marks), ...below.slice(0, listAt < 0 ? undefined : listAt)], labels)
  if (!paragraph) return undefined
  // Only where words follow the box does the tree leave it out of the paragraph.
  if (box && paragraph.children[0]?.type !== 'text' && paragraph.position)
    paragraph.position.start = pointAt(first, width)
  const checked = box === undefined ? null : box !== ' '
  const list = inner.length > 0 && mayInterrupt(inner[0] as Line) && listOf(inner, labels)
  if (inner.length > 0 && !list) return undefined
  return {
    type: 'listItem',
    spread: false,
    checked,
    children: list ? [paragraph, list] : [paragraph],
    position: around(lines),
  }
}

/** Right below words only a list begins that is not numbered, or from 1. */
function mayInterrupt({ text }: Line): boolean {
  const number = MARKER.exec(text)?.[2]
  return number === undefined || Number(number) === 1
}
