/** One question of a GIFT file as written, taken apart at its braces. */
export interface Block {
  /** Of its first line that is no comment. */
  line: number
  /** What `[id:…]` and `[tag:…]` in the comments above it say. */
  tags: string[]
  title: string | undefined
  /** What stands before and after the braces, without the mark of its format. */
  before: string
  after: string
  format: string | undefined
  /** What stands between the braces; undefined without any. */
  answers: string | undefined
  /** Whether a brace is missing, or there is one too many. */
  broken: boolean
  /** The path of a line `$CATEGORY: …`, which is no question. */
  category?: string
}

interface Lines {
  line: number
  lines: string[]
  tags: string[]
}

/** Splits a file at its empty lines, as Moodle does; braces that an empty line parts are put together again. */
export function readBlocks(text: string): Block[] {
  const groups = new Groups()
  for (const [index, raw] of text.split('\n').entries()) groups.add(raw.trim(), index + 1)
  groups.close()
  return groups.all.map(takeApart)
}

const CATEGORY = /^\$CATEGORY:\s*(.*)$/

/** The lines of each question. */
class Groups {
  readonly all: Lines[] = []
  #open: Lines = { line: 0, lines: [], tags: [] }
  #parted = false

  add(line: string, number: number) {
    if (line.startsWith('//')) return this.#comment(line)
    if (line === '') return this.#blank()
    const category = CATEGORY.test(line)
    const titled = line.startsWith('::') && (isClosed(this.#open) || this.#parted)
    if (category || titled || (this.#parted && line.includes('{'))) this.close()
    if (this.#open.lines.length === 0) this.#open.line = number
    this.#open.lines.push(line)
    if (category) this.close()
  }

  /** An empty line ends a question, unless it stands between its braces. */
  #blank(): void {
    if (isOpen(this.#open)) this.#parted = true
    else this.close()
  }

  /** What a comment says is about the question below it. */
  #comment(line: string): void {
    if (isClosed(this.#open)) this.close()
    for (const [, tag = ''] of line.matchAll(/\[tag:([^\]]+)\]/g)) this.#open.tags.push(tag.trim())
  }

  close(): void {
    this.#parted = false
    if (this.#open.lines.length === 0) return
    this.all.push(this.#open)
    this.#open = { line: 0, lines: [], tags: [] }
  }
}

const braces = (lines: readonly string[], brace: string) => lines.join('\n').replace(/\\./g, '').split(brace).length - 1
const isClosed = ({ lines }: Lines) => braces(lines, '{') > 0 && braces(lines, '{') === braces(lines, '}')
const isOpen = ({ lines }: Lines) => braces(lines, '{') > braces(lines, '}')

function takeApart({ line, lines, tags }: Lines): Block {
  const whole = lines.join('\n')
  const category = CATEGORY.exec(whole)?.[1]
  // Its braces and colons are of a name.
  if (category !== undefined) return { line, tags, ...NOTHING, category }
  const titled = /^::((?:\\[\s\S]|(?!::)[^\\])*)::\s*/.exec(whole)
  const text = titled ? whole.slice(titled[0].length) : whole
  const marked = /^\[(html|markdown|plain|moodle)\]/.exec(text)
  const body = marked ? text.slice(marked[0].length) : text
  const open = unescaped(body, '{', 0)
  const shut = unescaped(body, '}', Math.max(open, 0))
  const after = shut < 0 ? '' : body.slice(shut + 1)
  return {
    line,
    tags,
    title: titled?.[1],
    before: open < 0 ? body : body.slice(0, open),
    after,
    format: marked?.[1],
    answers: open < 0 || shut < 0 ? undefined : body.slice(open + 1, shut).trim(),
    broken: open < 0 !== shut < 0 || unescaped(after, '{', 0) >= 0,
  }
}

const NOTHING = { title: undefined, before: '', after: '', format: undefined, answers: undefined, broken: false }

function unescaped(text: string, brace: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === brace) return at
  }
  return -1
}
