import { wordsIn } from '../../reading/line-kind.ts'
import { isAbout } from '../names/about.ts'
import { readCalled } from './called.ts'
import { readClauses } from './clause.ts'
import { readContrast } from './contrast.ts'
import { readDoing } from './doing.ts'
import { readEvent } from './event.ts'
import { readMeant } from './meant.ts'
import { readQuoted } from './quoted.ts'
import { readRelative } from './relative.ts'
import { readReversed } from './reversed.ts'
import { isName, type ParsedName, parseName } from '../names/names.ts'
import { termNamed } from '../names/term-named.ts'
import { readSetOff } from './set-off.ts'

/** What a sentence says some name is. */
export interface Said {
  name: string
  aliases: string[]
  definition: string
  strength: number
}

const VERB =
  /^(.{2,90}?)(?:,\s[^,]{1,80},)?\s(is defined as|are defined as|is (?:the|a|another) (?:name|term|word|label|expression|phrase|concept)(?: that is| that people| that we)?(?: used| use)? (?:of|for|to describe|to refer to|to mean|describing|meaning)|(?:can|could|may|should|might) (?:also )?be (?:thought of|seen|viewed|described|defined|understood|regarded|considered|interpreted) as|(?:is|are) (?:thought of|seen|viewed|described|regarded|understood|best described|best understood|considered) as|refers? to|denotes?|stands? for|means?|describes?|(?:occurs?|happens?|arises?|forms?|develops?|takes? place) (?:when|where|whenever|if|as)|is (?:when|where)|are (?:when|where)|(?:says?|states?|holds?|posits?|asserts?|argues?|predicts?|suggests?|proposes?|claims?|implies|assumes?) that|says?|asks|studies|examines|is|are|was|were)\s(?!called|known|named|termed|said to be)(\S.*)$/
const ADVERBS =
  /^(?:simply|essentially|basically|usually|often|typically|generally|just|really|also|actually|in essence|mainly|primarily|both|certainly|sometimes|commonly|perhaps|probably)\s/
/** "In statistics, …" before the subject. */
const OPENING =
  /^(?:(?:Some|A few|More|Other|Key)\s[^:,]{3,30}:\s+)?(?:(?:OK|Okay|So|Now|And|But|Then|Also|Thus|Here|Next|However|Hence|Therefore|Still|Sometimes|Often|Put simply|Simply put|In short|In fact|In other words|That is|Generally speaking|Note that|Remember that|Recall that|Again|Finally|Lastly|First|Second|Third|\p{Lu}\p{Ll}+ly(?=,)),?\s+){0,2}(?:(?:In|On|To|With|From|Within|For|Under|Among|At|By|During|After|Like|Unlike|As)\s[^,]{1,60},\s+)?/u

/** "Quite simply, …", "Conceptually though, …", "Seen from the shore, …" before the subject. */
const ASIDE =
  /^(?:(?:Quite|More|Most|Very|Rather)\s\p{Ll}+ly|\p{Lu}\p{Ll}+ly (?:though|then|speaking)|(?:Viewed|Seen|Looked at|Considered|Taken|Put|Compared)\s(?:\S+\s){0,4}\S+),\s/u

/**
 * "A mutex is a lock that …", "Osmosis refers to …", "… is called osmosis".
 * @param isKnown whether a name stands out in the notes: in bold, as a heading, or again and again
 */
export function readEnglishSentence(sentence: string, isKnown: (name: string) => boolean): Said[] {
  const said = subjectOf(sentence, isKnown)
  const called = readCalled(sentence, isKnown)
  return [
    said,
    called,
    ...coined(sentence),
    ...holding(sentence),
    ...describedAs(sentence),
    ...readQuoted(sentence),
    ...readClauses(sentence, isKnown),
    ...readContrast(sentence, isKnown),
    readReversed(sentence, isKnown),
    said || called
      ? undefined
      : (readMeant(sentence) ??
        readSetOff(sentence) ??
        readEvent(sentence) ??
        apposed(sentence, isKnown) ??
        readRelative(sentence, isKnown) ??
        readDoing(sentence.replace(OPENING, ''), isKnown)),
  ].filter(each => each !== undefined)
}

