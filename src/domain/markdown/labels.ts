import type { Nodes } from 'mdast'
import { normalizeIdentifier } from 'micromark-util-normalize-identifier'

/** What stands between brackets and may be the label of a reference or a footnote. */
const LABEL = /\[((?:[^\\[\]]|\\[\s\S])+)\]/g
/** The same where it may define one. */
const DEFINING = new RegExp(`${LABEL.source}:`, 'g')

/** The labels in a text as they are compared, each with a way to write it on one line. */
export function labelsIn(text: string, pattern = LABEL): Map<string, string> {
  const labels = new Map<string, string>()
  for (const [, label = ''] of text.matchAll(pattern)) {
    // A line of a quote begins with its mark.
    const written = label.replace(/\n[\t >]*/g, ' ')
    // The tree has identifiers in lower case.
    labels.set(normalizeIdentifier(written).toLowerCase(), written)
  }
  return labels
}

/** The labels that a text seems to define. */
export function seeminglyDefinedIn(text: string): Set<string> {
  return new Set(text.includes(']:') ? labelsIn(text, DEFINING).keys() : [])
}

/** The labels that nodes define, footnotes with their `^`. */
export function definedIn(nodes: readonly Nodes[]): Set<string> {
  const defined = new Set<string>()
  const look = (node: Nodes) => {
    if (node.type === 'definition') defined.add(node.identifier)
    if (node.type === 'footnoteDefinition') defined.add(`^${node.identifier}`)
    if ('children' in node) for (const child of node.children) look(child)
  }
  for (const node of nodes) look(node)
  return defined
}
