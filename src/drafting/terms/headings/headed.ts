import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { squash } from '../../squash.ts'
import type { Answer, Candidate, Surroundings } from '../candidate.ts'
import { splitLabel } from '../labels/label.ts'
import { isAbout } from '../names/about.ts'
import { withoutCount } from '../names/counted.ts'
import { GENERIC_HEADS } from '../names/generic-heads.ts'
import { headOf } from '../names/head-of.ts'
import { AMBIGUOUS } from '../names/label-words.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import { isInTwoLanguages } from '../names/term-named.ts'
import { isCommand, isOption, isTypedLine } from '../names/typed.ts'
import { sentencesOf } from '../sentences.ts'
import { isOfTyped } from '../typed-in-sentence.ts'
import { definitionBelow } from './answer-below.ts'
import { askedAbout } from './asked-about.ts'
import { firstBelow, isExpansion } from './below.ts'
import { isComeBackTo } from './come-back-to.ts'
import { countDefined, isAmongDefined, isPlainWord } from './defined-headings.ts'
import { namedBelow } from './named-below.ts'
import { belowOneWord } from './one-word.ts'
import { toldBy } from './told-below.ts'

const ASKS = /\?$|란$|^Q\d{0,2}\s?[.:]|(?:설명|서술|정의|말씀)\S*(?:\s\S{1,4})?[.]?$|^(?:explain|describe|define)\s/i

/** "Sorting algorithms - Quicksort", "정렬의 종류: 퀵 정렬": of which kind the name behind it is. */
const KINDS =
  /(?:algorithms|methods|models|techniques|theories|structures|patterns|tests|approaches|tools|concepts|types|kinds|classes|categories|제?\s종류|유형|들)$/i

/** The name in "Roux — the foundation technique", "Mutex: one at a time": what follows it is no sentence. */
function titledName(block: Block): string | undefined {
  const label = block.kind === 'heading' ? splitLabel(withoutCount(block.text)) : undefined
  if (!label || (label.mark !== 'dash' && label.mark !== 'colon')) return undefined
  const isTitle = wordsIn(label.name) <= 4 && wordsIn(label.rest) <= 8
  if (!isTitle || /[.?!]$/.test(label.rest)) return undefined
  return KINDS.test(label.name) && wordsIn(label.rest) <= 4 ? label.rest : label.name
}

