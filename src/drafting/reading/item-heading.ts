import { isSentence, type LineKind } from './line-kind.ts'

type Item = Extract<LineKind, { kind: 'item' }>

/** An item with what stands around it: right before, right after, and the next that is not empty. */
interface Place {
  line: Item
  before: LineKind | undefined
  after: LineKind | undefined
  next: LineKind | undefined
}

/** The depth of a line that looks like an item and is a heading; 0 when it is an item. */
export function itemHeading(place: Place): number {
  if (isHeadingInItem(place)) return place.line.heading ?? 0
  if (isMarked(place)) return 5
  return isNumbered(place) ? 4 : 0
}

/** `- ## Title` above text or items that stand in no further: what stands further in is under the item as it is. */
function isHeadingInItem({ line, next }: Place): boolean {
  if (!line.heading || line.ordered || line.indent > 0 || isSentence(line.text)) return false
  return (next?.kind === 'text' && next.indent === 0) || (next?.kind === 'item' && next.indent === 0 && !next.heading)
}

/** `■ Title` above a list with another sign, or above text. */
function isMarked({ line, next }: Place): boolean {
  if (line.indent > 0 || !/[■◆▶●★□○◇►❖▷▻◈◎▣☞✔✅]/.test(line.mark) || line.text.length > 50 || isSentence(line.text))
    return false
  if (/[:：]\s|\s[-–—→=]\s/.test(line.text)) return false
  return next?.kind === 'text' || (next?.kind === 'item' && next.mark !== line.mark && next.indent === 0)
}

/** `3. Title` above text of its own is a heading, among others of its kind an item. */
function isNumbered({ line, before, after, next }: Place): boolean {
  if (!line.number || line.indent > 0 || line.text.length > 60 || isSentence(line.text)) return false
  if (/[:：→=]|\s[-–—]\s/.test(line.text)) return false
  const isOpen = after?.kind !== 'item' && before?.kind !== 'item'
  if (!isOpen || next?.kind === 'heading' || !next) return false
  // What comes next is not right after it.
  if (next.kind === 'item') return !next.ordered && next.indent === 0
  return next.kind !== 'text' || next.indent === 0
}

/** Signs of lists as editors order them, outermost first. */
export function rank(mark: string): number {
  if (mark === '◦' || mark === 'o' || mark === '○' || mark === '▫') return 1
  if (mark === '▪' || mark === '■' || mark === '‣' || mark === '▸') return 2
  return mark === '-' || mark === '·' || mark === '–' ? 1 : 0
}
