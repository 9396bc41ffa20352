import { type Alias, type Document, isAlias, LineCounter, parseDocument, visit, type YAMLParseError } from 'yaml'
import type { z } from 'zod'
import type { Remarks } from './problem.ts'

/** A title may be the same in two languages; what says more than this in other places multiplies itself. */
const MOST_ALIASES = 20

const TOO_MANY = `at most ${MOST_ALIASES} aliases such as *name; write out what they stand for`
const TOO_DEEP = 'this is nested too deeply; put the value in double quotes'

/**
 * Reads YAML of a file, with every problem in it.
 * @param firstLine the line of the file in which it begins
 * @param whole what it all is called
 */
export function readYaml<T>(
  source: string,
  firstLine: number,
  schema: z.ZodType<T>,
  remarks: Remarks,
  whole: string,
): T | undefined {
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter })
  const lineAt = (offset: number) => firstLine - 1 + Math.max(counter.linePos(offset).line, 1)
  const refuse = ({ offset, message }: Refusal) => remarks.problem(lineAt(offset), `expected YAML: ${message}`)
  const refusals = document.errors.map(error => ({ offset: error.pos[0], message: sayError(error, source) }))
  // A level that is too deep for the stack is told of by many that it is in.
  const tooDeep = refusals.find(({ message }) => message === TOO_DEEP)
  for (const refusal of tooDeep ? [tooDeep] : refusals) refuse(refusal)
  if (document.errors.some(error => error.code !== 'DUPLICATE_KEY')) return undefined
  const read = dataOf(document)
  if ('message' in read) return void refuse(read)
  const parsed = schema.safeParse(read.data ?? {})
  for (const { path, message } of (parsed.error?.issues ?? []).flatMap(issue => complaintsOf(issue, whole))) {
    const range = document.getIn(path, true) as { range?: [number, number, number] } | undefined
    remarks.problem(range?.range ? lineAt(range.range[0]) : firstLine, message)
  }
  return parsed.data
}

interface Refusal {
  offset: number
  message: string
}

/** What a document says, or why that cannot be told: what an alias stands for is nothing that the parser looks at. */
function dataOf(document: Document): { data: unknown } | Refusal {
  const refusal = (message: string, node?: Alias) => ({ offset: node?.range?.[0] ?? 0, message })
  let aliases: Alias[] = []
  try {
    const { all, unknown } = aliasesIn(document)
    aliases = all
    if (unknown) return refusal(sayUnknown(unknown), unknown)
    if (all.length > MOST_ALIASES) return refusal(TOO_MANY, all[MOST_ALIASES])
    return { data: document.toJS() }
  } catch (error) {
    const message = error instanceof RangeError ? TOO_DEEP : `${(error as Error).message}; write out what is meant`
    return refusal(message, aliases[0])
  }
}

const sayUnknown = ({ source }: Alias) =>
  `*${source} stands for what is marked &${source} above it, and nothing is; put the value in double quotes`

/** All aliases of a document, in order, and the first that stands for nothing. */
function aliasesIn(document: Document): { all: Alias[]; unknown: Alias | undefined } {
  const all: Alias[] = []
  const marked = new Set<string>()
  let unknown: Alias | undefined
  visit(document, {
    Node: (_, node) => {
      if (!isAlias(node)) return void (node.anchor && marked.add(node.anchor))
      all.push(node)
      if (!marked.has(node.source)) unknown ??= node
    },
  })
  return { all, unknown }
}

/** The parser's words without its own line, and what to do about what happens most. */
function sayError({ code, message, pos }: YAMLParseError, source: string): string {
  if (code === 'RESOURCE_EXHAUSTION') return TOO_DEEP
  const said = message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? ''
  const line = source.slice(source.lastIndexOf('\n', pos[0]) + 1).split('\n')[0] ?? ''
  return /^\s*[\w-]+:\s+[^"'[{\s].*:(?:\s|$)|^\s*[\w-]+:\s+[@`%&*!|>]/.test(line)
    ? `${said}; put the value in double quotes`
    : said
}

function complaintsOf(issue: z.core.$ZodIssue, whole: string): { path: PropertyKey[]; message: string }[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => ({
      path: [...issue.path, key],
      message: `unknown key ${[...issue.path, key].join('.')}`,
    }))
  return [{ path: issue.path, message: `expected ${issue.path.join('.') || whole} to be ${issue.message}` }]
}
