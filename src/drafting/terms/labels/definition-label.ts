import type { Block } from '../../notes.ts'
import { boldNames } from '../bold-inside.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { termNamed } from '../names/term-named.ts'

/** "**Definition**: …", "Def. 2.1 …", "정의: …". */
const DEFINITION = /^(?:\*\*)?(?:Definition|Def|정의)(?:\s\d[\d.]*)?(?:[.:]?\*\*[.:]?|[.:])\s+(\S.*)$/i

/** "Definition: an edge is a **light edge** if …": of what is said to be one, the only name in bold is what is defined. */
export function definitionLabel(block: Block, place: number, { language }: Surroundings): Candidate | undefined {
  const [, definition = ''] = DEFINITION.exec(block.text) ?? []
  const bold = boldNames(definition)
  const term = bold.length === 1 ? termNamed(bold[0]?.[1] ?? '', language) : undefined
  return term && { ...term, definition, lines: block.lines, block: place, rule: 'label', strength: 0.7 }
}
