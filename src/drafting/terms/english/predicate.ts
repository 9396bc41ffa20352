import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'

/** What asks and studies, and is not somebody who does. */
const SCIENCE = /(?:ics|logy|nomy|graphy|metry|sophy|istry|science|theory|history|analysis)\**$/i

const LAWS = listOf(`
  principle, law, rule, theorem, theory, hypothesis, effect, fallacy, paradox, axiom, lemma, postulate,
  property, criterion, inequality, identity, bias, model, doctrine, clause, act
`)
/** What says something, and is not somebody who does. */
const LAW = new RegExp(String.raw`\b${anyOf(LAWS)}\**$|^the (?:law|principle|rule|theory|theorem) of\s`, 'i')

const SAYS = /^(?:say|state|hold|claim|argue|predict|propose)/

const INSTANCE =
  /^(?:(?:an?|one|the)\s(?:\p{Ll}+\s)?(?:examples?|instances?|cases?)\sof\b|an?\s(?:lot|bit|little|few|couple|matter|must|shame|pity|good thing)\b|(?:about |around |roughly |only )?[$€£]?\d)/u

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

/** "The scale is the **Bortle scale**, a rating of …": which one is meant, and what that is. */
const WHICH_ONE = /^(?:the|an?)\s(?:\*\*[^*]+\*\*|\p{Lu}[\p{L}’'-]*(?:\s[\p{L}-]+)?),\s(?:an?|the|which|i\.e)\s/u

/** "the most important part of …", "strongest where …", "similar to …", "happening - …": what it is like, how much, or that it goes on. */
const JUDGED =
  /^(?:(?:the |one of the )?most (?:important|famous|popular|powerful|significant)\s|\p{Ll}{3,}est (?:where|when|in|at|near)\s|(?:similar|different|distinctive|unique|related|identical|comparable)\b|between \S+ and\s|(?:fully|largely|partly|highly|directly|inversely)\s|valid\s|\p{Ll}+ing\s[-–—]\s)/u

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

/** What something is like, how much, how often, or where. */
const QUALITIES = listOf(String.raw`
  good, great, bad, big, very, quite, so, not, no, too, more, less, much, important, useful, easy, hard,
  difficult, better, best, common, possible, necessary, true, false, clear, likely, able, there, here, now,
  still, already, only, always, never, up, down, on, in, at, about, like, because, why, then, both, ready,
  free, due, often, as, well, all, \p{Ll}{2,8}er (?:than|between|because|when|for|in|if)
`)
const QUALITY = new RegExp(String.raw`^(?:an?\s)?${anyOf(QUALITIES)}\b`, 'u')

export function strengthOf(subject: string, verb: string, predicate: string, isKnown: boolean): number {
  // "A block is sound if …" says when it is that, not what it is.
  if (/^\S+(?:\s\S+){0,4}?\s(?:if|iff)\s/.test(predicate)) return 0
  if (/^what\s\S+(?:\s\S+)?\scalls?\s/.test(predicate)) return 0
  // "It is a fine example of …", "AC is a lot more …", "the fee is 3 dollars": what one of them is like, or how much.
  if (INSTANCE.test(predicate) || JUDGED.test(predicate)) return 0
  if (/^the\s\p{Ll}/iu.test(subject) && WHICH_ONE.test(predicate)) return 0
  if (/^stands?/.test(verb)) return /\p{L}{2}/u.test(predicate) ? 0.75 : 0
  if (
    wordsIn(predicate) < 3 ||
    /^(?:the )?ones?\s(?:\w+ly\s)?(?:that|who|which|of|with|in|on|at|to|for|from|you|we|I|they|is|are)\b/.test(
      predicate,
    )
  )
    return 0
  // "The determinant of $A$ is $…$"
  if (/^\$[^$]{4,}\$/.test(predicate) && /^the\s/i.test(subject)) return 0.55
  const isBold = subject.includes('**')
  // "The garden was a mess": in the past, of something that has no name of its own, somebody tells a story.
  const isTold =
    /^(?:was|were)$/.test(verb) &&
    !isKnown &&
    !isBold &&
    !(/^\p{Lu}\p{Ll}{2,}$/u.test(subject) && /^(?:the|an?)\s/.test(predicate)) &&
    !/\p{Lu}/u.test(subject.replace(/^(?:The|An?)\s|^\p{Lu}(?=\p{Ll}+$)/u, ''))
  if (isTold) return 0.35
  const known = isKnown || isBold ? 0.15 : 0
  if (/^(?:is defined|are defined|is (?:the|a|another) |refer|denote|stand)/.test(verb)) return 0.8
  if (/\sas$/.test(verb)) return 0.62 + known
  if (/^mean/.test(verb))
    return /^(?:that|to)\b/.test(predicate) && !known
      ? /^\p{Lu}\S*(?:\s\S+)?$/u.test(subject)
        ? 0.5
        : 0.4
      : 0.65 + known
  if (/\s(?:when|where|whenever|if|as)$/.test(verb)) return 0.6 + known
  if (/^(?:asks|studies|examines)$/.test(verb)) return SCIENCE.test(subject) ? 0.55 + known : 0
  if (SAYS.test(verb)) return LAW.test(subject) && wordsIn(predicate) >= 4 ? 0.62 + known : 0
  if (/^describe/.test(verb)) return 0.5 + known
  const isArticle = /^(?:an?|any|one of the|one of)\s/.test(predicate)
  const isThe =
    /^(?:the|what|how|when|where)\s/.test(predicate) &&
    !/^the (?:same|one(?!-)|ones|only|reason|case|first time|result|best|most|key)\b/.test(predicate)
  const isCommon =
    !/^\S+\s(?:and|but)\s(?:all|any|the|then|so|not|it|they|we|can|must|should)\b/.test(predicate) &&
    COMMON_NOUN.test(predicate)
  if (
    !/^an?\s(?:\S+\s){1,5}(?:that|which|who)\s|^an?\s(?:very|quite|more|less|big|good|common|useful)\s(?:\S+\s){1,5}(?:of|for|in which|where|used|between|from|to)\s/.test(
      predicate,
    ) &&
    QUALITY.test(predicate)
  )
    return known ? 0.45 : 0
  if (STATE.test(predicate)) return known ? 0.35 : 0
  if (/^(?:several|two or more|any|all|everything|anything|whatever|something|those)\s(?:\S+\s){3,}/.test(predicate))
    return 0.52 + known
  if (isArticle) return (isCommon ? 0.75 : 0.6) + known
  if (/^its\s(?:\S+\s){1,4}\S+$/.test(predicate) && /^the\s/i.test(subject)) return 0.5 + known
  if (isThe) return wordsIn(predicate) < (/^wh/.test(predicate) ? 4 : 5) ? 0.35 + known : 0.6 + known
  if (/^(?:used to|responsible for|concerned with|based on|composed of|made of|made up of)\b/.test(predicate))
    return 0.4 + known
  if (/^are|^were/.test(verb) && /^(?:[\p{L}-]+\s){0,2}\p{L}+s\b/u.test(predicate) && wordsIn(predicate) >= 5)
    return 0.52 + known
  if (
    /^(?!(?:go|try|becom|grow|increas|chang|mov|happen|declin|tak|ris|fall|com|do|work|liv|stay)ing\s(?!it\b))\w+ing\s\S+\s\S+/.test(
      predicate,
    ) &&
    (/(?:ing|tion|ment|ism|al|ia|ance|ence|ity|esis|osis|ysis|ship)\**$/.test(subject) || isSetOff(subject)) &&
    /^is$/.test(verb)
  )
    return 0.52 + known
  if (
    /^(?:illustrated|exemplified|demonstrated|characteri[sz]ed)\s(?:by|in|when)\s/.test(predicate) &&
    isSetOff(subject)
  )
    return 0.55
  if (/^\w+(?:ed|ing)\b/.test(predicate)) return known ? 0.4 : 0
  // "A cortado is equal parts …": of any one of them.
  if (/^an?\s\S+(?:\s\S+)?$/i.test(subject) && /^is$/.test(verb) && wordsIn(predicate) >= 4) return 0.52 + known
  return isCommon ? 0.55 + known : 0.35 + known
}

/** Whether the name of several words, or any in bold, is set off from the sentence. */
const isSetOff = (subject: string) => /\*\*|["“`][^"”`\s]+\s[^"”`]+["”`]/.test(subject)
