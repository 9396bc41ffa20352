/** So many opening brackets are looked at: a longer answer that has none among them is none. */
const MOST_STARTS = 200

/**
 * Every object that a model may have meant by its answer, the likeliest first: behind its thoughts, in a fence or among
 * words, within another one. One that breaks off is given with the entries of its first list that are whole.
 */
export function* objectsIn(answer: string): Generator<unknown> {
  const thought = answer.toLowerCase().lastIndexOf('</think>')
  for (const text of thought < 0 ? [answer] : [answer.slice(thought), answer]) {
    let at = text.indexOf('{')
    for (let tried = 0; at >= 0 && tried < MOST_STARTS; tried++) {
      const read = parsed(wholeFrom(text, at))
      if (read !== undefined) yield read
      at = text.indexOf('{', at + 1)
    }
  }
}

/** The text of the object that begins at a place; cut behind the last whole entry, and closed, where its end is missing. */
function wholeFrom(text: string, start: number): string {
  const open: string[] = []
  let listDepth: number | undefined
  let cut: { end: number; closing: string } | undefined
  for (const at of bracketsFrom(text, start)) {
    const bracket = text.charAt(at)
    if (bracket === '{') open.push('}')
    else if (bracket === '[') {
      open.push(']')
      listDepth ??= open.length
    } else if (open.pop() !== bracket) return ''
    else if (open.length === 0) return text.slice(start, at + 1)
    else if (open.length === listDepth) cut = { end: at + 1, closing: open.toReversed().join('') }
  }
  return cut ? text.slice(start, cut.end) + cut.closing : ''
}

const BRACKETS = '{[]}'

/** The places of the brackets that stand in no text. */
function* bracketsFrom(text: string, start: number): Generator<number> {
  for (let at = start; at < text.length; at++) {
    const letter = text.charAt(at)
    if (letter === '"') at = endOfText(text, at)
    else if (BRACKETS.includes(letter)) yield at
  }
}

/** The place of the quotation mark that ends a text; behind all where none does. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return text.length
}

function parsed(text: string): unknown {
  for (const each of [text, mended(text)]) {
    try {
      return JSON.parse(each, simpler)
    } catch {}
  }
}

/** What small models get wrong of the form: commas at the end of lists, line breaks in texts, and backslashes of formulas. */
function mended(text: string): string {
  return text.replace(/"(?:[^"\\]|\\[\s\S])*"|,(?=\s*[}\]])/g, found =>
    found === ','
      ? ''
      : found
          .replace(/\\(?:["\\/bfnrt]|u[\da-f]{4})|\\/gi, each => (each === '\\' ? '\\\\' : each))
          .replace(/[\n\r\t]/g, ' '),
  )
}

/** Null is what is not there. */
const simpler = (_: string, value: unknown) => (value === null ? undefined : value)
