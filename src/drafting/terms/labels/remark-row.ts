import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { isAbout } from '../names/about.ts'
import { isLabelWord } from '../names/label-words.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import { meantInBrackets } from './bracket-item.ts'
import { splitLabel } from './label.ts'

const MOST = 8

/** "ketch (two masts and a jib), sloop (…)", "밀물(…) ↔ 썰물(…)": a line of nothing but names, each with its remark. */
export function remarkRow(block: Block, place: number, notes: Surroundings): Candidate[] {
  if (!/\).*\)/.test(block.text) || (block.kind !== 'item' && block.kind !== 'text')) return []
  const label = splitLabel(block.text)
  const text = label && isLabelWord(plain(label.name)) ? label.rest : block.text
  const parts = partsOf(text)
  if (parts.length < 2 || parts.length > MOST || !parts.every(part => REMARKED.test(part) || IN_KOREAN.test(part)))
    return []
  const sure = parts.map(part => meantInBrackets(part) !== undefined)
  if (!sure.includes(true) || !parts.every((part, at) => sure[at] || IN_KOREAN.test(part))) return []
  const found = parts.map(remarked)
  if (!found.every(each => isTerm(each.name, notes))) return []
  return found.map(each => ({ ...each, lines: block.lines, block: place, rule: 'label', strength: 0.56 }))
}

/** A name, and three words in brackets. */
const REMARKED = /^([^(),]{2,50}?)\s?\((\S+(?:\s\S+){2,})\)$/

/** The same in Korean, where beside others a word will do: "해시계 (그림자로 때를 아는 시계), 물시계(때를 알리는 기구)". */
const IN_KOREAN = /^([^(),]{2,50}?)\s?\(([^()\d]*[가-힣]{2}[^()\d]*)\)$/

function remarked(part: string): Pick<Candidate, 'name' | 'aliases' | 'definition'> {
  const [, raw = '', definition = ''] = REMARKED.exec(part) ?? IN_KOREAN.exec(part) ?? []
  return { ...parseName(raw), definition }
}

const isTerm = (name: string, notes: Surroundings) => isName(name, notes.language) && !isAbout(name)

/** What stands between one pair of brackets and the next name. */
const BETWEEN = /^\s?(?:[,;·/+]|[↔⇔⟷→⇒]|vs\.?|and|및)\s+(?:and\s)?|^[,·](?=[가-힣])/

function partsOf(text: string): string[] {
  const parts: string[] = []
  let rest = text
  while (rest !== '') {
    const end = /^[^()]*\([^()]*\)/.exec(rest)?.[0]
    if (end === undefined) return []
    parts.push(end.trim())
    const behind = rest.slice(end.length).replace(/^[.\s]*$/, '')
    const joint = BETWEEN.exec(behind)
    if (behind !== '' && !joint) return []
    rest = behind.slice(joint?.[0].length ?? 0)
  }
  return parts
}
