import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import { isAbout } from '../names/about.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import { strengthOf } from './predicate.ts'
import type { Said } from './said.ts'
import { apposedName, withoutAuthor, withoutContext, withoutOwner, withoutWord } from './subject-name.ts'

/** Verbs by which a sentence says what its subject is, the longer ones first. */
const SAYING_WHAT = listOf(String.raw`
  is defined as, are defined as,
  is (?:the|a|another) (?:name|term|word|label|expression|phrase|concept)(?: that is| that people| that we)?(?: used| use)? (?:of|for|to describe|to refer to|to mean|describing|meaning),
  (?:can|could|may|should|might) (?:also )?be (?:thought of|seen|viewed|described|defined|understood|regarded|considered|interpreted) as,
  (?:is|are) (?:thought of|seen|viewed|described|regarded|understood|best described|best understood|considered) as,
  refers? to, denotes?, signif(?:y|ies), stands? for, means?(?!\s(?:is|are|of|for|was|were)\b), describes?,
  (?:occurs?|happens?|arises?|forms?|develops?|takes? place) (?:when|where|whenever|if|as),
  is (?:when|where), are (?:when|where),
  (?:says?|states?|holds?|posits?|asserts?|argues?|predicts?|suggests?|proposes?|claims?|implies|assumes?) that,
  says?, asks, studies, examines, is, are, was, were
`)
const VERB = new RegExp(
  String.raw`^(.{2,90}?)(?:,\s[^,]{1,80},)?\s(?:(?:usually|often|typically|generally|normally|commonly|simply|basically|really|essentially)\s)?(${anyOf(SAYING_WHAT)})\s(?!called|known|named|termed|said to be)(\S.*)$`,
)

const ADVERBS =
  /^(?:simply|essentially|basically|usually|often|typically|generally|just|really|also|actually|in essence|mainly|primarily|both|certainly|sometimes|commonly|perhaps|probably)\s/

/** Words that open a sentence and say nothing of its subject. */
const OPENERS = listOf(String.raw`
  OK, Okay, Right(?=,), Well(?=,), Oh, Basically, So, Now, And, But, Then, Also, Thus, Here, Next, However, Hence, Therefore, Still, Sometimes,
  Often, Put simply, Simply put, In short, In fact, In other words, That is, Generally speaking, Note(?: that)?, Notice(?: that)?, Observe(?: that)?,
  Remember that, Recall that, Again, Finally, Lastly, First, Second, Third, \p{Lu}\p{Ll}+ly(?=,)
`)
/** "In statistics, …" before the subject. */
export const OPENING = new RegExp(
  String.raw`^(?:(?:Some|A few|More|Other|Key)\s[^:,]{3,30}:\s+)?(?:${anyOf(OPENERS)},?\s+){0,2}(?:(?:In|On|To|With|From|Within|For|Under|Among|At|By|During|After|Like|Unlike|As)\s[^,]{1,60},\s+)?`,
  'iu',
)

/** "Quite simply, …", "Conceptually though, …", "Seen from the shore, …" before the subject. */
const ASIDE =
  /^(?:(?:Quite|More|Most|Very|Rather)\s\p{Ll}+ly|\p{Lu}\p{Ll}+ly (?:though|then|speaking)|(?:Viewed|Seen|Looked at|Considered|Taken|Put|Compared)\s(?:\S+\s){0,4}\S+),\s/u

/** "Demand, refers to the amount …": a pause before the verb. */
const PAUSE = /^(\S+(?:\s\S+){0,2}),\s(?=(?:is|are|refers? to|means?)\s(?:an?|the|that|when|how)\s)/

/** What a sentence says that its subject is. */
export function subjectOf(sentence: string, isKnown: (name: string) => boolean): Said | undefined {
  const bare = sentence.replace(OPENING, '').replace(ASIDE, '').replace(PAUSE, '$1 ')
  const match = VERB.exec(bare)
  if (!match) return undefined
  const [, subject = '', verb = '', rest = ''] = match
  const whole = parseName(apposedName(withoutContext(withoutWord(subject))))
  if (/^describes?$/.test(verb) && /\sas\s(?:an?|the|our|any|how)\s/.test(rest)) return undefined
  const { name, aliases } = withoutAuthor(withoutOwner(whole))
  if (wordsIn(subject) > 8 || !isName(name, 'en') || isAbout(name)) return undefined
  if (
    /\b(?:that|which|who|of the (?:most|main|first)|because|to|you|we|when|where|while|if|even|itself|themselves)\b|[\s,](?:there|not(?:\s(?:only|just|merely|simply))?)$/i.test(
      name,
    ) ||
    /^(?:his|her|its|their|all)\b|^\p{L}+,\s\p{Ll}+$/iu.test(name) ||
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
