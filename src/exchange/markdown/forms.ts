import type { Root, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { ESCAPED } from '../../domain/markdown/punctuation.ts'
import { tangledLine } from '../../domain/markdown/tangled.ts'
import { literal } from '../plain-text.ts'
import { outsideCode } from './outside-code.ts'

/** Another bullet than that of keys and choices, so that no list runs into theirs. */
const writer = unified().use(remarkGfm).use(remarkStringify, { bullet: '*', rule: '*' }).freeze()

/**
 * Ways to write a text so that it stays inside its entry, each further from what was given: with no marks that mean
 * something to the file, as literal text, and as literal text no line of which can begin anything.
 */
export function forms(text: string, keepGap: boolean): (() => string)[] {
  const words = withoutEscapes(text)
  return [
    ...(tangledLine(text) === undefined ? [() => tamed(text)] : []),
    () => literal(words, keepGap),
    () => guarded(literal(words, keepGap)),
    () => guarded(literal(words.replace(/\s+/g, ' '), keepGap)),
  ]
}

const GAP_OR_ESCAPED = new RegExp(`(?:\\\\_){3,}|${ESCAPED.source}`, 'g')

/** Escapes are made once: a text that was written as literal before comes out the same. One of a gap stays: it is none. */
function withoutEscapes(text: string): string {
  return outsideCode(text, part => part.replace(GAP_OR_ESCAPED, (all, mark) => mark ?? all))
}

/** The same without headings, tick boxes and HTML, which mean something to a course file or to no platform. */
function tamed(text: string): string {
  const root = fromMarkdown(text, { extensions: [gfm({ singleTilde: false })], mdastExtensions: [gfmFromMarkdown()] })
  tame(root)
  return writer.stringify(root).trim()
}

function tame(parent: Root | Extract<RootContent, { children: unknown }>): void {
  parent.children = (parent.children as RootContent[]).map((node): RootContent => {
    if (node.type === 'heading') return { type: 'paragraph', children: [{ type: 'strong', children: node.children }] }
    if (node.type === 'html') {
      const words = { type: 'text' as const, value: node.value }
      return 'children' in parent && parent.type === 'paragraph' ? words : { type: 'paragraph', children: [words] }
    }
    if (node.type === 'listItem') node.checked = null
    if ('children' in node) tame(node)
    return node
  }) as typeof parent.children
}

/** An invisible letter that no mark can begin or end with. */
const JOINER = '\u2060'

const guarded = (text: string) => text.replace(/^(?=.)|(?<=.)$/gm, JOINER)