function subjectOf(sentence: string, isKnown: (name: string) => boolean): Said | undefined {
  const bare = sentence.replace(OPENING, '').replace(ASIDE, '')
  const match = VERB.exec(bare)
  if (!match) return undefined
  const [, subject = '', verb = '', rest = ''] = match
  const whole = parseName(apposedName(withoutContext(withoutWord(subject))))
  if (/^describes?$/.test(verb) && /\sas\s(?:an?|the|our|any|how)\s/.test(rest)) return undefined
  const { name, aliases } = withoutAuthor(withoutOwner(whole))
  if (wordsIn(subject) > 8 || !isName(name, 'en') || isAbout(name)) return undefined
  if (
    /\b(?:that|which|who|of the (?:most|main|first)|because|to|you|we|when|where|while|if|even|itself|themselves)\b/i.test(
      name,
    ) ||
    /^(?:his|her|its|their)\b/i.test(name) ||
    // "The reference in a car is …" says which one is meant.
    /\s(?:in|on|with|from|at|by|inside|between)\s(?:an?|the|any|each|every|this|that|our|your)\s/i.test(name)
  )
    return undefined
  const predicate = rest.replace(ADVERBS, '')
  const strength = strengthOf(subject, verb, predicate, isKnown(name))
  const joint = /\s(when|where|whenever|if|as)$/.exec(verb)?.[1]
  const definition = joint ? `${joint} ${predicate}` : predicate
  return strength > 0 ? { name, aliases, definition, strength } : undefined
}

