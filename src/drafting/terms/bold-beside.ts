import { boldInside, boldNames } from './bold-inside.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { parseName } from './names/parse-name.ts'
import { ENOUGH, keyOf } from './settle.ts'

/** So many of the names in bold have to be terms, and so large a part of all that is in bold. */
const FEWEST = 4
const SHARE = 3 / 4

/**
 * What stands in bold inside sentences and the rules have passed over: who puts nothing in bold but names, and explains
 * nearly all of them in words that the rules know, has explained the others as well.
 * @param found all that the rules have found
 */
export function boldBeside(found: readonly Candidate[], notes: Surroundings): Candidate[] {
  const sure = found.filter(each => each.strength >= ENOUGH)
  const taken = new Set(sure.flatMap(each => [each.name, ...each.aliases].map(keyOf)))
  const left = new Map<string, Candidate[]>()
  const known = new Set<string>()
  for (const [place, block] of notes.blocks.entries()) {
    if (block.kind === 'heading' || block.kind === 'code' || block.kind === 'row') continue
    for (const bold of boldNames(block.text)) {
      const { name, aliases } = parseName(bold[1] ?? '')
      const key = keyOf(name)
      if ([name, ...aliases].some(each => taken.has(keyOf(each)))) known.add(key)
      else if (!left.get(key)?.length)
        left.set(key, boldInside(bold, block, notes, { block: place, lines: block.lines, rule: 'named' }))
    }
  }
  if (known.size < FEWEST || known.size < (known.size + left.size) * SHARE) return []
  return [...left.values()].flat().map(each => ({ ...each, strength: ENOUGH }))
}
