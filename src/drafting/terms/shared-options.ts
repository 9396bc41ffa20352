import type { Block } from '../notes.ts'
import { plain } from '../reading/inline.ts'
import type { Candidate } from './candidate.ts'
import { withoutCount } from './names/counted.ts'
import { isOption } from './names/typed.ts'

/** "ls", "3. cp", "docker run": a heading, or what stands above a list, that is nothing but a command. */
const COMMAND = /^([a-z][\w-]{0,20}(?:\s[a-z][\w-]{1,20})?)\s?[:：]?$/

/** Candidates without options that stand under several commands: `-r` of `cp` and that of `rm` are two things, and neither is known by `-r`. */
export function withoutSharedOptions(candidates: readonly Candidate[], blocks: readonly Block[]): Candidate[] {
  const owners = new Map<string, Set<string>>()
  for (const { name, block } of candidates) {
    const owner = isOption(name) ? commandAbove(block, blocks) : undefined
    if (owner !== undefined) owners.set(name, (owners.get(name) ?? new Set()).add(owner))
  }
  return candidates.filter(({ name }) => (owners.get(name)?.size ?? 0) < 2)
}

/** The command that a block stands under. */
function commandAbove(place: number, blocks: readonly Block[]): string | undefined {
  for (let at = blocks[place]?.parent ?? -1; at >= 0; at = blocks[at]?.parent ?? -1) {
    const text = plain(blocks[at]?.text ?? '').replace(/^\d{1,2}[.)]\s/, '')
    const command = COMMAND.exec(withoutCount(text))?.[1]
    if (command !== undefined) return command
  }
  return undefined
}
