import type { Options } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfm } from 'micromark-extension-gfm'

/** The syntax, for whoever turns Markdown into something else by other means. */
export const MARKDOWN_SYNTAX = [gfm({ singleTilde: false }), cjkFriendlyExtension()]

/** What a parser of a text looks for. */
export type Dialect = Required<Pick<Options, 'extensions' | 'mdastExtensions'>>

/**
 * What an address without marks has, also where an entity stands for a part of it. Those that hosts write for `&`, `<`, `>`,
 * `"` and spaces do not.
 */
const ADDRESS = /@|www|:\/\/|https?|&(?!(?:amp|lt|gt|quot|nbsp);)[#\w]/i
/** What the line below the head of a table has. */
const TABLE = /\||:-|-:/

const TREE = gfmFromMarkdown()
/** Addresses are looked for twice: in the text, and again in the finished tree. */
const TREE_WITHOUT_ADDRESSES = TREE.filter(extension => extension.transforms === undefined)
const WITHOUT_TABLES = [...MARKDOWN_SYNTAX, { disable: { null: ['table'] } }]
const WITHOUT_ADDRESSES = { disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } }

const dialects = [MARKDOWN_SYNTAX, WITHOUT_TABLES].map((extensions): [Dialect, Dialect] => [
  { extensions, mdastExtensions: [TREE] },
  { extensions: [...extensions, WITHOUT_ADDRESSES], mdastExtensions: [TREE_WITHOUT_ADDRESSES] },
])

/**
 * What there is to look for in a text. The parser tries tables at every line and addresses at every word, which takes it half
 * of its time, and nearly all texts have neither.
 */
export function dialectOf(markdown: string): Dialect {
  const [withAddresses, without] = dialects[TABLE.test(markdown) ? 0 : 1] as [Dialect, Dialect]
  return ADDRESS.test(markdown) ? withAddresses : without
}
