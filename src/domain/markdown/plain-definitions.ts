import type { Definition, FootnoteDefinition } from 'mdast'
import { normalisedLabel } from './labels.ts'
import { around, inside, paragraphOf } from './plain-lines.ts'
import { type Labels, type Line, URL } from './plain-words.ts'

const DEFINITION = new RegExp(`^\\[([\\p{L}\\p{N}][\\p{L}\\p{N} -]*)\\]: (${URL.source})$`, 'u')
const NOTE = /^\[\^([a-zA-Z0-9-]+)\]: (?=\S)/

/** Lines that say where references lead, or the text of one footnote; undefined where they may be anything else. */
export function definitionsOf(lines: readonly Line[], labels: Labels): (Definition | FootnoteDefinition)[] | undefined {
  const note = lines.length === 1 ? footnoteOf(lines[0] as Line, labels) : undefined
  if (note) return [note]
  const definitions = lines.flatMap(line => definitionOf(line) ?? [])
  return definitions.length === lines.length ? definitions : undefined
}

function footnoteOf(line: Line, labels: Labels): FootnoteDefinition | undefined {
  const [marks, label] = NOTE.exec(line.text) ?? []
  const paragraph = marks && paragraphOf([inside(line, marks.length)], labels)
  if (!paragraph || label === undefined) return undefined
  const identifier = normalisedLabel(label)
  return { type: 'footnoteDefinition', identifier, label, children: [paragraph], position: around([line]) }
}

function definitionOf(line: Line): Definition | undefined {
  const [, label, url] = DEFINITION.exec(line.text) ?? []
  if (label === undefined || url === undefined) return undefined
  const identifier = normalisedLabel(label)
  return { type: 'definition', identifier, label, title: null, url, position: around([line]) }
}
