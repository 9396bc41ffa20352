/** What can begin a block of its own: a heading anywhere, and any line that is not indented below an empty one. */
const START = /\n(?:\n+(?=\S)|(?=#{1,6}[ \t]))/g
/** A line that opens code between fences. */
const FENCE = /^ {0,3}(?:(`{3,})[^`\n]*|(~{3,}).*)$/gm
const ITEM = /(?:([-+*])|\d{1,9}([.)]))(?=[ \t\n]|$)/y

/** The parser holds what follows indented code for something that interrupts it, which an empty item, say, may not. */
const INDENTED = / {4}|\t/y
const WHATEVER_IS_ABOVE = /(?:#|\p{L}|[-+*>] (?:\[[ xX]\] )?\p{L})/uy

/**
 * Where a text may be cut into blocks that have the same tree alone, first 0, last its end. It is a guess: of what is open
 * at such a place, code between fences and lists are known, HTML is not.
 */
export function startsIn(text: string): number[] {
  const starts = [0]
  let fences = fencesFrom(text, 0)
  START.lastIndex = 0
  for (let found = START.exec(text); found; found = START.exec(text)) {
    const start = found.index + found[0].length
    while (fences !== undefined && fences.end <= start) fences = fencesFrom(text, fences.end)
    if (fences !== undefined && fences.begin < start) {
      START.lastIndex = fences.end - 1
      continue
    }
    const last = starts[starts.length - 1] as number
    const marker = markerAt(text, start)
    if (start === text.length || (marker !== undefined && marker === markerAt(text, last))) continue
    if (isFree(text, start)) starts.push(start)
  }
  return [...starts, text.length]
}

/** Whether a block is the same below whatever is above it. */
function isFree(text: string, start: number): boolean {
  WHATEVER_IS_ABOVE.lastIndex = start
  if (WHATEVER_IS_ABOVE.test(text)) return true
  let end = start
  while (text[end - 1] === '\n') end--
  INDENTED.lastIndex = end === 0 ? 0 : text.lastIndexOf('\n', end - 1) + 1
  return !INDENTED.test(text)
}

/** What marks the items of a list that begins at a place, where one does: those with another are of another list. */
export function markerAt(text: string, at: number): string | undefined {
  ITEM.lastIndex = at
  const [, bullet, delimiter] = ITEM.exec(text) ?? []
  return bullet ?? delimiter
}

/** The next code between fences, from its first line up to the end of its last; undefined where none is closed. */
function fencesFrom(text: string, from: number): { begin: number; end: number } | undefined {
  FENCE.lastIndex = from
  const opened = FENCE.exec(text)
  if (!opened) return undefined
  const [line, ticks, tildes = ''] = opened
  const closing = new RegExp(`^ {0,3}${ticks ?? tildes}${(ticks ?? tildes)[0]}*[ \\t]*$`, 'gm')
  closing.lastIndex = opened.index + line.length
  const closed = closing.exec(text)
  return closed ? { begin: opened.index, end: closed.index + closed[0].length } : undefined
}
