import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import type { Candidate } from '../candidate.ts'
import { remarkedCommand } from '../names/remarked-command.ts'
import { commandName, typedNamed } from '../names/typed.ts'
import { isExampleInside } from './bracket-item.ts'

/** A command, and behind it in brackets what it does. */
export function commandRemark(block: Block, place: number): Candidate | undefined {
  if (block.kind !== 'item' && block.kind !== 'text') return undefined
  const { command, remark } = remarkedCommand(block.text) ?? {}
  if (command === undefined || remark === undefined) return undefined
  if (wordsIn(plain(remark)) < 2 || isExampleInside(remark)) return undefined
  const name = commandName(command)
  return {
    name,
    aliases: typedNamed(name)?.aliases ?? [],
    definition: remark,
    lines: block.lines,
    block: place,
    typed: true,
    rule: 'label',
    strength: 0.6,
  }
}
