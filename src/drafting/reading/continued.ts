import { remarkedCommand } from '../terms/names/remarked-command.ts'
import { commandHead, isCommand } from '../terms/names/typed.ts'
import { isSentence, wordsIn } from './line-kind.ts'
import type { ReadLines } from './read-lines.ts'
import { tableAt } from './table.ts'
import { beginsAnew, isBrokenOff, LABELLED, LEADS_ON, width } from './wrapping.ts'

/** "Keel", and in the next line "the beam along the bottom": nobody breaks a line after so little to make it fit. */
const isNameAlone = (last: string, next: string) =>
  width(last) <= 30 && wordsIn(last) <= 4 && wordsIn(next) >= 3 && !LEADS_ON.test(last)

/** "p. 12 …": where in the book stands what begins here. */
const PAGE = /^pp?\.\s?\d{1,4}\b/

/**
 * The lines that go on with the one at a place, that one included: broken to fit, or standing in under an item.
 * @param first the words of that line, without its mark
 * @param indent how far a line has to stand in to belong to an item; 0 where there is none
 */
export function continuedLines(
  { lines, kinds, titles }: Pick<ReadLines, 'lines' | 'kinds' | 'titles'>,
  at: number,
  first: string,
  indent: number,
): number[] {
  const found = [at]
  const isQuoted = (place: number) => /^\s*>/.test(lines[place] ?? '')
  let last = first
  for (let next = at + 1; next < lines.length; next++) {
    const kind = kinds[next]
    if (
      titles.has(next) ||
      kind?.kind !== 'text' ||
      kinds[next + 1]?.kind === 'underline' ||
      (isQuoted(next) && !isQuoted(at))
    )
      break
    if (!goesOn(last, kind.text, indent > 0 && kind.indent >= indent) || isOwnLine(lines, next, kind.text)) break
    found.push(next)
    last = kind.text
  }
  return found
}

/** Whether a line goes on with the last one, by how that ends and this begins, and whether it stands in below its item. */
function goesOn(last: string, next: string, standsIn: boolean): boolean {
  if (isBrokenOff(last) && !/^\*\*|^https?:/.test(next) && !beginsAnew(last, next)) return true
  if (!standsIn) return false
  const isRest = /^[a-z(,;&]/.test(next) && /[\p{L}\p{N},]$/u.test(last) && !isNameAlone(last, next)
  return isRest || (!isSentence(next) && width(last) >= 40)
}

/** Whether a line is something of its own, however the one before it ends. */
const isOwnLine = (lines: readonly string[], at: number, text: string) =>
  tableAt(lines, at) !== undefined ||
  LABELLED.test(text) ||
  PAGE.test(text) ||
  (commandHead(text) !== undefined && isCommand(text)) ||
  remarkedCommand(text) !== undefined
