import { wordsIn } from '../../reading/line-kind.ts'
import { termNamed } from '../names/term-named.ts'
import { nameAtEnd } from './name-at-end.ts'
import type { Said } from './said.ts'

/** "its final stage, which is when …", "a harbour—which is the place where …": what a clause says of the name before it. */
const WHICH =
  /^(.{2,160}?)(?:,|\s?[—–]|\s-)\s?(?:which|who)\s(?:is|are|was|were|means?|refers? to|happens?|occurs?|describes?)\s(?:basically |simply |just |essentially |really |usually |often )?((?:when|where|how|that|the|an?|any|what|our|another)\s\S+(?:\s\S+){2,}?)(?=\.|;|\s?[—–]|$)/u
/** "we end up with dead water, where …", "a roundtable, in which …": only of a name that is more than a word. */
const WHERE = /^(.{2,160}?),\s(?:where|whereby|in which)\s(\S+(?:\s\S+){3,}?)(?=\.|;|\s[—–]|$)/u
/** "Each animal has a place of its own—this is its niche". */
const THIS_IS =
  /^(.{20,}?)(?:\s?[—–]\s?|;\s|:\s|,\s(?:and\s)?)(?:this|that|these)\s(?:is|are)\s(?:called |known as |what (?:we|people) call )?(?:the|an?|its|their|our|his|her)\s([\p{L}*"“][\p{L}*"”’'-]*(?:\s[\p{L}*"”’'-]+){0,2}?)(?=\.|,|;|\s?[—–]|$)/u
/** What clauses of a sentence say of names that stand before them. */
export function readClauses(sentence: string, isKnown: (name: string) => boolean): Said[] {
  return [
    which(sentence, isKnown),
    where(sentence, isKnown),
    thisIs(sentence),
    thisIsWhere(sentence),
    isWhen(sentence),
  ].filter(each => each !== undefined)
}

function which(sentence: string, isKnown: (name: string) => boolean): Said | undefined {
  const [, before = '', definition = ''] = /[,—–-]\s?wh(?:ich|o)\s/.test(sentence) ? (WHICH.exec(sentence) ?? []) : []
  const parsed = nameAtEnd(before)
  if (!parsed || !isWorthy(parsed.name, before, isKnown)) return undefined
  return { ...parsed, definition, strength: isKnown(parsed.name) || before.endsWith('**') ? 0.62 : 0.53 }
}

function where(sentence: string, isKnown: (name: string) => boolean): Said | undefined {
  const [, before = '', definition = ''] = /,\s(?:where|in which)/.test(sentence) ? (WHERE.exec(sentence) ?? []) : []
  const parsed = nameAtEnd(before)
  const isMarked = before.endsWith('**') || (parsed !== undefined && isKnown(parsed.name))
  // A place has a where, too.
  if (!parsed || wordsIn(before) < 4 || (!isMarked && !parsed.name.includes(' '))) return undefined
  return { ...parsed, definition, strength: isMarked ? 0.58 : 0.45 }
}

/** A whole subject, or a name that stands out: of all others only what is more than a word. */
function isWorthy(name: string, before: string, isKnown: (name: string) => boolean): boolean {
  return name.includes(' ') || isKnown(name) || before.endsWith('**') || wordsIn(before) >= 3
}

function thisIs(sentence: string): Said | undefined {
  const [, definition = '', raw = ''] = /\s?th(?:is|at|ese)\s(?:is|are)\s/.test(sentence)
    ? (THIS_IS.exec(sentence) ?? [])
    : []
  const term = raw === '' ? undefined : termNamed(raw, 'en')
  return term && wordsIn(definition) >= 5 ? { ...term, definition, strength: 0.54 } : undefined
}

/** "Spring tides can flood the quay, this is where sun and moon pull together": what the subject of the sentence is. */
const THIS_IS_WHERE =
  /^(?:[Tt]he\s|[Aa]n?\s)?(\p{L}[\p{L}’'-]*(?:\s[\p{L}’'-]+){0,2})\s(?:can|could|may|might|will|would|must|should|also|often|usually|only|\p{Ll}+s)\s.{6,}?(?:,|;|\s[—–-])\s(?:and\s)?(?:this|that|it)\s(?:is|means)\s((?:when|where|what|how)\s\S+(?:\s\S+){2,})$/u

function thisIsWhere(sentence: string): Said | undefined {
  if (!/\s(?:this|that|it)\s(?:is|means)\swh/.test(sentence)) return undefined
  const [, raw = '', definition = ''] = THIS_IS_WHERE.exec(sentence) ?? []
  const term = raw === '' ? undefined : termNamed(raw, 'en')
  return term?.name.includes(' ') ? { ...term, definition, strength: 0.54 } : undefined
}

/** "boats luff up, luffing is when a boat turns to the wind", "luffing - is when …": later in a sentence, too. */
const IS_WHEN =
  /(?:^|[,;]\s)(?:an?\s|the\s)?(\p{L}[\p{L}’'-]{3,}(?:\s\p{L}[\p{L}’'-]*)?)(?:\s[-–—])?\sis\s((?:when|where)\s\S+(?:\s\S+){3,})$/u

function isWhen(sentence: string): Said | undefined {
  const [, raw = '', definition = ''] = /[-–—]\sis\swhe|^[^,]*,.*\sis\swhe/.test(sentence)
    ? (IS_WHEN.exec(sentence) ?? [])
    : []
  const term = raw === '' ? undefined : termNamed(raw, 'en')
  return term && { ...term, definition, strength: 0.6 }
}
