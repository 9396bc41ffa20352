import type { Block, Notes } from '../notes.ts'
import { FEWEST_OF_A_HABIT } from '../reading/habit.ts'
import { plain } from '../reading/inline.ts'
import { wordsIn } from '../reading/line-kind.ts'
import { squash } from '../squash.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { typedNamed, withoutPrompt } from './names/typed.ts'
import { sentencesOf } from './sentences.ts'

/** What stands alone in code is a name with so many words at most. */
const MOST_WORDS = 4
const LONGEST = 40

/** The item right below a block of code of a few words that nothing stands above: code, fence, item. */
function itemBelow({ blocks, lines }: Notes, place: number): Block | undefined {
  const [block, below] = [blocks[place], blocks[place + 1]]
  if (block?.kind !== 'code' || (below?.kind !== 'item' && below?.kind !== 'text')) return undefined
  const [first = 0, last = first] = [block.lines[0], block.lines.at(-1)]
  const above = (lines[first - 3] ?? '').trim()
  const isAlone = above === '' || above.startsWith('#')
  const isShort = block.text.length <= LONGEST && wordsIn(block.text) <= MOST_WORDS && !block.text.includes('\n')
  return isAlone && isShort && (below.lines[0] ?? 0) === last + 2 ? below : undefined
}

/** Whether notes have a way of giving in code what the list below explains. */
export const hasCodeHeads = (notes: Notes): boolean =>
  notes.blocks.filter((_, place) => itemBelow(notes, place) !== undefined).length >= FEWEST_OF_A_HABIT

/** A command, a column or a key that stands alone in a block of code, with what the list right below says of it. */
export function codeHead(block: Block, place: number, notes: Surroundings): Candidate[] {
  const below = notes.hasCodeHeads ? itemBelow(notes, place) : undefined
  const name = withoutPrompt(block.text.trim())
  const definition = below && sentencesOf(below.text)[0]
  if (!below || definition === undefined || wordsIn(plain(definition)) < 3 || squash(name) === '') return []
  const aliases = typedNamed(name)?.aliases ?? []
  const lines = [...block.lines, ...below.lines]
  return [{ name, aliases, definition, lines, block: place, typed: true, rule: 'code', strength: 0.6 }]
}
