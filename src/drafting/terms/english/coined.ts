import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import { termNamed } from '../names/term-named.ts'
import type { Said } from './said.ts'

/** 'the term "total institution" for places where …' */
const COINED =
  /\b(?:terms?|words?|phrase|concept|notion|expression)\s(?:of\s)?["“'‘*]{1,2}([^"”'’*]{3,50})["”'’*]{1,2},?\s(?:for|to (?:mean|describe|refer to|name)|means?|refers? to|describes?|which (?:means?|refers?|describes?|denotes?|stands?)|that is)\s\S/

export function coined(sentence: string): Said[] {
  const term = termNamed(COINED.exec(sentence)?.[1] ?? '', 'en')
  return term ? [{ ...term, definition: sentence, strength: 0.66 }] : []
}

/** "A variable is **live** at a point if …" */
const HOLDS_IF = /\s(?:is|are)\s\*\*([^*]{3,40})\*\*\s(?:\S+\s){0,5}?(?:if|iff|when)\s\S/

export function holding(sentence: string): Said[] {
  const { name, aliases } = parseName(HOLDS_IF.exec(sentence)?.[1] ?? '')
  return name !== '' && isName(name, 'en') ? [{ name, aliases, definition: sentence, strength: 0.66 }] : []
}

/** "Kahneman describes the halo effect as our tendency to …" */
const DESCRIBED_AS =
  /\b(?:describe|define|characteri[sz]e)[sd]?\s(?:an?\s|the\s)?([\p{L}*"“][\p{L}\p{N}*"”’'-]*(?:\s[\p{L}\p{N}*"”’'-]+){0,3}?)\sas\s((?:an?|the|our|any|how|when|what|those|one)\s\S.*)$/u

export function describedAs(sentence: string): Said[] {
  const [, raw = '', definition = ''] = DESCRIBED_AS.exec(sentence) ?? []
  const term = termNamed(raw, 'en')
  return term ? [{ ...term, definition, strength: 0.62 }] : []
}
