/** Elements inside one another: a page or a document of people has some dozens. */
const DEEPEST = 1000
const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i
/** HTML ends these by itself. */
const ENDED = /^(?:p|li|td|th|tr|dt|dd|option|tbody|thead|rp|rt)$/i

/**
 * Whether elements of HTML or XML stand inside one another so deep that parsers take minutes for it, or fall; told from its tags
 * alone, before anything parses them.
 */
export function isTooDeep(markup: string, kind: 'html' | 'xml'): boolean {
  let depth = 0
  for (const [, close, name = '', end] of markup.matchAll(/<(\/?)([a-z][\w:.-]{0,60})(?:[^<>]{0,2000}?(\/?))>/gi)) {
    if (close) depth = Math.max(0, depth - (kind === 'html' && ENDED.test(name) ? 0 : 1))
    else if (!end && !(kind === 'html' && (EMPTY.test(name) || ENDED.test(name)))) depth++
    if (depth > DEEPEST) return true
  }
  return false
}
