import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import { isQuality, isState } from './judgement.ts'

/** What sets a thing apart from others of its kind. */
const SETTING_APART = listOf(`
  that, which, who, whose, where, within, below, beneath, above, inside, around, about, without, against,
  among, across, in which, by which, used, designed, made, containing, consisting, responsible, for, of,
  between, from
`)
/** A kind of thing and what sets it apart: "a lock that …", "rope made of …". */
const COMMON_NOUN = new RegExp(
  String.raw`^(?:an?\s|the\s)?[\p{L}-]+(?:\s[\p{L}-]+){0,3}?\s${anyOf(SETTING_APART)}\b`,
  'u',
)
/** "rain and then …": the next clause. */
const CLAUSE_BEHIND = /^\S+\s(?:and|but)\s(?:all|any|the|then|so|not|it|they|we|can|must|should)\b/

const isCommonNoun = (predicate: string) => !CLAUSE_BEHIND.test(predicate) && COMMON_NOUN.test(predicate)

const ARTICLE = /^(?:an?|any|one of the|one of)\s/
const ANY_OF_THEM = /^(?:several|two or more|any|all|everything|anything|whatever|something|those)\s(?:\S+\s){3,}/
/** "the rope by which …", "how water moves …". */
const THE = /^(?:the|what|how|when|where)\s/
const WHICH_OF_THEM = /^the (?:same|one(?!-)|ones|only|reason|case|first time|result|best|most|key)\b/
const MADE_FOR = /^(?:used to|responsible for|concerned with|based on|composed of|made of|made up of)\b/
const SHOWN = /^(?:illustrated|exemplified|demonstrated|characteri[sz]ed)\s(?:by|in|when)\s/
/** "organized into guilds": what was done with them. */
const TREATED = /^\p{Ll}+(?:ed|wn|ught|ept|old|ent)\s(?:in|into|to|by|with|from|for|at|on|as|under|off|up|down|out)\s/u
/** "adding a little at a time": what somebody does; "going down" only goes on. */
const DOING =
  /^(?!(?:go|try|becom|grow|increas|chang|mov|happen|declin|tak|ris|fall|com|do|work|liv|stay)ing\s(?!it\b))\w+ing,?\s\S+\s\S+/
const ABSTRACT = /(?:ing|tion|ment|ism|al|ia|ance|ence|ity|esis|osis|ysis|ship)\**$/

/**
 * How sure it is, by what stands behind "is" or "are", that this says what its subject is.
 * @param known what is added where the name stands out in the notes; else 0
 */
export function sureOfKind(subject: string, verb: string, predicate: string, known: number): number {
  if (isQuality(predicate)) return known ? 0.45 : 0
  if (isState(predicate)) return known ? 0.35 : 0
  const sure =
    ofArticle(subject, predicate) ??
    ofUse(subject, verb, predicate) ??
    ofMany(verb, predicate) ??
    ofDeed(subject, verb, predicate)
  if (sure !== undefined) return sure + known
  if (SHOWN.test(predicate) && isSetOff(subject)) return 0.55
  return /^\w+(?:ed|ing)\b/.test(predicate) ? (known ? 0.4 : 0) : ofRest(subject, verb, predicate) + known
}

function ofRest(subject: string, verb: string, predicate: string): number {
  // "A cortado is equal parts …": of any one of them.
  const isOfAny = /^an?\s\S+(?:\s\S+)?$/i.test(subject) && /^is$/.test(verb) && wordsIn(predicate) >= 4
  return isOfAny ? 0.52 : isCommonNoun(predicate) ? 0.55 : 0.35
}

/** "a lock that …", "its outer wall", "the rope by which …". */
function ofArticle(subject: string, predicate: string): number | undefined {
  if (ANY_OF_THEM.test(predicate)) return 0.52
  if (ARTICLE.test(predicate)) return isCommonNoun(predicate) ? 0.75 : 0.6
  if (/^its\s(?:\S+\s){1,4}\S+$/.test(predicate) && /^the\s/i.test(subject)) return 0.5
  if (!THE.test(predicate) || WHICH_OF_THEM.test(predicate)) return undefined
  return wordsIn(predicate) < (/^wh/.test(predicate) ? 4 : 5) ? 0.35 : 0.6
}

/** "A lead line is used to measure …", "Anemometer is used for …": of any one of them, or of a name of two words. */
function ofUse(subject: string, verb: string, predicate: string): number | undefined {
  const isNamed = /^[Aa]n?\s|^(?!The\s)\p{Lu}\p{Ll}+(?:\s\p{Ll}+)?$|^[Tt]he\s\p{Ll}+(?:\s\p{Ll}+)?$/u.test(subject)
  return isNamed && verb === 'is' && /^used (?:to|for|in|as)\s\S+\s\S+/.test(predicate) ? 0.52 : undefined
}

/** "used to …", and of several things: "ropes that …". */
function ofMany(verb: string, predicate: string): number | undefined {
  if (MADE_FOR.test(predicate)) return 0.4
  const isOfMany =
    /^are|^were/.test(verb) && !TREATED.test(predicate) && /^(?:[\p{L}-]+\s){0,2}\p{L}+s\b/u.test(predicate)
  // "Swaptions are options on swaps."
  const isNounOfSomething = /^[\p{L}-]+s\s(?:on|of|for|between|with|without|from)\s[\p{L}-]+\.?$/u.test(predicate)
  return isOfMany && (wordsIn(predicate) >= 5 || isNounOfSomething) ? 0.52 : undefined
}

/** "Ballasting is putting weight …". */
function ofDeed(subject: string, verb: string, predicate: string): number | undefined {
  const isNamed = ABSTRACT.test(subject) || isSetOff(subject)
  return /^is$/.test(verb) && isNamed && DOING.test(predicate) ? 0.52 : undefined
}

/** Whether the name of several words, or any in bold, is set off from the sentence. */
const isSetOff = (subject: string) => /\*\*|["“`][^"”`\s]+\s[^"”`]+["”`]/.test(subject)
