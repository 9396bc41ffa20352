import type { Code, Nodes } from 'mdast'
import { isFenced, oneLine, type Source } from './source.ts'

/** Warns of a node that stays, and will not look as its author means. */
export function warnOfUnshown(source: Source, node: Nodes): void {
  if (node.type === 'image')
    checkAddress(source, node, node.url, `for a picture, of which members see “${node.alt || node.url}” as a link`)
  if (node.type === 'link') checkAddress(source, node, node.url, 'for a link')
  if (node.type === 'code') checkCode(source, node)
  if (node.type === 'text') checkText(source, node)
}

function checkText(source: Source, node: Nodes & { type: 'text' }): void {
  const { value } = node
  const footnote = /\[\^[^\]\s]+\]/.exec(value)
  if (footnote)
    source.warn(node, `the footnote ${footnote[0]} has no text: expected a line “${footnote[0]}: …” in this file`)
  const reference = /\[[^\][]+\]\[[^\][]*\]/.exec(value)
  if (reference)
    source.warn(
      node,
      `${reference[0]} leads nowhere: expected [text](https://…), or a line “[name]: https://…” in this file`,
    )
  const wiki = /\[\[[^\][]+\]\]/.exec(value)
  if (wiki) source.warn(node, `${wiki[0]} is shown as it stands: expected [text](https://…), or the name alone`)
  const marks = /\S*(?:\*\*|~~)\S*/.exec(value)
  if (marks)
    source.warn(
      node,
      `the marks in “${excerpt(marks[0])}” are shown as they stand: put them right beside a letter, or \\ before each`,
    )
}

function checkCode(source: Source, node: Code): void {
  if (!isFenced(source, node))
    source.warn(node, 'four spaces make this a code block: write it between lines of ```, or remove the spaces')
  else if (!node.lang) source.warn(node, 'a code block without a language: write ```sh, ```yaml or ```text, say')
}

/** Warns of an address that no chat opens. @param what it is for */
export function checkAddress(source: Source, node: Nodes, url: string, what: string): void {
  if (/^(?:https?|mailto):/i.test(url)) return
  source.warn(
    node,
    `${url || 'an empty address'} cannot be opened from a chat: expected one that starts with https:// ${what}`,
  )
}

function excerpt(text: string): string {
  const line = oneLine(text)
  return line.length > 40 ? `${line.slice(0, 39)}…` : line
}
