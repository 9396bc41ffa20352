import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { squash } from '../../squash.ts'
import { splitLabel } from './label.ts'

/** So many things with the same label first below them are described field by field. */
const FEWEST = 2

/**
 * Labels that are the first below several things, with something else behind each: "Way in: …" below every kind of attack;
 * and the others that stand with them below several. They are fields, and say what the thing above them is.
 */
export function firstFields(blocks: readonly Block[]): Set<string> {
  const first = repeated(blocks, (block, place) => block.parent === place - 1)
  if (first.size === 0) return first
  const described = new Set(
    blocks
      .filter((block, place) => block.parent === place - 1 && first.has(fieldOf(block)?.name ?? ''))
      .map(({ parent }) => parent),
  )
  return new Set([...first, ...repeated(blocks, block => described.has(block.parent))])
}

function repeated(blocks: readonly Block[], isMeant: (block: Block, place: number) => boolean): Set<string> {
  const rests = new Map<string, Set<string>>()
  const things = new Map<string, Set<string>>()
  for (const [place, block] of blocks.entries()) {
    const field = block.parent >= 0 && isMeant(block, place) ? fieldOf(block) : undefined
    if (!field) continue
    rests.set(field.name, (rests.get(field.name) ?? new Set()).add(field.rest))
    // What comes again under the same title is said again, and no field of two things.
    things.set(field.name, (things.get(field.name) ?? new Set()).add(squash(blocks[block.parent]?.text ?? '')))
  }
  const isOfSeveral = (name: string) => (things.get(name)?.size ?? 0) >= FEWEST
  return new Set([...rests].filter(([name, said]) => said.size >= FEWEST && isOfSeveral(name)).map(([name]) => name))
}

function fieldOf(block: Block): { name: string; rest: string } | undefined {
  const label = block.kind === 'item' || block.kind === 'text' ? splitLabel(block.text) : undefined
  if (!label || label.mark === 'arrow' || label.mark === 'gap' || plain(label.rest).length < 8) return undefined
  return { name: squash(label.name), rest: label.rest }
}
