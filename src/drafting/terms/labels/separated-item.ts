import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { termNamed } from '../names/term-named.ts'
import { splitLabel } from './label.ts'

/** So many lines of a list, and this share of them, have to be made alike: the sign alone says little. */
const FEWEST = 3
const SHARE = 0.75
const MOST_WORDS = 4
/** So many lines of a list are looked at. */
const MOST = 60

/** "Keel; the beam …", "Keel | the beam …", "Keel ... the beam …", "Keel, the beam …". */
const SIGNS = [
  /^([^;,|.:]{2,50});\s(\S.{7,})$/,
  /^([^;,|.:]{2,50})\s\|\s(\S.{7,})$/,
  /^([^;,|.:]{2,50}?)\s?(?:\.{2,}|…)\s?(\S.{7,})$/,
] as const
const COMMA = /^([^;,|.:]{2,50}),\s((?:an?|the|any|one|when|where|how|what)\s\S.{7,})$/

/** An item that is a name and what it is, with a sign between that means so only in a list of such items. */
export function separatedItem(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const sign = signOf(block)
  if (!sign || splitLabel(block.text)?.mark === 'colon') return undefined
  const list = (notes.children.get(block.parent) ?? [])
    .slice(0, MOST)
    .map(each => notes.blocks[each] as Block)
    .filter(each => each.kind === block.kind)
  const alike = list.filter(each => sign.test(plain(each.text)) || (splitLabel(each.text)?.rest ?? '') !== '').length
  const isList = alike >= FEWEST && alike >= list.length * SHARE
  if (!isList && (sign === COMMA || lengthOfRun(sign, block, place, notes) < FEWEST)) return undefined
  const [, raw = '', definition = ''] = sign.exec(block.text) ?? []
  const term = termNamed(raw, notes.language)
  return term && wordsIn(term.name) <= MOST_WORDS && wordsIn(definition) >= 2
    ? { ...term, definition, lines: block.lines, block: place, rule: 'label', strength: 0.6 }
    : undefined
}

/** How many lines with this sign stand one after the other, among them this one. */
function lengthOfRun(sign: RegExp, { kind, parent }: Block, place: number, { blocks }: Surroundings): number {
  const isAlike = (at: number) => {
    const each = blocks[at]
    return each?.kind === kind && each.parent === parent && sign.test(plain(each.text))
  }
  let [first, last] = [place, place]
  while (isAlike(first - 1) && place - first < FEWEST) first--
  while (isAlike(last + 1) && last - place < FEWEST) last++
  return last - first + 1
}

function signOf({ kind, text }: Block): RegExp | undefined {
  if (kind !== 'item' && kind !== 'text') return undefined
  return [...SIGNS, COMMA].find(each => each.test(plain(text)))
}
