import { wordsIn } from '../../reading/line-kind.ts'
import { termNamed } from '../names/term-named.ts'
import type { Said } from './said.ts'

const NAME = String.raw`(?:\*\*|["“\`])([^"“”*\`]{3,40}?),?(?:\*\*|["”\`])`

/** 'the “outside view,” which involves …': a name that is set off, and right behind it what it is. */
const WHICH = new RegExp(
  String.raw`${NAME},?\s(?:which|that)\s((?:is|are|means?|refers? to|describes?|involves?|says?|states?|holds?|happens?|occurs?|lets?|allows?)\s\S.{10,})$`,
)
/** '“anchoring,” the pull of the first number', '“churn” — how many leave'. */
const BESIDE = new RegExp(String.raw`${NAME}(?:,|\s[—–-])?\s(?:or\s)?((?:an?|the|our|how|when)\s\S.{12,})$`)
/** 'If output doubles without …, the firm has an "economy of scale"': the sentence ends in the name of what it tells. */
const LAST =
  /\b(?:has|have|is|are|gets?|forms?|creates?|shows?|exhibits?|experiences?|suffers? from|enjoys?)\s(?:an?\s|the\s)?["“]([^"“”]{3,40}?)[.,]?["”]\.?$/
/** '"laying back" means …', 'a "slack" lasts …': the sentence is about what it names. */
const SUBJECT =
  /^(?:(?:an?|the)\s)?["“]([^"“”]{2,40}?)["”]\s(means|refers to|is|does|lets|[a-z]{3,}[^s\W]s(?!\s(?:are|have|were|can|will|do|must|should|may|only)\b))\s(\S.{10,})$/i
const SPEECH = /\b(?:said|says|asked|asks|replied|wrote|told|answered|shouted|cried|thought)\b/

/** What a sentence says of a name in quotation marks, in bold or typed. */
export function readQuoted(sentence: string): Said[] {
  if (!/["“*`]/.test(sentence)) return []
  return [subject(sentence), behind(sentence), atLast(sentence)].filter(each => each !== undefined)
}

function subject(sentence: string): Said | undefined {
  const [, name, verb = '', rest = ''] = SUBJECT.exec(sentence) ?? []
  if (name === undefined || /[.!?]$/.test(name)) return undefined
  return saidOf(name, /^(?:means|refers to|is)$/.test(verb) ? rest : `${verb} ${rest}`, 0.6)
}

function behind(sentence: string): Said | undefined {
  const which = WHICH.exec(sentence)
  const match = which ?? BESIDE.exec(sentence)
  if (!match) return undefined
  const isApart = which !== null || /,["”]\s|["”*`](?:,|\s[—–-])\s/.test(match[0])
  if (!isApart || (which === null && SPEECH.test(match[2] ?? ''))) return undefined
  const definition = (match[2] ?? '').replace(/^(?:is|are|means?|refers? to|describes?)\s/, '')
  return saidOf(match[1] ?? '', definition, 0.62)
}

function atLast(sentence: string): Said | undefined {
  const name = LAST.exec(sentence)?.[1]
  // Of somebody or of what stands before it the sentence alone says nothing.
  const isWhole = wordsIn(sentence) >= 7 && !/^(?:I|He|She|They|We|You|It|This|That|These|Those)\b/.test(sentence)
  return name !== undefined && isWhole ? saidOf(name, sentence, 0.54) : undefined
}

function saidOf(raw: string, definition: string, strength: number): Said | undefined {
  const term = termNamed(raw, 'en')
  return term && wordsIn(term.name) <= 4 ? { ...term, definition, strength } : undefined
}
