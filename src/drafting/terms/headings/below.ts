import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import type { Surroundings } from '../candidate.ts'
import { splitLabel } from '../labels/label.ts'
import { isShortFor } from '../names/initials.ts'
import { isLabelWord } from '../names/label-words.ts'

/** Whether a text is a short name and what that stands for. */
export function isExpansion(text: string): boolean {
  const label = splitLabel(plain(text))
  return label !== undefined && isShortFor(label.name, label.rest.replace(/\.$/, ''))
}

/** The first text or item under a heading, or what follows a line that asks. */
export function firstBelow(
  place: number,
  block: Block,
  notes: Surroundings,
): { block: Block; place: number } | undefined {
  const first = notes.children.get(place)?.[0] ?? place + 1
  const below = notes.blocks[first]
  // "FCFS", and under it "특징", and under that what it is.
  const isLabel = below?.kind === 'heading' && below.parent === place && isLabelWord(plain(below.text))
  if (isLabel) return firstBelow(first, below, notes)
  // "LRU: Least Recently Used", and below that what it is.
  const next = notes.blocks[first + 1]
  if (below && isExpansion(below.text) && next?.kind === 'text' && next.parent === below.parent)
    return { block: next, place: first + 1 }
  if (!below || below.kind === 'heading' || below.kind === 'row' || below.kind === 'code') return undefined
  return block.kind === 'heading' && below.parent !== place ? undefined : { block: below, place: first }
}
