import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { squash } from '../../squash.ts'
import { anyOf, listOf } from '../../word-list.ts'
import type { Surroundings } from '../candidate.ts'
import { askedAbout } from '../headings/asked-about.ts'
import { isChange, isGeneric } from '../names/about.ts'
import { headOf } from '../names/head-of.ts'
import { isShortFor } from '../names/initials.ts'
import { AMBIGUOUS, isLabelWord } from '../names/label-words.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import { isInTwoLanguages } from '../names/term-named.ts'
import { type Label, splitLabel } from './label.ts'
import { hasAlike } from './labelled-list.ts'

/** A line taken apart at a mark, with the name of a term before it. */
export interface NamedLabel {
  block: Block
  label: Label
  name: string
  aliases: string[]
  /** Whether what stands before the mark asks for the name. */
  isAsked: boolean
  isNamedTwice: boolean
}

/** "**slack** water(느린 물)": what is in bold is only the first word of the name. */
const BEGINS_NAME = /^[A-Za-z][A-Za-z-]*\([^()]*[가-힣]/

/** "피타고라스의 정리": whose theorem it is; "오늘의 정리" sums up. */
const THEOREM = /^(?!오늘|이번|마지막)[가-힣]{3,8}의\s정리$/

/** The label of a line, where what stands before its mark can be the name of a term. */
export function readLabel(block: Block, notes: Surroundings): NamedLabel | undefined {
  const label = splitLabel(block.text)
  if (!label || label.rest === '' || /^(?:A\d{1,2}|Ans(?:wer)?)\s?[.:)]\s/i.test(block.text)) return undefined
  if (notes.firstFields.has(squash(label.name))) return undefined
  if (label.mark === 'bold' && BEGINS_NAME.test(label.rest)) return undefined
  // "Definition of done: …" is a name, "What is done?" a question.
  const asked = /^definition of (?:done|ready)\b/i.test(label.name) ? undefined : askedAbout(plain(label.name))
  const parsed = parseName(asked ?? label.name)
  const name = headOf(parsed.name)
  const isNamedTwice = isInTwoLanguages(parsed) || parsed.aliases.some(alias => isShortFor(alias, name))
  const named = { block, label, name, aliases: parsed.aliases, isAsked: Boolean(asked), isNamedTwice }
  return namesTerm(named, notes) ? named : undefined
}

/** "Job: a job is a manager that …": whatever else the word may be, the line says what it is. */
function isRestated(name: string, rest: string): boolean {
  const said = plain(rest).replace(/^(?:an?|the)\s/i, '')
  const isSame = said.toLowerCase().startsWith(`${name.toLowerCase()} `)
  return isSame && /^(?:is|are|means?)\s(?:an?|the|any|where|when|how)\s/.test(said.slice(name.length + 1))
}

function namesTerm(named: NamedLabel, notes: Surroundings): boolean {
  const { block, label, name, isNamedTwice } = named
  if (isNamedTwice) return isName(name, notes.language, true)
  if (notes.language === 'ko' && isKey(name, label.rest)) return isName(name, 'ko', true)
  if (notes.language === 'ko' && isValue(name, label.rest) && hasAlike(block, notes)) return true
  if (isRestated(name, label.rest)) return isName(name, notes.language, true)
  const mayBeGiven = /\s|^\p{Script=Greek}$/u.test(name) && !isLabelWord(name)
  if (!isName(name, notes.language, mayBeGiven && hasAlike(block, notes)) || isChange(name)) return false
  if (AMBIGUOUS.has(name.toLowerCase())) return hasAlike(block, notes) && plain(label.rest).length >= 10
  return label.mark === 'bold' || label.mark === 'code' || !isGeneric(name) || THEOREM.test(name)
}

/** What a label says in Latin letters in Korean notes, too. */
const NO_KEYS = listOf(`
  ex, eg, ie, cf, tip, tips, note, notes, todo, ps, ref, date, time, title, author, link, links, source, example, summary, warning, hint, update,
  aka, faq, result, day, week, chapter, part, step, question, answer, goal, pros, cons, keyword, keywords, total, and, or, but, vs, before, after, what, why, how
`)
const KEY = new RegExp(String.raw`^(?!${anyOf(NO_KEYS)}$)[a-z][a-z\d_-]{1,20}$`)

/** "Always: 항상 다시 띄운다", beside others of the kind: one of the values that a key takes. */
const isValue = (name: string, rest: string) =>
  /^[A-Z][a-z]{2,20}$/.test(name) && !isLabelWord(name) && isKey(name.toLowerCase(), rest)

/** "none: 모든 네트워크를 끈다", "kind: 만들 것의 종류": an everyday word of English is a key of some program in Korean notes. */
const isKey = (name: string, rest: string) =>
  KEY.test(name) && /^[가-힣]/.test(plain(rest)) && wordsIn(plain(rest)) >= 3
