import type { Block } from '../notes.ts'
import { plain } from '../reading/inline.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { firstBelow } from './headings/below.ts'
import { countDefined } from './headings/defined-headings.ts'
import { isLabelled } from './labels/goes-on.ts'
import { splitLabel } from './labels/label.ts'
import { isAbout } from './names/about.ts'
import { isName } from './names/names.ts'
import { isOfASection } from './names/of-a-section.ts'
import { type ParsedName, parseName } from './names/parse-name.ts'
import { sentencesOf } from './sentences.ts'
import { ENOUGH, keyOf } from './settle.ts'

/** So many of those that stand beside one another in the same form have to be terms, and so large a part of them. */
const FEWEST = 2
const SHARE = 1 / 3
/** Of so many the others are names even where these are everyday words: "PORTS: …", "NAMES: …". */
const MOST = 3 / 4

/** A heading, an item with more below it, or a line that begins with a label, and the name that it is for. */
interface Titled extends ParsedName {
  place: number
  /** What stands behind the label; undefined where it stands below. */
  rest?: string
}

/**
 * What the rules have passed over beside what they have taken: who writes five names in one form, and explains four of
 * them in words that the rules know, has explained the fifth as well.
 * @param found all that the rules have found
 */
export function besideFound(found: readonly Candidate[], notes: Surroundings): Candidate[] {
  const sure = found.filter(each => each.strength >= ENOUGH)
  const taken = new Set(sure.flatMap(each => [each.name, ...each.aliases].map(keyOf)))
  const isTaken = ({ name, aliases }: Titled) => [name, ...aliases].some(each => taken.has(keyOf(each)))
  return groupsOf(notes.blocks).flatMap(group => {
    const known = group.filter(isTaken).length
    if (known < FEWEST || known < group.length * SHARE) return []
    const isMost = known >= group.length * MOST
    return group.filter(each => !isTaken(each)).flatMap(each => candidateOf(each, notes, isMost) ?? [])
  })
}

/** Headings of one depth, items with more below them, and labels with the same mark, that stand under the same thing. */
function groupsOf(blocks: readonly Block[]): Titled[][] {
  const groups = new Map<string, Titled[]>()
  for (const [place, block] of blocks.entries()) {
    const form = formOf(place, blocks)
    if (form === undefined) continue
    const key = [block.parent, block.kind, block.depth, form.mark].join(' ')
    const group = groups.get(key) ?? []
    group.push({ ...parseName(form.name), place, rest: form.rest })
    groups.set(key, group)
  }
  return [...groups.values()]
}

interface Form {
  name: string
  mark: string
  rest?: string
}

function formOf(place: number, blocks: readonly Block[]): Form | undefined {
  const block = blocks[place] as Block
  const label = splitLabel(block.text)
  const isSetApart = label !== undefined && label.rest !== ''
  // "Subnet: a part of the net" as a heading.
  if (block.kind === 'heading') return { name: isSetApart ? label.name : block.text, mark: 'heading' }
  if (block.kind !== 'item' && block.kind !== 'text') return undefined
  if (isSetApart) return label
  const next = blocks[place + 1]
  const isAbove = block.kind === 'item' && next?.parent === place && (next.kind === 'item' || next.kind === 'text')
  return isAbove && plain(block.text).length <= MOST_OF_A_TITLE ? { name: block.text, mark: 'above' } : undefined
}

/** An item with more below it is a name where it is as short as this. */
const MOST_OF_A_TITLE = 40

function candidateOf(
  { name, aliases, place, rest }: Titled,
  notes: Surroundings,
  isMost: boolean,
): Candidate | undefined {
  const isGiven = isMost || rest === undefined
  if (!isName(name, notes.language, isGiven) || (!isMost && isAbout(name)) || isOfASection(name)) return undefined
  const block = notes.blocks[place] as Block
  const told = rest === undefined ? toldBelow(place, block, notes) : toldBehind(rest, place, block, notes)
  if (!told || plain(told.definition).length < FEWEST_LETTERS || isTitle(plain(told.definition))) return undefined
  // Just enough to be drafted, and below what is shown without a mark.
  return { name, aliases, ...told, strength: ENOUGH, rule: rest === undefined ? 'heading' : 'label' }
}

type Told = Pick<Candidate, 'definition' | 'lines' | 'block'>

function toldBelow(place: number, block: Block, notes: Surroundings): Told | undefined {
  const below = firstBelow(place, block, notes)
  if (!below || splitLabel(block.text)?.rest || countDefined(place, notes) >= 2) return undefined
  const label = splitLabel(below.block.text)
  const isOther = label && label.mark !== 'arrow' && isLabelled(below.block.text, label, notes.language)
  // The section begins with another name.
  if (isOther && isName(parseName(label.name).name, notes.language)) return undefined
  return {
    definition: beginningOf(below.block.text),
    lines: [...block.lines, ...below.block.lines],
    block: below.place,
  }
}

function toldBehind(rest: string, place: number, block: Block, notes: Surroundings): Told | undefined {
  const label = splitLabel(block.text)
  if (!label || !isLabelled(block.text, label, notes.language) || GOES_ON.test(rest)) return undefined
  return { definition: beginningOf(rest), lines: block.lines, block: place }
}

/** What goes on with a sentence, or sets something against the name. */
const GOES_ON = /^(?:(?:which|that is|this is|these are)\s|[^\p{L}\d"“'‘(])/u

/** "input. hidden, output으로 구성": a first sentence of a word is none. */
function beginningOf(text: string): string {
  const [first = '', second = ''] = sentencesOf(text)
  return plain(first).length < FEWEST_LETTERS ? `${first} ${second}`.trim() : first
}

const FEWEST_LETTERS = 5

/** What asks, or says that something else comes: "주요 유형". */
const isTitle = (text: string) => /[?:：]$/.test(text) || (text.length < 20 && isAbout(text))
