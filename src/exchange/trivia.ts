import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  type Range,
  type YAMLParseError,
} from 'yaml'
import { GAP, gapsIn } from '../domain/written/gap.ts'
import { Collector } from './collector.ts'
import { literal } from './plain-text.ts'
import { LIMITS, Progress, type Reading, type ReadOptions, UnreadableFile } from './reading.ts'

/** What a list says of itself and not of a question. */
const ABOUT = new Set(['AUTHOR', 'DESCRIPTION', 'CONFIG', '$schema'])

/**
 * Reads a trivia list of Red-DiscordBot: a YAML map from each question to the list of its answers. Answers are taken
 * as written, though YAML makes numbers and truths of some.
 * @throws {UnreadableFile}
 */
export async function readTrivia(text: string, options: ReadOptions = {}): Promise<Reading> {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: false, version: '1.2', logLevel: 'silent' })
  const lineAt = (offset: number) => Math.max(counter.linePos(offset).line, 1)
  if (!isMap(document.contents)) {
    const [error] = document.errors
    if (error) throw new UnreadableFile('exchange.yaml', { problem: firstLine(error.message) }, lineAt(error.pos[0]))
    throw new UnreadableFile('exchange.trivia-shape')
  }
  const collector = new Collector()
  // A level that is too deep for the stack is told of by many that it is in.
  const isDeep = (error: YAMLParseError) => error.code === 'RESOURCE_EXHAUSTION'
  for (const line of new Set(document.errors.filter(isDeep).map(error => lineAt(error.pos[0]))))
    collector.leaveOut(line, 'exchange.yaml-deep')
  for (const error of document.errors.filter(error => !isDeep(error)))
    collector.leaveOut(lineAt(error.pos[0]), 'exchange.yaml', { problem: firstLine(error.message) })
  const pairs = document.contents.items
  const progress = new Progress(pairs.length, options)
  const anchors = new Anchors()
  let title: string | undefined
  for (const pair of pairs) {
    await progress.step()
    const name = sourceOf(anchors.meant(pair.key))
    if (name !== undefined && ABOUT.has(name)) {
      if (name === 'DESCRIPTION') title = sourceOf(pair.value)?.slice(0, 100)
    } else addPair(collector, anchors, pair, name, lineAt((pair.key as { range?: Range | null }).range?.[0] ?? 0))
  }
  progress.end()
  return collector.reading({ title })
}

const firstLine = (message: string) => message.split('\n')[0]?.replace(/:$/, '') ?? ''

/** A value as written: `365` and `yes` are answers and not a number and a truth. */
function sourceOf(node: unknown): string | undefined {
  if (!isScalar(node)) return undefined
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value ?? ''))
}

/** What aliases stand for: `*a` for what was last marked `&a`. */
class Anchors {
  readonly #nodes = new Map<string, unknown>()

  meant(node: unknown): unknown {
    if (isAlias(node)) return this.#nodes.get(node.source) ?? node
    if ((isScalar(node) || isSeq(node)) && node.anchor) this.#nodes.set(node.anchor, node)
    return node
  }
}

function addPair(collector: Collector, anchors: Anchors, pair: Pair, name: string | undefined, line: number) {
  const value = anchors.meant(pair.value)
  const items = isSeq(value) ? value.items.map(item => anchors.meant(item)) : [value]
  const unknown = [anchors.meant(pair.key), ...items].find(each => isAlias(each))
  if (unknown) return collector.leaveOut(line, 'exchange.yaml-alias', { name: unknown.source })
  if (name === undefined || name.trim() === '') return collector.leaveOut(line, 'exchange.trivia-question')
  const answers = items.map(sourceOf)
  if (answers.some(answer => answer === undefined)) return collector.leaveOut(line, 'exchange.trivia-answers')
  const accepted = answers.flatMap(answer => answer ?? [])
  if ([name, ...accepted].some(each => each.length > LIMITS.field))
    return collector.leaveOut(line, 'exchange.long-field', { most: LIMITS.field })
  const gapped = gapsIn(name).length === 1
  const prompt = literal(name, gapped)
  collector.question(line, { kind: gapped && prompt.includes(GAP) ? 'cloze' : 'short-answer', prompt, accepted })
}
