import type { Block } from '../../notes.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { isAlias } from '../names/alias.ts'
import { isWhen } from '../names/quantities.ts'
import { termNamed } from '../names/term-named.ts'
import { splitLabel } from './label.ts'

/** As many names in one line show that each is given with what it is. */
const FEWEST = 3

const EACH = /^(?:(?:and|및|그리고)\s)?([^():：]{1,40}?)\s?\(([^()]{3,80})\)[.]?$/u
/** A comma, a stroke or a dot between two that stand side by side; one in brackets is none. */
const BETWEEN = /(?<=\))\s?(?:[,;·/]\s?|\s(?=and\s|및\s|그리고\s))/

/** "Athens (birthplace of a new rule), Sparta (state of soldiers), …", "나룻배(강을 건너는 배), 거룻배(…), …": names in a row, each with what it is. */
export function bracketRow(block: Block, place: number, notes: Surroundings): Candidate[] {
  if ((block.kind !== 'item' && block.kind !== 'text') || (block.text.match(/\(/g)?.length ?? 0) < 2) return []
  const found =
    rowOf(block.text, notes) ?? rowOf(splitLabel(block.text)?.rest ?? '', notes) ?? amongBare(block.text, notes)
  return found.map(each => ({ ...each, lines: block.lines, block: place, rule: 'label', strength: 0.54 }))
}

/** Undefined where not every part is a name with what it is: names with other names, years or numbers are a row of another kind. */
function rowOf(text: string, { language }: Surroundings) {
  const parts = text.split(BETWEEN).map(each => EACH.exec(each))
  const found = parts.flatMap(part => {
    const [, raw = '', definition = ''] = part ?? []
    const term = termNamed(raw, language)
    return term && isRemark(definition) ? [{ ...term, definition }] : []
  })
  return parts.length < FEWEST || found.length < parts.length ? undefined : found
}

/** A comma that stands in no brackets. */
const COMMA = /,\s(?![^()]*\))/
/** "암호문을 푸는 방법을 연구하는 자": a noun, and what sets it apart. */
const SET_APART = /\s\S*(?:[는은한된인던]|[할될])\s(?:[가-힣]+\s)?[가-힣]{1,6}[.]?/

/** "원문, 암호, 암호학 (암호를 만드는 방법을 연구하는 분야), 암호 해독 (…)": among names that are only given some with what they are. */
function amongBare(text: string, { language }: Surroundings) {
  const parts = text.split(COMMA)
  const explained = parts.filter(part => part.includes('('))
  const isRow = parts.filter(part => !part.includes('(')).every(part => wordsIn(part.trim()) <= 3)
  const found = explained.flatMap(part => {
    const [, raw = '', definition = ''] = EACH.exec(part.trim()) ?? []
    const term = termNamed(raw, language)
    return term && SET_APART.test(` ${definition}`) ? [{ ...term, definition }] : []
  })
  return isRow && parts.length > FEWEST && found.length >= 2 ? found : []
}

const isRemark = (inside: string) =>
  !isWhen(inside) &&
  !/^[\d.,\s~–-]+[\p{L}%°]{0,4}$/u.test(inside) &&
  (wordsIn(inside) >= 2 || !isAlias(inside)) &&
  !/^[\p{Lu}\s-]+$/u.test(inside)
