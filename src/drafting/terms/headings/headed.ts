import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { squash } from '../../squash.ts'
import type { Answer, Candidate, Surroundings } from '../candidate.ts'
import { isInCode } from '../in-code.ts'
import { splitLabel } from '../labels/label.ts'
import { GENERIC_HEADS } from '../names/generic-heads.ts'
import { AMBIGUOUS } from '../names/label-words.ts'
import { isCommand, isOption, isTypedLine } from '../names/typed.ts'
import { sentencesOf } from '../sentences.ts'
import { isOfTyped } from '../typed-in-sentence.ts'
import { ANSWER, definitionBelow } from './answer-below.ts'
import { type Below, firstBelow, isExpansion } from './below.ts'
import { isComeBackTo } from './come-back-to.ts'
import { countDefined, isAmongDefined } from './defined-headings.ts'
import { namedBelow } from './named-below.ts'
import { belowOneWord } from './one-word.ts'
import { type Heading, readHeading } from './read-heading.ts'
import { toldBy } from './told-below.ts'

/** A heading, or a line that asks, with the sentence below it that answers. */
export function headed(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const read = readHeading(block, place, notes)
  if (!read) return undefined
  const first = firstBelow(place, block, notes)
  if (!first || isTypedLine(first.block.text) || isOfTyped(first.block.text, read.name, notes.language))
    return undefined
  const named = namedBelow(read.name, first, notes)
  const heading = named ? { ...read, aliases: [...read.aliases, named.other] } : read
  const below = named ? { ...named, isTold: true } : first
  const found = surestBelow(heading, first, below, notes)
  if (!found || (heading.isPart && found.strength < (isExpansion(block.text) ? 0.5 : 0.6))) return undefined
  const isAlike = !heading.isAsked && isAmongDefined(place, block, notes)
  if (!named && !isAlike && isOfMore(heading, below, found, notes)) return undefined
  return {
    name: found.name ?? heading.name,
    aliases: heading.aliases,
    typed: isInCode(block.text.trim()),
    definition: found.definition,
    strength: strengthOf(heading, below, found.strength + (isAlike ? 0.15 : 0), notes),
    block: below.place,
    rule: 'heading',
    lines: [...new Set([...block.lines, ...first.block.lines, ...below.block.lines])].sort((a, b) => a - b),
  }
}

/** The answer that is surest of all that may stand below a heading. */
function surestBelow(heading: Heading, first: Below, below: Below, notes: Surroundings): Answer | undefined {
  const { block, place, name, aliases, isAsked, isNamedTwice, isBracketed } = heading
  return [
    definitionBelow(name, aliases, below.block, notes),
    isNamedTwice || ((isAsked || isBracketed) && isWhole(below.block)) ? firstSaid(below.block) : undefined,
    below.isTold || isTypedHeading(heading, notes) ? toldBy(below.block) : undefined,
    block.kind === 'heading' && !isAsked ? belowOneWord(name, place, first.block, notes) : undefined,
  ].reduce(surer)
}

const surer = (one: Answer | undefined, other: Answer | undefined) =>
  (other?.strength ?? 0) > (one?.strength ?? 0) ? other : one

/** Whether a text is no label with what that means, or is said to be the answer. */
const isWhole = ({ text }: Block) => {
  const label = splitLabel(text.replace(ANSWER, ''))
  return !label || (label.mark === 'arrow' && ANSWER.test(text))
}

/** Who gives a name in two languages above a text explains it there, in whatever words. */
function firstSaid({ text }: Block): Answer | undefined {
  const [definition = ''] = sentencesOf(text.replace(ANSWER, ''))
  return wordsIn(plain(definition)) >= 4 && !/[?:]$/.test(plain(definition)) ? { definition, strength: 0.5 } : undefined
}

/** `docker ps`, in Korean notes `FROM`, and above Korean words "touch": what is typed is explained below it, in whatever words. */
function isTypedHeading({ block, place, name }: Heading, { language, blocks }: Surroundings): boolean {
  if (block.kind !== 'heading') return false
  const isKorean = language === 'ko' && /[가-힣]/.test(blocks[place + 1]?.text ?? '')
  const isWord = isKorean && /^[a-z][a-z\d_-]{1,15}$/.test(name)
  const isInCapitals = language === 'ko' && /^[A-Z][A-Z_]{2,}$/.test(name)
  return isWord || isInCapitals || isCommand(name) || isOption(name) || isInCode(block.text.trim())
}

/** Whether what stands below a heading may be of something else, or only the first of what a section says. */
function isOfMore(heading: Heading, below: Below, found: Answer, notes: Surroundings): boolean {
  const { place, name, isAsked, isCounted, isNamedTwice } = heading
  if (isAsked || isCounted || isNamedTwice || isTypedHeading(heading, notes)) return false
  if (found.strength >= 0.8 || isTakenUp(name, below.block)) return false
  const hasMore = (notes.children.get(below.place)?.length ?? 0) > 1
  return hasMore || isOfSomething(name, found) || isSection(name, place, notes)
}

/** "경쟁 조건", and below it "경쟁 조건은 …": the text takes up what its heading names, and not what is of it. */
function isTakenUp(name: string, { text }: Block): boolean {
  const first = squash(plain(text).replace(/^(?:an?|the|this)\s/i, ''))
  const own = squash(name).replace(/(?<=[a-z]{3})s$/, '')
  return first.startsWith(own) && !first.startsWith(`${own}의`) && wordsIn(plain(text)) >= 4
}

/** "Tide reason", "Role": of what it is, stands elsewhere. */
function isOfSomething(name: string, { strength }: Answer): boolean {
  const key = name.toLowerCase()
  const [last = ''] = key.split(/\s+/).slice(-1)
  const isNamedSo =
    (/^(?:problem|point)$/.test(last) && strength >= 0.6) ||
    (/^(?:equation|formula|notation)$/.test(last) && strength >= 0.55) ||
    last === 'effect'
  return (last !== key && GENERIC_HEADS.has(last) && !isNamedSo) || AMBIGUOUS.has(key)
}

/** "SAILS", above headings that have their definitions. */
const isSection = (name: string, place: number, notes: Surroundings) =>
  /^[^a-z]+$/.test(name) && /[A-Z]{3}/.test(name) && countDefined(place, notes) >= 2

/** How sure an answer of some strength is below its heading. */
function strengthOf(heading: Heading, below: Below, answer: number, notes: Surroundings): number {
  const { block, place, name, isAsked, isBracketed } = heading
  if (isAsked) return Math.max(answer, 0.8)
  const isTitle = isTitleOf(block, notes)
  // A page may well be called by the one thing that it is about, and begin with what that is.
  const isOfOne = wordsIn(name) === 1 && below.block.kind === 'text'
  const ofTitle = isTitle ? (isOfOne ? 0.1 : 0.2) : 0
  const isNamed = !isTitle && countDefined(place, notes) === 0 && isComeBackTo(name, block, notes)
  const strength =
    answer + (heading.aliases.length > 0 || isBracketed ? 0.1 : 0) - ofTitle - (wordsIn(name) > 4 ? 0.1 : 0)
  return Math.max(isNamed ? 0.5 : 0, strength)
}

/** Whether a block is a heading as high as one can be. */
export const isHighest = (block: Block) => block.kind === 'heading' && block.depth === 1

/** Whether a heading is the title of the page: where several are as high as one can be, none is. */
function isTitleOf(block: Block, { blocks, highest }: Surroundings): boolean {
  return isHighest(block) && blocks.length > 3 && (highest.length < 3 || highest[0] === block)
}
