import type { Root } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly'
import { gfm } from 'micromark-extension-gfm'

/** The syntax, for whoever turns Markdown into something else by other means. */
export const MARKDOWN_SYNTAX = [gfm({ singleTilde: false }), cjkFriendlyExtension()]
const TREE_EXTENSIONS = [gfmFromMarkdown()]

/**
 * The tree of a text in Markdown (GitHub's), read as Korean is written: `**컨테이너(container)**는` is bold, for which
 * CommonMark wants a space, and the single tildes of `10~20` strike nothing out.
 */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: MARKDOWN_SYNTAX, mdastExtensions: TREE_EXTENSIONS })
}
