import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { squash } from '../../squash.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { DEED } from '../deeds.ts'
import { isInCode } from '../in-code.ts'
import { isLabelled } from '../labels/goes-on.ts'
import { splitLabel } from '../labels/label.ts'
import { isAbout } from '../names/about.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import { isQuantity } from '../names/quantities.ts'
import { isInTwoLanguages } from '../names/term-named.ts'
import { isTypedLine } from '../names/typed.ts'
import { sentencesOf } from '../sentences.ts'
import { tellsOfAnother } from './sentence-below.ts'

/** Whether most items beside one have a few words below them, so that two are enough for it. */
function isAmongTold(place: number, block: Block, notes: Surroundings): boolean {
  const others = (notes.children.get(block.parent) ?? []).filter(each => each !== place)
  const told = others.filter(each => {
    const [first] = notes.children.get(each) ?? []
    return first !== undefined && wordsIn(plain(notes.blocks[first]?.text ?? '')) >= 3
  })
  return told.length >= 3 && told.length >= others.length * 0.7
}

/** So many items of one section, each with a paragraph behind it, are names with what is said of them. */
const FEWEST_APART = 3

/** What stands below an item: all that is under it, or the paragraph behind it where that is how a section is written. */
function blocksUnder(place: number, block: Block, notes: Surroundings): Block[] {
  const under = notes.children.get(place) ?? []
  if (under.length > 0) return under.map(each => notes.blocks[each] as Block)
  const behind = paragraphBehind(place, block, notes)
  if (!behind) return []
  const siblings = notes.children.get(block.parent) ?? []
  const alike = siblings.filter(each => paragraphBehind(each, notes.blocks[each] as Block, notes) !== undefined).length
  return alike >= FEWEST_APART ? [behind] : []
}

/** "- Ketch", and the next paragraph, which does not stand in: "A boat with two masts …". */
function paragraphBehind(place: number, block: Block, { blocks }: Surroundings): Block | undefined {
  const [before, behind] = [blocks[place - 1], blocks[place + 1]]
  const isAlone = block.kind === 'item' && before?.kind !== 'item' && behind?.parent === block.parent
  return isAlone && behind.kind === 'text' ? behind : undefined
}

/** "Title: ownership", "Aggregation: (◇)", and below it more: a word or a sign says too little of it. */
function nameOf(text: string): string {
  const label = splitLabel(text)
  if (!label) return text
  const isSign = !/[\p{Lu}\p{Ll}\p{Lo}]/u.test(label.rest)
  const isInAWord = (label.mark === 'colon' || label.mark === 'dash') && wordsIn(plain(label.rest)) === 1
  return isSign || isInAWord ? label.name : text
}

/** A short item with what it is standing in below it. */
export function nested(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const children = blocksUnder(place, block, notes)
  const [first] = children
  if (block.kind !== 'item' || !first || (first.kind !== 'item' && first.kind !== 'text')) return undefined
  const { name, aliases } = parseName(nameOf(block.text))
  const isNamedTwice = isInTwoLanguages({ name, aliases })
  if (!isName(name, notes.language, isNamedTwice) || (isAbout(name) && !isNamedTwice) || wordsIn(name) > MOST_WORDS)
    return undefined
  if (isOfOther(first, notes) || saysNoMeaning(first.text) || isDeed(block.text)) return undefined
  if (isTooLittle(first) || (areBare(children) && !isAmongTold(place, block, notes))) return undefined
  if (notes.language === 'en' && tellsOfAnother(name, first.text)) return undefined
  return {
    name,
    aliases,
    definition: sentencesOf(first.text)[0] ?? '',
    strength: strengthOf(block, notes),
    lines: [...block.lines, ...first.lines],
    block: place,
    rule: 'nested',
    typed: isInCode(block.text),
  }
}

const MOST_WORDS = 5

/** "Change berth.yaml", "Add a watch": what is done, and how; of a name in bold it is the name. */
const isDeed = (text: string) =>
  !/^(?:[*`]|(?:Read|Write|Search|Check)\s)/.test(text) &&
  /^\p{Lu}/u.test(text) &&
  DEED.test(plain(text).replace(/["“”:]/g, ''))

/** Behind a label stands what its own name means, or how much of something there is. */
function isOfOther({ text }: Block, notes: Surroundings): boolean {
  const label = splitLabel(text)
  if (!label) return false
  if (isQuantity(parseName(label.name).name)) return true
  const isPath = /(?:→|⇒|->).*(?:→|⇒|->)/.test(text)
  if (isPath || notes.firstFields.has(squash(label.name)) || !isLabelled(text, label, notes.language)) return false
  const isCount = /^(?:two|three|four|five|six|several)\s/i.test(label.name)
  return !isCount && isName(parseName(label.name).name, notes.language)
}

/** An example, a question, or something typed. */
const saysNoMeaning = (text: string) =>
  /^=\s|^(?:ex|e\.g\.?|예)[).:]\s/i.test(text) || /\?$/.test(plain(text)) || isTypedLine(text)

const isTooLittle = ({ text }: Block) => plain(text).length < (/[가-힣]\s[가-힣]/.test(text) ? 5 : 8)

/** Whether what stands below is a list of words, and no paragraph. */
function areBare(children: readonly Block[]): boolean {
  const [first] = children
  if (!first || (first.kind === 'text' && plain(first.text).length >= 20)) return false
  return isBare(first) && children.filter(isBare).length > children.length / 2
}

const isBare = ({ text }: Block) => wordsIn(plain(text)) <= 2 && plain(text).length <= 30

/** Surer among items that have something below them too, and in bold. */
function strengthOf(block: Block, notes: Surroundings): number {
  const siblings = (notes.children.get(block.parent) ?? []).filter(each => notes.blocks[each]?.kind === 'item')
  const alike = siblings.filter(each => blocksUnder(each, notes.blocks[each] as Block, notes).length > 0).length
  const isBold = /^\*\*[^*]+\*\*[:：]?$/.test(block.text)
  return (alike >= 2 ? 0.6 : 0.5) + (isBold ? 0.15 : 0) - (/:$/.test(block.text) && !isBold ? 0.05 : 0)
}
