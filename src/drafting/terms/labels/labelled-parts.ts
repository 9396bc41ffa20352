import type { Block } from '../../notes.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { parseName } from '../names/parse-name.ts'
import { sentencesOf } from '../sentences.ts'
import { splitLabel } from './label.ts'
import { labelled } from './labelled.ts'

/** "굴곡 ↔ 신전: 줄이는 움직임 ↔ 늘리는 움직임": each name with its own meaning. */
function opposed(text: string): string[] | undefined {
  const label = splitLabel(text)
  const names = label?.name.split(/\s?[↔⇔]\s?/) ?? []
  const rests = label?.rest.split(/\s?[↔⇔]\s?/) ?? []
  return names.length === 2 && rests.length === 2 ? names.map((name, at) => `${name}: ${rests[at]}`) : undefined
}

/** "(Flood - water that comes; Ebb - water that goes)": a remark that is all labels. */
const unbracketed = (text: string) =>
  /^\([^()]+;[^()]+\)$/.test(text) && splitLabel(text.slice(1, -1)) ? text.slice(1, -1) : text

const BOLD = /^\*\*[^*]{2,40}(?:[:：]\*\*\s?|\*\*\s?(?:\([^()]{1,30}\)\s?)?[:：=]\s)/
/** "Ebb = the water that goes out. Flood (high water) = …": the next of several sentences of a name, a sign and what it is. */
const NEXT_EQUATED =
  /(?<=[^\s.]{2}[.!]|\)[.!]?)\s+(?=[\p{Lu}`][^\s=→.:]*(?:\s[^\s=→.:()]+){0,2}(?:\s\([^()]{2,30}\))?\s=\s)/u
const BETWEEN = new RegExp(
  String.raw`\s\/\s|;\s+|[,.]?\s*(?<=[^\s*])\s*(?=${BOLD.source.slice(1)})|${NEXT_EQUATED.source}`,
  'u',
)

/** `configMap`, `downwardAPI (…)`, `tmpfs`: a name as a program has it, perhaps with what it is short for. */
const IDENTIFIER = /^`?[A-Za-z][\w.-]*`?(?:\s\([^()]{2,60}\))?$/
const AS_A_PROGRAM = /^`|[a-z][A-Z]|[_\d]|^[a-z]+[A-Z]/
const FEWEST_LISTED = 3

/** "configMap, secret, downwardAPI: volumes that …": each of several names that programs have is such a thing. */
function listed({ text, lines }: Block, place: number): Candidate[] {
  const [, list = '', definition = ''] = /^(\S.{8,300}?)(?::\s|\s?—\s?|\s[-–]\s)(\p{L}[^:—]{12,})$/u.exec(text) ?? []
  const names = list.split(/,\s(?:and\s)?(?![^()]*\))/)
  const isList = names.length >= FEWEST_LISTED && names.every(name => IDENTIFIER.test(name))
  if (!isList || !names.some(name => AS_A_PROGRAM.test(name))) return []
  const base = { definition, lines, block: place, typed: true, rule: 'label' as const, strength: 0.6 }
  return names.map(name => ({ ...parseName(name), ...base }))
}

/** Several names in one line, each with its meaning: "ground state: … / excited state: …". */
export function labelledParts(block: Block, place: number, notes: Surroundings): Candidate[] {
  const each = listed(block, place)
  if (each.length > 0) return each
  const parts = opposed(block.text) ?? unbracketed(block.text).split(BETWEEN)
  const isEach =
    parts.length > 1 &&
    parts.length <= (BOLD.test(parts[1] ?? '') ? 20 : 6) &&
    parts.every(part => (splitLabel(part)?.rest ?? '') !== '')
  const found = isEach
    ? parts.map(part => labelled({ ...block, text: part }, place, notes))
    : [labelled(block, place, notes)]
  return found.filter(each => each !== undefined)
}

/** Names that a later sentence of a paragraph begins with: "… . Golden mean: the virtue that lies between …". */
export function labelledInside(block: Block, place: number, notes: Surroundings): Candidate[] {
  return sentencesOf(block.text)
    .slice(1)
    .flatMap(sentence => labelled({ ...block, text: sentence }, place, notes) ?? [])
    .filter(
      each =>
        wordsIn(each.name) <= 3 &&
        (each.strength >= 0.7 || (each.rule === 'bold' && each.strength >= 0.6) || isEquated(each, block)),
    )
    .map(each => ({ ...each, strength: Math.max(0.54, each.strength - 0.12) }))
}

/** "Void = treated as if it never was": a sentence of a name, the sign, and some words. */
const isEquated = ({ name, definition, strength }: Candidate, { text }: Block) =>
  strength >= 0.58 && wordsIn(definition) >= 4 && text.replaceAll('*', '').includes(`${name} = `)

/** Of a row whose cells are lists of names in bold, those names: "| **Keel:** a beam **Mast:** a pole | …". */
export function labelledCells(block: Block, place: number, notes: Surroundings): Candidate[] {
  return (block.cells ?? []).flatMap(text => {
    const parts = text.split(BETWEEN).filter(part => BOLD.test(part))
    return parts.length > 1 ? parts.flatMap(part => labelled({ ...block, text: part }, place, notes) ?? []) : []
  })
}
