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
  { lines, kinds }: Pick<ReadLines, 'lines' | 'kinds'>,
  at: number,
  first: string,
  indent: number,
): number[] {
  const found = [at]
  const isQuoted = (place: number) => /^\s*>/.test(lines[place] ?? '')
  let last = first
  for (let next = at + 1; next < lines.length; next++) {
    const kind = kinds[next]
    if (kind?.kind !== 'text' || kinds[next + 1]?.kind === 'underline' || (isQuoted(next) && !isQuoted(at))) break
    const standsIn = indent > 0 && kind.indent >= indent
    const isBroken = isBrokenOff(last) && !/^\*\*|^https?:/.test(kind.text) && !beginsAnew(last, kind.text)
    const isRest = /^[a-z(,;&]/.test(kind.text) && /[\p{L}\p{N},]$/u.test(last) && !isNameAlone(last, kind.text)
    if (!(isBroken || (standsIn && (isRest || (isSentence(kind.text) === false && width(last) >= 40))))) break
    if (tableAt(lines, next) || LABELLED.test(kind.text) || PAGE.test(kind.text)) break
    found.push(next)
    last = kind.text
  }
  return found
}