/** A heading, or a line that asks, with the sentence below it that answers. */
export function headed(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  if (block.kind !== 'heading' && !ASKS.test(plain(block.text))) return undefined
  const asked = askedAbout(plain(block.text))
  if (block.kind !== 'heading' && !asked) return undefined
  const before = asked ? undefined : titledName(block)
  const parsed = parseName(asked ?? before ?? withoutCount(block.text))
  const name = asked ? headOf(parsed.name.replace(/^\S{1,20}에서\s(?=\S)/, '')) : parsed.name
  const isNamedTwice = isInTwoLanguages({ ...parsed, name })
  const isCounted = withoutCount(block.text) !== block.text
  if (
    !isName(name, notes.language, isNamedTwice || isCounted) ||
    (isAbout(name) && !isNamedTwice && !isPlainWord(name, place, block, notes))
  )
    return undefined
  const isLabelled = before === undefined && (splitLabel(withoutCount(block.text))?.rest ?? '') !== ''
  if (block.kind === 'heading' && !asked && (isLabelled || /\?$/.test(plain(block.text)))) return undefined
  const first = firstBelow(place, block, notes)
  if (!first) return undefined
  if (isTypedLine(first.block.text) || isOfTyped(first.block.text, name, notes.language)) return undefined
  const named = namedBelow(name, first, notes)
  const below = named ?? first
  const aliases = named ? [...parsed.aliases, named.other] : parsed.aliases
  const own = block.kind === 'heading' && !asked ? belowOneWord(name, place, first.block, notes) : undefined
  const said = surer(
    surer(
      definitionBelow(name, aliases, below.block, notes),
      isNamedTwice || (asked && !splitLabel(below.block.text)) ? firstSaid(below.block) : undefined,
    ),
    below.isTold || named || isTypedHeading(name, block, notes) ? toldBy(below.block) : undefined,
  )
  const found = surer(said, own)
  const isFull = isExpansion(block.text)
  if (!found || (before !== undefined && found.strength < (isFull ? 0.5 : 0.6))) return undefined
  const [last = ''] = name.toLowerCase().split(/\s+/).slice(-1)
  const isSection = /^[^a-z]+$/.test(name) && /[A-Z]{3}/.test(name) && countDefined(place, notes) >= 2
  const isAlike = !asked && isAmongDefined(place, block, notes)
  const isNamedSo = (/^(?:problem|point)$/.test(last) && found.strength >= 0.6) || last === 'effect'
  const isOfSomething =
    (last !== name.toLowerCase() && GENERIC_HEADS.has(last) && !isNamedSo) || AMBIGUOUS.has(name.toLowerCase())
  const isLabel = (notes.children.get(below.place)?.length ?? 0) > 1
  if (
    !asked &&
    !named &&
    !isAlike &&
    !isCounted &&
    !isNamedTwice &&
    !isTakenUp(name, below.block) &&
    found.strength < 0.8 &&
    (isOfSomething || isLabel || isSection)
  )
    return undefined
  const isTitle = isTitleOf(block, notes) && !asked ? 0.2 : 0
  const isNamed = isTitle === 0 && countDefined(place, notes) === 0 && isComeBackTo(name, block, notes)
  const strength = asked
    ? Math.max(found.strength, 0.8)
    : Math.max(
        isNamed ? 0.5 : 0,
        found.strength +
          (isAlike ? 0.15 : 0) +
          (aliases.length > 0 ? 0.1 : 0) -
          isTitle -
          (wordsIn(name) > 4 ? 0.1 : 0),
      )
  const typed = /^`[^`]+`$/.test(block.text.trim())
  const isShown = found.name !== undefined && name !== found.name
  return {
    name: isShown ? (found.name ?? name) : name,
    aliases,
    typed,
    definition: found.definition,
    strength,
    block: below.place,
    rule: 'heading',
    lines: [...new Set([...block.lines, ...first.block.lines, ...below.block.lines])].sort((a, b) => a - b),
  }
}

/** "경쟁 조건", and below it "경쟁 조건은 …": the text takes up what its heading names, and not what is of it. */
function isTakenUp(name: string, { text }: Block): boolean {
  const first = squash(plain(text).replace(/^(?:an?|the|this)\s/i, ''))
  const own = squash(name).replace(/(?<=[a-z]{3})s$/, '')
  return first.startsWith(own) && !first.startsWith(`${own}의`) && wordsIn(plain(text)) >= 4
}

/** `docker ps`, and in Korean notes `FROM`: what is typed is explained below it, in whatever words. */
const isTypedHeading = (name: string, { kind, text }: Block, { language }: Surroundings) =>
  kind === 'heading' &&
  (isCommand(name) ||
    isOption(name) ||
    /^`[^`]+`$/.test(text.trim()) ||
    (language === 'ko' && /^[A-Z][A-Z_]{2,}$/.test(name)))

/** Who gives a name in two languages above a text explains it there, in whatever words. */
function firstSaid({ text }: Block): Answer | undefined {
  const [definition = ''] = sentencesOf(text)
  return wordsIn(plain(definition)) >= 4 && !/[?:]$/.test(plain(definition)) ? { definition, strength: 0.5 } : undefined
}

const surer = (one: Answer | undefined, other: Answer | undefined) =>
  (other?.strength ?? 0) > (one?.strength ?? 0) ? other : one

/** Whether a block is a heading as high as one can be. */
export const isHighest = (block: Block) => block.kind === 'heading' && block.depth === 1

/** Whether a heading is the title of the page: where several are as high as one can be, none is. */
function isTitleOf(block: Block, { blocks, highest }: Surroundings): boolean {
  return isHighest(block) && blocks.length > 3 && (highest.length < 3 || highest[0] === block)
}
