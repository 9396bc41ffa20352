import type { Block } from '../../notes.ts'
import type { Surroundings } from '../candidate.ts'
import { type Label, splitLabel } from './label.ts'

/** "**Keel** the beam …" in a list of such items. */
export function isListed(block: Block, { mark, rest }: Label, notes: Surroundings): boolean {
  return block.kind === 'item' && mark === 'bold' && /^(?:the|an?)\s\S+\s\S/.test(rest) && hasAlike(block, notes)
}

const DEFINES =
  /^(?:\S+\s){1,4}(?:is|are|means|refers to)\s|^(?:\S+\s){0,2}\S*(?:란|이란|은|는)\s.*(?:이다|한다|입니다|[음임함])\.?$/

/** Whether at least three lines of its list are made of a name and what is said of it. */
export function hasAlike(block: Block, notes: Surroundings, many = false): boolean {
  const known = notes.labelledLists.get(block.parent)
  if (known !== undefined) return known >= (many ? 5 : 3)
  const siblings = (notes.children.get(block.parent) ?? []).slice(0, 60).map(each => notes.blocks[each] as Block)
  const alike = siblings.filter(each => (splitLabel(each.text)?.rest ?? '') !== '' || DEFINES.test(each.text)).length
  const count = alike >= siblings.filter(each => each.kind === block.kind).length / 2 ? alike : 0
  notes.labelledLists.set(block.parent, count)
  return count >= (many ? 5 : 3)
}
