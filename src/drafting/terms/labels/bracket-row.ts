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
  if ((block.kind !== 'item' && block.kind !== 'text') || (block.text.match(/\(/g)?.length ?? 0) < FEWEST) return []
  const found = rowOf(block.text, notes) ?? rowOf(splitLabel(block.text)?.rest ?? '', notes) ?? []
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

const isRemark = (inside: string) =>
  !isWhen(inside) &&
  !/^[\d.,\s~–-]+[\p{L}%°]{0,4}$/u.test(inside) &&
  (wordsIn(inside) >= 2 || !isAlias(inside)) &&
  !/^[\p{Lu}\s-]+$/u.test(inside)
