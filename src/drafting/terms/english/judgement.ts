import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'

const INSTANCE =
  /^(?:(?:an?|one|the)\s(?:\p{Ll}+\s)?(?:examples?|instances?|cases?)\sof\b|an?\s(?:lot|bit|little|few|couple|matter|must|shame|pity|good thing)\b|(?:about |around |roughly |only )?[$€£]?\d)/u

/** "The scale is the **Bortle scale**, a rating of …": which one is meant, and what that is. */
const WHICH_ONE = /^(?:the|an?)\s(?:\*\*[^*]+\*\*|\p{Lu}[\p{L}’'-]*(?:\s[\p{L}-]+)?),\s(?:an?|the|which|i\.e)\s/u

/** "the most important part of …", "strongest where …", "similar to …", "happening - …": what it is like, how much, or that it goes on. */
const JUDGED =
  /^(?:(?:the |one of the )?most (?:important|famous|popular|powerful|significant)\s|\p{Ll}{3,}est (?:where|when|in|at|near)\s|(?:similar|different|distinctive|unique|related|identical|comparable)\b|between \S+ and\s|(?:fully|largely|partly|highly|directly|inversely)\s|valid\s|\p{Ll}+ing\s[-–—]\s)/u

/** Adjectives that say how something is, and no nouns with their endings. */
const ADJECTIVES = listOf(String.raw`
  essential, crucial, vital, critical, central, ideal, typical, normal, equal, beneficial, helpful, harmful, seamless,
  popular, negative, positive, aware, subject, immune, liable, eligible, prone, close, open, free, due, slower, faster, \p{Ll}+(?:ous|ible|able|less|ful)
`)
/** "essential for …", "negative when …": how it is, and for what. */
const FOR_WHAT = new RegExp(String.raw`^${anyOf(ADJECTIVES)}\s(?:for|to|in|when|if|with|on|of|that)\s`, 'u')
/** "a billion times dimmer": how many. */
const SO_MANY = /^an?\s(?:dozen|hundred|thousand|million|billion|trillion|third|quarter|half)\b/
/** "it capturing …": a question. "the physical layer, then …": what comes first. */
const ASKED_OR_TOLD = /^(?:it|they|he|she|we|you|there|I)\s|^the\s[^,]{3,40},\sthen\s|^still an?\s/

/** "one that …": which of several is meant. */
const ONE_OF = /^(?:the )?ones?\s(?:\w+ly\s)?(?:that|who|which|of|with|in|on|at|to|for|from|you|we|I|they|is|are)\b/
/** "A block is sound if …" says when it is that, not what it is. */
const CONDITION = /^(?!that\s)\S+(?:\s\S+){0,4}?\s(?:if|iff)\s/
const SOMEBODY_CALLS = /^what\s\S+(?:\s\S+)?\scalls?\s/

/** Whether a predicate says when something is so, what one of a kind is like, or how much: not what its subject is. */
export function isJudgement(subject: string, predicate: string): boolean {
  const isOfOne = [CONDITION, SOMEBODY_CALLS, INSTANCE, JUDGED, FOR_WHAT, SO_MANY].some(shape => shape.test(predicate))
  return isOfOne || (/^the\s\p{Ll}/iu.test(subject) && WHICH_ONE.test(predicate))
}

/** Whether what stands behind "is" asks, or says what comes first. */
export const isAskedOrTold = (verb: string, predicate: string) =>
  /^(?:is|are|was|were)$/.test(verb) && ASKED_OR_TOLD.test(predicate)

/** Whether a predicate is too short to say anything, or says which of several is meant. */
export const isTooShort = (predicate: string) => wordsIn(predicate) < 3 || ONE_OF.test(predicate)

/** What something is like, how much, how often, or where. */
const QUALITIES = listOf(`
  good, great, bad, fine, okay, big, very, quite, so, not, no, too, more, less, much, important, useful, easy, hard,
  difficult, better, best, common, possible, necessary, true, false, clear, likely, able, there, here, now,
  still, already, only, always, never, up, down, on, in, at, about, like, because, why, then, both, ready,
  free, due, often, as, well, all, therefore, thus, hence, consequently, thereby, within, beyond, near, nearly, out of
`)
/** "bigger than …", "faster for …"; "a ruler for angles" is a noun. */
const COMPARED = String.raw`\p{Ll}{2,8}er (?:than|between|because|when|for|in|if)`

const QUALITY = new RegExp(String.raw`^(?:(?:an?\s)?${anyOf(QUALITIES)}|${COMPARED})(?![\p{L}-])`, 'u')
/** "a good lock that …", "a very long rope for …": like that, and what it is besides. */
const ARTICLE_AND_KIND =
  /^an?\s(?:\S+\s){1,5}(?:that|which|who)\s|^an?\s(?:very|quite|more|less|big|good|common|useful)\s(?:\S+\s){1,5}(?:of|for|in which|where|used|between|from|to)\s/

/** Whether a predicate says what its subject is like, and no more. */
export const isQuality = (predicate: string) => !ARTICLE_AND_KIND.test(predicate) && QUALITY.test(predicate)

/** What was done with something: the irregular ones. */
const DONE = listOf(`
  born, bought, broken, brought, caught, chosen, done, drawn, driven, fought, given, grown, held, hidden,
  kept, left, lost, met, paid, poured, put, seen, sent, set, shown, sold, spent, taken, told, thought, won,
  worn, written
`)
/** "furious and asked", "fought between": what somebody was like, or what was done. */
const STATE = new RegExp(
  String.raw`^\p{Ll}+(?:ous|ful|less|able|ible|ive|ical)\s(?:and|but|about|with|at|because)\s|^${anyOf(DONE)}\s`,
  'u',
)

/** Whether a predicate says what somebody was like, or what was done. */
export const isState = (predicate: string) => STATE.test(predicate)
