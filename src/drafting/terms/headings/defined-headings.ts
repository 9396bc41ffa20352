import type { Block } from '../../notes.ts'
import type { Surroundings } from '../candidate.ts'
import { FRAGMENT } from '../english/answer.ts'
import { splitLabel } from '../labels/label.ts'
import { LABELS } from '../names/label-words.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import { readAlone } from '../read-alone.ts'
import { sentencesOf } from '../sentences.ts'
import { definitionBelow } from './answer-below.ts'
import { firstBelow } from './below.ts'

/** Whether at least two of the headings next to one have their definition right below: then it is a list of terms. */
export function isAmongDefined(place: number, block: Block, notes: Surroundings): boolean {
  if (block.kind !== 'heading') return false
  const beside = (notes.children.get(block.parent) ?? []).filter(each => notes.blocks[each]?.depth === block.depth)
  const own = beside.indexOf(place)
  const near = [-2, -1, 1, 2].map(step => beside[own + step]).filter(each => each !== undefined)
  return near.filter(each => isDefinedHeading(each, notes)).length >= 2
}

/** Whether a heading has its definition right below, by what the two say alone. */
function isDefinedHeading(place: number, notes: Surroundings): boolean {
  const known = notes.definedHeadings.get(place)
  if (known !== undefined) return known
  const heading = notes.blocks[place] as Block
  const { name, aliases } = parseName(heading.text)
  const below = firstBelow(place, heading, notes)
  const isNamed = below !== undefined && isName(name, notes.language) && !splitLabel(heading.text)
  const strength = isNamed ? (definitionBelow(name, aliases, below.block, notes)?.strength ?? 0) : 0
  const is = strength >= 0.56 || strength === FRAGMENT
  notes.definedHeadings.set(place, is)
  return is
}

/** "Task", "Lock and key": no name as a rule, but one among others that are. */
export function isPlainWord(name: string, place: number, block: Block, notes: Surroundings): boolean {
  const isShort = /^\p{L}+(?:\sand\s\p{L}+)?$/u.test(name) && !LABELS.has(name.toLowerCase())
  return isShort && isAmongDefined(place, block, notes)
}

/** How many of the first things under a heading are names with what they mean: then it is a section, and no term. */
export function countDefined(place: number, notes: Surroundings): number {
  const below = (notes.children.get(place) ?? []).slice(0, 8).map(each => notes.blocks[each] as Block)
  return below.filter(each => {
    const label = splitLabel(each.text)
    if (label && label.rest !== '' && label.mark !== 'arrow') return isName(parseName(label.name).name, notes.language)
    const [first = ''] = sentencesOf(each.text)
    return each.kind !== 'heading' && readAlone(first, notes.language).some(said => said.strength >= 0.6)
  }).length
}
