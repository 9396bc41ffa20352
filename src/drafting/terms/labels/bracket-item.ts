import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { isAbout } from '../names/about.ts'
import { isAlias } from '../names/alias.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'

/** "Resistance (R; ohms; turns energy into heat)": an item that is a name, and in brackets what is to be known of it. */
const WHOLE = /^([^()[\]:：]{2,40}?)\s?\((\S.{11,})\)\.?$/

/** What stands under one of these speaks for or against something, or is wanted of it. */
const JUDGES =
  /^(?:pros?|cons?|advantages|disadvantages|benefits|drawbacks|strengths|weaknesses|goals?|limitations|trade-?offs|장점|단점|장단점|이점|한계|목표)\s?[:：]?$/i

/** An item that is a name with a remark in brackets, among others that are. */
export function bracketItem(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const [name, definition] = block.kind === 'item' ? partsOf(block) : []
  if (name === undefined || definition === undefined || !isName(name, notes.language) || isAbout(name)) return undefined
  if (!isAmongAlike(block, notes) || JUDGES.test(plain(notes.blocks[block.parent]?.text ?? ''))) return undefined
  return { name, aliases: [], definition, lines: block.lines, block: place, rule: 'label', strength: 0.58 }
}

/** Whether its list is one of names with remarks. */
function isAmongAlike({ parent }: Block, notes: Surroundings): boolean {
  const known = notes.remarkedLists.get(parent)
  if (known !== undefined) return known
  const list = notes.children.get(parent) ?? []
  const alike = list.filter(each => partsOf(notes.blocks[each] as Block).length > 0).length
  const is = alike >= 2 && alike >= list.length / 2
  notes.remarkedLists.set(parent, is)
  return is
}

function partsOf(block: Block): string[] {
  const [, raw = '', inside = ''] = WHOLE.exec(block.text) ?? []
  const { name } = parseName(raw)
  const isRemark = wordsIn(plain(inside)) >= 3 && (!isAlias(inside) || /[가-힣](?:[는은한된인던]|을|를)\s/.test(inside))
  const isExample = /^(?:ex|예|e\.g|예시|예를|such as|for example|see|cf|참고|from|by|in|on|since)(?!\p{L})/iu.test(
    inside,
  )
  return name !== '' && wordsIn(name) <= 4 && isRemark && !isExample ? [name, inside] : []
}
