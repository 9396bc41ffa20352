import { isSentence, type LineKind, wordsIn } from './line-kind.ts'
import { areTold } from './told.ts'

/** So many short lines, each right above a list, are its titles: as slides are when they are pasted. */
const FEWEST = 3

/** Where one line of text under a title is enough, as in a page that has lost its marks, there are more of them. */
const FEWEST_WITH_TEXT = 5
const LEAST_OF_A_TEXT = 6

/** Places of short lines without a mark that stand above lists, or each above a line of text, one after the other with nothing between. */
export function titledListsIn(kinds: readonly LineKind[]): Set<number> {
  const found = new Set<number>()
  let run: number[] = []
  let texts: string[] = []
  const close = () => {
    if (!areTold(texts) && run.length >= (texts.length > 0 ? FEWEST_WITH_TEXT : FEWEST))
      for (const at of run) found.add(at)
    run = []
    texts = []
  }
  for (const [at, kind] of kinds.entries()) {
    if (isTitle(kind) && isOver(kinds, at)) {
      run.push(at)
      const below = kinds[at + 1]
      if (isBody(below)) texts.push(below.text)
    } else if (kind.kind !== 'item' && !(isBody(kind) && run.at(-1) === at - 1)) close()
  }
  close()
  return found
}

/** Whether a list or a text comes next, or another title that stands over one. */
function isOver(kinds: readonly LineKind[], at: number): boolean {
  const next = kinds[at + 1]
  return isBelow(next) || (next !== undefined && isTitle(next) && isBelow(kinds[at - 1]) && isBelow(kinds[at + 2]))
}

const isBelow = (kind: LineKind | undefined) => kind?.kind === 'item' || isBody(kind)

const isBody = (kind: LineKind | undefined): kind is Extract<LineKind, { kind: 'text' }> =>
  kind?.kind === 'text' &&
  kind.indent === 0 &&
  wordsIn(kind.text) >= LEAST_OF_A_TEXT &&
  /^[\p{Lu}가-힣]/u.test(kind.text)

const isTitle = (kind: LineKind) =>
  kind.kind === 'text' &&
  kind.indent === 0 &&
  !kind.quoted &&
  wordsIn(kind.text) <= 5 &&
  /^[\p{Lu}\p{Lo}\d]/u.test(kind.text) &&
  !isSentence(kind.text) &&
  !/[:：=→?!,;]|\t|\s[-–—]\s/.test(kind.text)
