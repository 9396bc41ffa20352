/** What can begin a block of its own: a heading anywhere, and any line that is not indented below an empty one. */
const START = /\n(?:\n+(?=\S)|(?=#{1,6}[ \t]))/g
/** A line that opens code between fences. */
const FENCE = /^ {0,3}(?:(`{3,})[^`\n]*|(~{3,}).*)$/gm
const ITEM = /(?:[-+*]|\d{1,9}[.)])(?=[ \t\n])/y

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
    if (start < text.length && !(beginsItem(text, start) && beginsItem(text, last))) starts.push(start)
  }
  return [...starts, text.length]
}

/** Whether an item of a list may begin at a place. */
export function beginsItem(text: string, at: number): boolean {
  ITEM.lastIndex = at
  return ITEM.test(text)
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
