import { wordsIn } from '../../reading/line-kind.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import { termNamed } from '../names/term-named.ts'
import type { Said } from './said.ts'

/** 'the term "total institution" for places where …' */
const COINED =
  /\b(?:terms?|words?|phrase|concept|notion|expression)\s(?:of\s)?["“'‘*]{1,2}([^"”'’*]{3,50})["”'’*]{1,2},?\s(?:for|to (?:mean|describe|refer to|name)|means?|refers? to|describes?|which (?:means?|refers?|describes?|denotes?|stands?)|that is)\s\S/

/** What a sentence gives a quoted name to. */
export function coined(sentence: string): Said[] {
  const term = termNamed(COINED.exec(sentence)?.[1] ?? '', 'en')
  return term ? [{ ...term, definition: sentence, strength: 0.66 }] : []
}

/** "A variable is **live** at a point if …" */
const HOLDS_IF = /\s(?:is|are)\s\*\*([^*]{3,40})\*\*\s(?:\S+\s){0,5}?(?:if|iff|when)\s\S/

/** What a sentence says something has to fulfil, with its name in bold. */
export function holding(sentence: string): Said[] {
  const { name, aliases } = parseName(HOLDS_IF.exec(sentence)?.[1] ?? '')
  return name !== '' && isName(name, 'en') ? [{ name, aliases, definition: sentence, strength: 0.66 }] : []
}

/** "Kahneman describes the halo effect as our tendency to …" */
const DESCRIBED_AS =
  /\b(?:describe|define|characteri[sz]e)[sd]?\s(?:an?\s|the\s)?([\p{L}*"“][\p{L}\p{N}*"”’'-]*(?:\s[\p{L}\p{N}*"”’'-]+){0,3}?)\sas\s((?:an?|the|our|any|how|when|what|those|one)\s\S.*)$/u

/** What somebody describes something as. */
export function describedAs(sentence: string): Said[] {
  const [, raw = '', definition = ''] = DESCRIBED_AS.exec(sentence) ?? []
  const term = termNamed(raw, 'en')
  return term ? [{ ...term, definition, strength: 0.62 }] : []
}

/** "… is broken apart and altered by wind and rain in the process of **weathering**": what the sentence tells of has this name. */
const PROCESS_OF =
  /\b(?:process|phenomenon|practice|technique|procedure|effect)\s(?:of|called|known as|named)\s(?:an?\s|the\s)?\*\*([^*]{3,40})\*\*(?=[.,;]|$)/

/** What a sentence tells of, where the name of it stands out at last. */
export function processOf(sentence: string): Said[] {
  const term = termNamed(PROCESS_OF.exec(sentence)?.[1] ?? '', 'en')
  return term && wordsIn(sentence) >= 10 ? [{ ...term, definition: sentence, strength: 0.56 }] : []
}
