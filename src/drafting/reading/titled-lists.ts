import { isSentence, type LineKind, wordsIn } from './line-kind.ts'

/** So many short lines, each right above a list, are its titles: as slides are when they are pasted. */
const FEWEST = 3

/** Places of short lines without a mark that stand above lists, one after the other with nothing between. */
export function titledListsIn(kinds: readonly LineKind[]): Set<number> {
  const found = new Set<number>()
  let run: number[] = []
  const close = () => {
    if (run.length >= FEWEST) for (const at of run) found.add(at)
    run = []
  }
  for (const [at, kind] of kinds.entries()) {
    const isTitled = isTitle(kind) && kinds[at + 1]?.kind === 'item'
    if (isTitled) run.push(at)
    else if (kind.kind !== 'item') close()
  }
  close()
  return found
}

const isTitle = (kind: LineKind) =>
  kind.kind === 'text' &&
  kind.indent === 0 &&
  !kind.quoted &&
  wordsIn(kind.text) <= 5 &&
  /^[\p{Lu}\p{Lo}\d]/u.test(kind.text) &&
  !isSentence(kind.text) &&
  !/[:：=→?!,;]|\t|\s[-–—]\s/.test(kind.text)
