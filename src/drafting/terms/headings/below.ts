import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import type { Surroundings } from '../candidate.ts'
import { splitLabel } from '../labels/label.ts'
import { isShortFor } from '../names/initials.ts'
import { isLabelWord } from '../names/label-words.ts'
import { tellsWhat } from './told-below.ts'

/** Whether a text is a short name and what that stands for. */
export function isExpansion(text: string): boolean {
  const label = splitLabel(plain(text))
  return label !== undefined && isShortFor(label.name, label.rest.replace(/\.$/, ''))
}

/** "def: to touch", "어원: 노래하다", and then what it is. */
const isOrigin = (below: Block, behind: Block) =>
  /^(?:def|lit|literally|etymology|from|어원|직역)\s?[.:：]\s\S+(?:\s\S+){0,3}$/i.test(plain(below.text)) &&
  /^(?:\S+\s){4,}\S+$/.test(plain(behind.text))

/** What stands first below a name. */
export interface Below {
  block: Block
  place: number
  /** Whether a line above it says that it is what the name means. */
  isTold?: boolean
}

/** "FCFS", and under it "특징" or "What is it?", and under that what it is. */
function belowLabel(place: number, label: Block, notes: Surroundings): Below | undefined {
  const isTold = tellsWhat(label.text)
  const hasOwn = (notes.children.get(place)?.length ?? 0) > 0
  const isLabel = isTold || isLabelWord(plain(label.text))
  if (!isLabel || (label.kind !== 'heading' && !(label.kind === 'item' && hasOwn))) return undefined
  const below = firstBelow(place, label, notes)
  return below && isTold ? { ...below, isTold } : below
}

/** The first text or item under a heading, or what follows a line that asks. */
export function firstBelow(place: number, block: Block, notes: Surroundings): Below | undefined {
  const first = notes.children.get(place)?.[0] ?? place + 1
  const below = notes.blocks[first]
  const under = below && below.parent === place ? belowLabel(first, below, notes) : undefined
  if (under) return under
  const behind = below && notes.blocks[first + 1]
  if (below && behind && behind.kind === 'text' && behind.parent === below.parent && isOrigin(below, behind))
    return { block: behind, place: first + 1 }
  // "LRU: Least Recently Used", and below that what it is.
  const next = notes.blocks[first + 1]
  if (below && isExpansion(below.text) && next?.kind === 'text' && next.parent === below.parent)
    return { block: next, place: first + 1 }
  if (!below || below.kind === 'heading' || below.kind === 'row' || below.kind === 'code') return undefined
  return block.kind === 'heading' && below.parent !== place ? undefined : { block: below, place: first }
}
