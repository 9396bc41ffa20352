import type { Nodes, Root } from 'mdast'

/** Quotes, lists and other marks inside one another that are read as such; what people write has a dozen at most. */
const DEEPEST = 100
/** Marks of one block that may be open at once, and lines below headings in all; code has more, and means none of them. */
const MOST_OPEN = { '[': 500, '![': 100, '](': 500, '*': 300, 'www.': 100, '=': 500 }
const MARKS = Object.keys(MOST_OPEN) as (keyof typeof MOST_OPEN)[]
const IN_CODE = 10
/** Shorter ones are read in no time, however they are marked. */
const SHORT = 1000

const NESTED = new RegExp(String.raw`^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){${DEEPEST},}`)
const FENCE = /^ {0,3}(?:`{3,}[^`]*|~{3,}.*)$/
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/
const MARK = /!?\[|\]\(?|\)|(?:\*+|_+|~~)|www\.|\s+/g

/**
 * The line, from 1, in which the marks of a text are inside one another so deep, or so many are left open, that a parser takes
 * minutes for it or falls: told from the text alone, before anything parses it. Undefined for every text that people write.
 */
export function tangledLine(markdown: string): number | undefined {
  if (markdown.length < SHORT) return undefined
  const open = new Open()
  let inCode = false
  for (const [at, line] of markdown.split('\n').entries()) {
    if (NESTED.test(line)) return at + 1
    if (FENCE.test(line)) inCode = !inCode
    if (line.trim() === '') open.close()
    else if (open.isTooMuch(line, inCode ? IN_CODE : 1)) return at + 1
  }
  return undefined
}

/** How many marks of a block are open. */
class Open {
  readonly #counts = { '[': 0, '![': 0, '](': 0, '*': 0, 'www.': 0, '=': 0 }
  #isInText = false

  /** Whether with a further line it is too many at any place of it. */
  isTooMuch(line: string, times: number): boolean {
    if (this.#isInText && UNDERLINE.test(line)) this.#add('=', 1)
    this.#isInText = true
    this.#counts['www.'] = 0
    for (const { 0: mark, index } of line.matchAll(MARK)) {
      this.#take(mark, /\s/.test(line[index - 1] ?? ' '), /\s/.test(line[index + mark.length] ?? ' '))
      for (const each of MARKS) if (this.#counts[each] > MOST_OPEN[each] * times) return true
    }
    return this.#counts['='] > MOST_OPEN['='] * times
  }

  /** Nothing is open behind an empty line. */
  close(): void {
    this.#isInText = false
    for (const each of MARKS) if (each !== '=') this.#counts[each] = 0
  }

  /** @param isFirst whether it begins a word @param isLast whether it ends one */
  #take(mark: string, isFirst: boolean, isLast: boolean): void {
    if (mark === '[' || mark === '![' || mark === 'www.') this.#add(mark, 1)
    else if (mark === ')') this.#add('](', -1)
    else if (mark.startsWith(']')) {
      this.#add('[', -1)
      this.#add('![', -1)
      if (mark === '](') this.#add('](', 1)
    } else if (mark.trim() === '') this.#counts['www.'] = 0
    else if (!isFirst || !isLast) this.#add('*', isFirst ? mark.length : -mark.length)
  }

  #add(mark: keyof typeof MOST_OPEN, by: number): void {
    this.#counts[mark] = Math.max(0, this.#counts[mark] + by)
  }
}

/** Whether nodes are inside one another deeper than whoever walks a tree can go. */
export function isDeep(root: Root): boolean {
  let level: Nodes[] = [root]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true
    level = level.flatMap(node => ('children' in node ? (node.children as Nodes[]) : []))
  }
  return false
}
