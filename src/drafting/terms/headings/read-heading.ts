import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import type { Surroundings } from '../candidate.ts'
import { splitLabel } from '../labels/label.ts'
import { isAbout } from '../names/about.ts'
import { withoutCount } from '../names/counted.ts'
import { headOf } from '../names/head-of.ts'
import { isName } from '../names/names.ts'
import { type ParsedName, parseName } from '../names/parse-name.ts'
import { isInTwoLanguages } from '../names/term-named.ts'
import { askedAbout } from './asked-about.ts'
import { isPlainWord } from './defined-headings.ts'

/** A heading, or a line that asks, with the name in it. */
export interface Heading {
  block: Block
  place: number
  name: string
  aliases: string[]
  isAsked: boolean
  /** Whether the name is a part of a title: "Mutex: one at a time". */
  isPart: boolean
  isNamedTwice: boolean
  isCounted: boolean
  /** Whether something stands in brackets behind the name. */
  isBracketed: boolean
}

const ASKS = /\?$|란$|^Q\d{0,2}\s?[.:]|(?:설명|서술|정의|말씀)\S*(?:\s\S{1,4})?[.]?$|^(?:explain|describe|define)\s/i

/** "Sorting algorithms - Quicksort", "정렬의 종류: 퀵 정렬": of which kind the name behind it is. */
const KINDS =
  /(?:algorithms|methods|models|techniques|theories|structures|patterns|tests|approaches|tools|concepts|types|kinds|classes|categories|제?\s종류|유형|들)$/i

/** The heading or the question that a block is; undefined where it is none, or names no term. */
export function readHeading(block: Block, place: number, notes: Surroundings): Heading | undefined {
  const isHeading = block.kind === 'heading'
  if (!isHeading && !ASKS.test(plain(block.text))) return undefined
  const asked = askedAbout(plain(block.text))
  if (!isHeading && !asked) return undefined
  const title = withoutCount(block.text)
  const twice = asked ? undefined : namedTwice(title)
  const part = asked || twice ? undefined : titledName(title)
  const parsed = twice ?? parseName(asked ?? part ?? title)
  const name = asked ? headOf(parsed.name.replace(/^\S{1,20}에서\s(?=\S)/, '')) : parsed.name
  const heading: Heading = {
    block,
    place,
    name,
    aliases: parsed.aliases,
    isAsked: Boolean(asked),
    isPart: part !== undefined,
    isNamedTwice: isInTwoLanguages({ ...parsed, name }),
    isCounted: title !== block.text,
    isBracketed: /\S\s?\([^()]+\)$/.test(plain(title)),
  }
  if (!namesTerm(heading, notes)) return undefined
  return asked || twice || !isOther(block, title, part) ? heading : undefined
}

/** Whether a heading asks for something else than what a name is, or says in its line what its name is. */
const isOther = (block: Block, title: string, part: string | undefined) =>
  isQuestion(block) || (part === undefined && isLabelled(title))

/** "Bill of Lading (B/L) : 선하 증권": a name, and behind a colon what it is called in the other language. */
function namedTwice(title: string): ParsedName | undefined {
  const label = splitLabel(title)
  if (label?.mark !== 'colon') return undefined
  const { name, aliases } = parseName(label.name)
  const other = parseName(label.rest)
  const isName = wordsIn(other.name) <= 3 && isInTwoLanguages({ name, aliases: [other.name] }) && !isAbout(other.name)
  return isName ? { name, aliases: [...aliases, other.name, ...other.aliases] } : undefined
}

/** The name in "Roux — the foundation technique", "Mutex: one at a time": what follows it is no sentence. */
function titledName(title: string): string | undefined {
  const label = splitLabel(title)
  if (!label || (label.mark !== 'dash' && label.mark !== 'colon')) return undefined
  const isTitle = wordsIn(label.name) <= 4 && wordsIn(label.rest) <= 8
  if (!isTitle || /[.?!]$/.test(label.rest)) return undefined
  return KINDS.test(label.name) && wordsIn(label.rest) <= 4 ? label.rest : label.name
}

const namesTerm = ({ block, place, name, isNamedTwice, isCounted }: Heading, notes: Surroundings) =>
  isName(name, notes.language, isNamedTwice || isCounted) &&
  (isNamedTwice || !isAbout(name) || isPlainWord(name, place, block, notes))

/** Asks for something else than what a name is. */
const isQuestion = ({ text }: Block) => /\?$/.test(plain(text))

/** Says in the line itself what its name is. */
const isLabelled = (title: string) => (splitLabel(title)?.rest ?? '') !== ''
