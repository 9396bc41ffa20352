import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { isAbout } from '../names/about.ts'
import { isAlias } from '../names/alias.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'

/** "Resistance (R; ohms; turns energy into heat)": an item that is a name, and in brackets what is to be known of it. */
const WHOLE = /^([^()[\]:：]{2,50}?)\s?\((\S.{11,})\)\.?$/

/** What stands under one of these speaks for or against something, or is wanted of it. */
const JUDGES =
  /^(?:pros?|cons?|advantages|disadvantages|benefits|drawbacks|strengths|weaknesses|goals?|limitations|trade-?offs|장점|단점|장단점|이점|한계|목표)\s?[:：]?$/i

/** An item that is a name with a remark in brackets, among others that are. */
export function bracketItem(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const parts = block.kind === 'item' ? partsOf(block) : undefined
  if (!parts || !isName(parts.name, notes.language) || isAbout(parts.name)) return undefined
  const isSure =
    SAYS_SO.test(block.text) || isKoreanClause(parts.definition) || (notes.hasRemarks && isMeaning(parts.definition))
  if ((!isSure && !isAmongAlike(block, notes)) || JUDGES.test(plain(notes.blocks[block.parent]?.text ?? '')))
    return undefined
  return { ...parts, lines: block.lines, block: place, rule: 'label', strength: 0.58 }
}

/** So many items anywhere that are names with their meaning show how a page gives these. */
const FEWEST_MEANT = 4

/** Whether notes give what names mean in brackets behind them, in whichever lists these stand. */
export function hasRemarks(blocks: readonly Block[]): boolean {
  const meant = blocks.filter(each => each.kind === 'item' && isMeaning(partsOf(each)?.definition ?? ''))
  return meant.length >= FEWEST_MEANT
}

/** "(i.e. land and what stands on it)": what is meant. */
const THAT_IS = /^(?:i\.?\s?e\.?|that is|즉),?\s+/i
const SAYS_SO = /\((?:i\.?\s?e\.?|that is|즉),?\s/i

/** "suddenly losing one's way", "eg believing that …". */
const GOES_ON = /^(?:e\.?g\.?\s|(?!early\s)\p{Ll}+ly\s)?\p{Ll}{2,}ing\s\S+\s\S+/u

/** "believing that one is watched", "sense of great power", "배가 닿는 곳": what goes on, or a noun and what sets it apart. */
function isMeaning(inside: string): boolean {
  return (
    THAT_IS.test(inside) ||
    GOES_ON.test(inside) ||
    /^(?:\p{L}\p{Ll}*\s){1,3}(?:of|about|in which|that|to|who|which|between|when|where)\s\S+(?:\s\S+)/u.test(inside) ||
    /^(?:an?|the|any|when|where)\s\S+\s\S+/.test(inside) ||
    /[가-힣](?:[는은한된인던]|[할될])\s(?:\S+\s)?[가-힣]{1,6}$/.test(inside)
  )
}

/** "배가 닿는 곳을 지킴": what something does, to what. */
const isKoreanClause = (inside: string) =>
  /^[^,:→]+(?:[을를]|으로|에서|에게)\s(?:\S+\s){0,2}\S*(?:함|됨|임|[가-힣][는은한된인던]\s[가-힣]{1,6})\.?$/.test(
    inside,
  )

/** Whether its list is one of names with remarks. */
function isAmongAlike({ parent }: Block, notes: Surroundings): boolean {
  const known = notes.remarkedLists.get(parent)
  if (known !== undefined) return known
  const list = notes.children.get(parent) ?? []
  const alike = list.filter(each => partsOf(notes.blocks[each] as Block) !== undefined).length
  const is = alike >= 2 && alike >= list.length / 2
  notes.remarkedLists.set(parent, is)
  return is
}

/** Whether what stands in brackets is an example, a place or a source, and not what something is. */
export const isExampleInside = (inside: string) =>
  /^(?:ex|예|e\.g|예시|예를|such as|for example|see|cf|참고|from|by|in|on|since)(?!\p{L})/iu.test(inside)

const partsOf = (block: Block) => meantInBrackets(block.text)

/** A name, and what a remark in brackets behind it says that it is. */
export function meantInBrackets(text: string): Pick<Candidate, 'name' | 'aliases' | 'definition'> | undefined {
  const [, raw = '', inside = ''] = WHOLE.exec(text) ?? []
  const parsed = parseName(raw)
  const isRemark =
    wordsIn(plain(inside)) >= 3 &&
    (!isAlias(inside) ||
      THAT_IS.test(inside) ||
      GOES_ON.test(inside) ||
      /[가-힣](?:[는은한된인던]|을|를)\s/.test(inside))
  return parsed.name !== '' && wordsIn(parsed.name) <= 5 && isRemark && !isExampleInside(inside)
    ? { ...parsed, definition: inside.replace(THAT_IS, '') }
    : undefined
}
