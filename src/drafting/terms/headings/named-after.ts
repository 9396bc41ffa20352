import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { isInTwoLanguages, termNamed } from '../names/term-named.ts'

/** Fewer words say nothing that has a name of its own. */
const FEWEST_WORDS = 4
/** A name and what it is called elsewhere, and nothing else. */
const NAME_ALONE = /^[^().:：]{2,40}\s?\([^()]{2,50}\)$/

/** "1. 남의 탓으로 여기는 경향", and below it "> 할인 효과 (discount effect)": what was said has a name in two languages. */
export function namedAfter(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const before = notes.blocks[place - 1]
  if (block.kind !== 'text' || !before || (before.kind !== 'item' && before.kind !== 'text')) return undefined
  const isBehind = block.parent === place - 1 || block.parent === before.parent
  const isLast = (notes.children.get(place)?.length ?? 0) === 0 && notes.blocks[place + 1]?.kind !== 'text'
  if (!isBehind || !isLast || !NAME_ALONE.test(plain(block.text)) || NAME_ALONE.test(plain(before.text)))
    return undefined
  const term = termNamed(block.text, notes.language)
  if (!term || !isInTwoLanguages(term) || wordsIn(plain(before.text)) < FEWEST_WORDS) return undefined
  const lines = [...before.lines, ...block.lines]
  return { ...term, definition: before.text, lines, block: place, rule: 'nested', strength: 0.56 }
}
