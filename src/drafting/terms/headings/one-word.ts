import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf } from '../../word-list.ts'
import type { Answer, Surroundings } from '../candidate.ts'
import { isLabelled } from '../labels/goes-on.ts'
import { splitLabel } from '../labels/label.ts'
import { AMBIGUOUS } from '../names/label-words.ts'
import { readAlone } from '../read-alone.ts'
import { sentencesOf } from '../sentences.ts'
import { NO_FRAGMENT } from './lone-fragment.ts'

/** A section of no more paragraphs or items is about nothing but its heading. */
const MOST_BELOW = 2
/** Words with which somebody goes on talking. */
const GOING_ON = new RegExp(
  String.raw`^(?:${anyOf(NO_FRAGMENT)}|we|I|you|they|he|she|my|our|there|set)\b|^\p{L}+ing\s`,
  'iu',
)
const WORD = /^[\p{Lu}\d][\p{L}\d]{2,}$/u

/**
 * What the first line below an English heading of one word says, where the section is as short as a definition, or the line goes on
 * from the heading without a capital: "Hubs", and "collisions are detected by more than one port at a time".
 */
export function belowOneWord(name: string, place: number, below: Block, notes: Surroundings): Answer | undefined {
  if (notes.language !== 'en' || !WORD.test(name) || AMBIGUOUS.has(name.toLowerCase())) return undefined
  const section = (notes.children.get(place) ?? []).filter(each => notes.blocks[each]?.kind !== 'heading')
  const [definition = ''] = sentencesOf(below.text)
  if (section.length > MOST_BELOW && !/^\p{Ll}/u.test(plain(definition))) return undefined
  const label = splitLabel(below.text)
  const isOther = label !== undefined && isLabelled(below.text, label, 'en')
  const isWhole = wordsIn(plain(definition)) >= 3 && !/[?:]$/.test(definition)
  // "A gunwale is …" below "Harbour" is about gunwales.
  return isWhole &&
    !isOther &&
    !GOING_ON.test(plain(definition)) &&
    !readAlone(definition, 'en').some(said => said.strength >= 0.5)
    ? { definition, strength: 0.5 }
    : undefined
}