/** "The term churn refers to …" is about churn. */
const withoutWord = (subject: string) =>
  subject.replace(/^(?:the\s)?(?:term|word|phrase|concept|notion|expression)\s(?:of\s)?(?=["“'‘*]?\p{L})/iu, '')

/** "Interest, in the context of loans," is about interest. */
const withoutContext = (subject: string) =>
  subject.replace(/,?\s(?:in|within|for)\sthe\s(?:context|purposes?|sense|terms|language|case)\sof\s.*$/, '')

/** "His sister and wife Hera": the name is the last word. */
function apposedName(subject: string): string {
  return /^(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:\p{Ll}+\s){1,4}(\p{Lu}\p{L}+)$/u.exec(subject)?.[1] ?? subject
}

/** "The parallax of a star" is about parallax. */
function withoutOwner(parsed: ParsedName): ParsedName {
  // "A star's magnitude is …": of any one of them.
  const its = /^\p{Ll}+(?:['’]s|s['’])\s(\p{Ll}[\p{Ll}-]+(?:\s[\p{Ll}-]+)?)$/u.exec(parsed.name)?.[1]
  if (its !== undefined && !isAbout(its)) return { name: its, aliases: [...parsed.aliases, parsed.name] }
  const owned = /^(\p{Ll}[\p{L} -]{2,30}?)\sof\s(?:an?|the|any|each|its|their)\s\p{Ll}[\p{Ll} -]{1,30}$/u.exec(
    parsed.name,
  )
  return owned ? { name: owned[1] ?? '', aliases: [...parsed.aliases, parsed.name] } : parsed
}

/** What asks and studies, and is not somebody who does. */
const SCIENCE = /(?:ics|logy|nomy|graphy|metry|sophy|istry|science|theory|history|analysis)\**$/i
/** What says something, and is not somebody who does. */
const LAW =
  /\b(?:principle|law|rule|theorem|theory|hypothesis|effect|fallacy|paradox|axiom|lemma|postulate|property|criterion|inequality|identity|bias|model|doctrine|clause|act)\**$|^the (?:law|principle|rule|theory|theorem) of\s/i

/** "Cooley's looking-glass self" is also looked up without whose it is. */
function withoutAuthor(parsed: ParsedName): ParsedName {
  const owned = /^\p{Lu}[\p{L}-]+(?:['’]s|s['’])\s(\S+(?:\s\S+){0,2})$/u.exec(parsed.name)?.[1]
  return owned && /[\s-]/.test(owned) ? { name: parsed.name, aliases: [...parsed.aliases, owned] } : parsed
}

const SAYS = /^(?:say|state|hold|claim|argue|predict|propose)/

const INSTANCE =
  /^(?:(?:an?|one|the)\s(?:\p{Ll}+\s)?(?:examples?|instances?|cases?)\sof\b|an?\s(?:lot|bit|little|few|couple|matter|must|shame|pity|good thing)\b|(?:about |around |roughly |only )?[$€£]?\d)/u

/** "furious and asked", "fought between": what somebody was like, or what was done. */
const STATE =
  /^\p{Ll}+(?:ous|ful|less|able|ible|ive|ical)\s(?:and|but|about|with|at|because)\s|^(?:born|bought|broken|brought|caught|chosen|done|drawn|driven|fought|given|grown|held|hidden|kept|left|lost|met|paid|poured|put|seen|sent|set|shown|sold|spent|taken|told|thought|won|worn|written)\s/u

/** "The scale is the **Bortle scale**, a rating of …": which one is meant, and what that is. */
const WHICH_ONE = /^(?:the|an?)\s(?:\*\*[^*]+\*\*|\p{Lu}[\p{L}’'-]*(?:\s[\p{L}-]+)?),\s(?:an?|the|which|i\.e)\s/u

/** "the most important part of …", "strongest where …", "similar to …", "happening - …": what it is like, how much, or that it goes on. */
const JUDGED =
  /^(?:(?:the |one of the )?most (?:important|famous|popular|powerful|significant)\s|\p{Ll}{3,}est (?:where|when|in|at|near)\s|(?:similar|different|distinctive|unique|related|identical|comparable)\b|between \S+ and\s|(?:fully|largely|partly|highly|directly|inversely)\s|valid\s|\p{Ll}+ing\s[-–—]\s)/u

function strengthOf(subject: string, verb: string, predicate: string, isKnown: boolean): number {
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
    /^(?:an?\s|the\s)?[\p{L}-]+(?:\s[\p{L}-]+){0,3}?\s(?:that|which|who|whose|where|within|below|beneath|above|inside|around|about|without|against|among|across|in which|by which|used|designed|made|containing|consisting|responsible|for|of|between|from)\b/u.test(
      predicate,
    )
  if (
    !/^an?\s(?:\S+\s){1,5}(?:that|which|who)\s|^an?\s(?:very|quite|more|less|big|good|common|useful)\s(?:\S+\s){1,5}(?:of|for|in which|where|used|between|from|to)\s/.test(
      predicate,
    ) &&
    /^(?:an?\s)?(?:good|great|bad|big|very|quite|so|not|no|too|more|less|much|important|useful|easy|hard|difficult|better|best|common|possible|necessary|true|false|clear|likely|able|there|here|now|still|already|only|always|never|up|down|on|in|at|about|like|because|why|then|both|ready|free|due|often|as|well|all|\p{Ll}{2,8}er (?:than|between|because|when|for|in|if))\b/u.test(
      predicate,
    )
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

/** 'the term "total institution" for places where …' */
const COINED =
  /\b(?:terms?|words?|phrase|concept|notion|expression)\s(?:of\s)?["“'‘*]{1,2}([^"”'’*]{3,50})["”'’*]{1,2},?\s(?:for|to (?:mean|describe|refer to|name)|means?|refers? to|describes?|which (?:means?|refers?|describes?|denotes?|stands?)|that is)\s\S/

function coined(sentence: string): Said[] {
  const term = termNamed(COINED.exec(sentence)?.[1] ?? '', 'en')
  return term ? [{ ...term, definition: sentence, strength: 0.66 }] : []
}

/** "A variable is **live** at a point if …" */
const HOLDS_IF = /\s(?:is|are)\s\*\*([^*]{3,40})\*\*\s(?:\S+\s){0,5}?(?:if|iff|when)\s\S/

function holding(sentence: string): Said[] {
  const { name, aliases } = parseName(HOLDS_IF.exec(sentence)?.[1] ?? '')
  return name !== '' && isName(name, 'en') ? [{ name, aliases, definition: sentence, strength: 0.66 }] : []
}

/** "Kahneman describes the halo effect as our tendency to …" */
const DESCRIBED_AS =
  /\b(?:describe|define|characteri[sz]e)[sd]?\s(?:an?\s|the\s)?([\p{L}*"“][\p{L}\p{N}*"”’'-]*(?:\s[\p{L}\p{N}*"”’'-]+){0,3}?)\sas\s((?:an?|the|our|any|how|when|what|those|one)\s\S.*)$/u

function describedAs(sentence: string): Said[] {
  const [, raw = '', definition = ''] = DESCRIBED_AS.exec(sentence) ?? []
  const term = termNamed(raw, 'en')
  return term ? [{ ...term, definition, strength: 0.62 }] : []
}

/** "… by working memory, a system that …": what stands right behind a comma says what the name before it is. */
const APPOSED =
  /(?:^|\s)([\p{L}\p{N}*"'’-]+(?:\s[\p{L}\p{N}*"'’-]+){0,2}?)(?:\s\(([^()]{2,30})\))?(?:,|\s[—–])\s(?:which\s(?:is|are|was|were|means)\s)?((?:an?|the)\s(?!lot\b|bit\b|few\b|little\b|couple\b|number\b)[^,;—–]{3,60}?\s(?:that|which|who|used|of|for|in which)\s[^;—–]{4,160}?)(?=[.;—–]|,\s|$)/u

function apposed(sentence: string, isKnown: (name: string) => boolean): Said | undefined {
  const match = APPOSED.exec(sentence)
  if (!match) return undefined
  const [all, raw = '', alias, definition = ''] = match
  // "(schools, the courts, the work of the town, and so on)": one after the other, and none says what another is.
  if (/^,[^.;()]{0,60}\b(?:etc|and so on)\b/.test(sentence.slice(match.index + all.length))) return undefined
  const before = sentence.slice(0, (match.index ?? 0) + all.indexOf(raw) + raw.length).split(/\s+/)
  const from = before
    .slice(0, -1)
    .findLastIndex(word =>
      /,$|^(?:of|by|in|with|to|from|the|a|an|called|and|or|as|for|on|into|is|are|was|were|uses?|using|at|than|like|us|me|him|them|we|you|it|they|its|their|his|her|called|named)$/i.test(
        word,
      ),
    )
  const { name, aliases } = parseName(before.slice(from + 1).join(' '))
  // "The worry is biological, the things that …": what it is like, and no name of it.
  if (/^(?:is|are|was|were)$/i.test(before[from] ?? '') && /^\p{Ll}+(?:al|ic|ive|ous|able|ful|less|ary)$/u.test(name))
    return undefined
  // With nothing before it that a name comes after, the first of its words may be a verb.
  if (name.includes(' ') && from >= 0 && /,$/.test(before[from] ?? '') && !isKnown(name)) return undefined
  if (!isName(name, 'en') || isAbout(name) || wordsIn(name) > 3 || /(?:ing|ed|ly)$/.test(name)) return undefined
  // "To add a flow, a stack is set aside for …" goes on with a clause.
  if (/^\S+(?:\s\S+){0,4}?\s(?:is|are|was|were|has|have|can|will)\s/.test(definition)) return undefined
  const isMarked = raw.includes('*') || isKnown(name)
  return { name, aliases: alias ? [...aliases, alias] : aliases, definition, strength: isMarked ? 0.6 : 0.5 }
}
