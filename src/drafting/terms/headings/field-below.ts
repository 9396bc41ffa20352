import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { squash } from '../../squash.ts'
import type { Surroundings } from '../candidate.ts'
import { splitLabel } from '../labels/label.ts'
import { isLabelWord } from '../names/label-words.ts'

/** "원인: …", and below that "증상: …": what is known of a thing, field by field, stands right under its name. */
export function isFieldBelow(below: Block, { children, blocks, firstFields }: Surroundings): boolean {
  if (firstFields.has(squash(splitLabel(below.text)?.name ?? ''))) return true
  const list = children.get(below.parent) ?? []
  const first = list.find(each => isField(blocks[each]))
  return first !== undefined && blocks[first] === below && list.some(each => each !== first && isField(blocks[each]))
}

function isField(block: Block | undefined): boolean {
  const label = splitLabel(block?.text ?? '')
  return label !== undefined && label.mark !== 'arrow' && isLabelWord(plain(label.name).replace(/[\s>]+$/, ''))
}
