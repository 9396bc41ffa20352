import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import { isAskedOrTold, isJudgement, isTooShort } from './judgement.ts'
import { sureOfKind } from './kind.ts'

/** What asks and studies, and is not somebody who does. */
const SCIENCE = /(?:ics|logy|nomy|graphy|metry|sophy|istry|science|theory|history|analysis)\**$/i

const LAWS = listOf(`
  principle, law, rule, theorem, theory, hypothesis, effect, fallacy, paradox, axiom, lemma, postulate,
  property, criterion, inequality, identity, bias, model, doctrine, clause, act
`)
/** What says something, and is not somebody who does. */
const LAW = new RegExp(String.raw`\b${anyOf(LAWS)}\**$|^the (?:law|principle|rule|theory|theorem) of\s`, 'i')

const SAYS = /^(?:say|state|hold|claim|argue|predict|propose)/

/**
 * How sure it is that a predicate says what its subject is, from 0 to 1.
 * @param isKnown whether the name stands out in the notes
 */
export function strengthOf(subject: string, verb: string, predicate: string, isKnown: boolean): number {
  // "A sound hull is one that …" is said of any such.
  if (ANY_SUCH.test(subject) && /^one (?:that|which|who|in which|where)[,\s]/.test(predicate)) return 0.55
  if (isJudgement(subject, predicate) || isAskedOrTold(verb, predicate)) return 0
  if (/^stands?/.test(verb)) return /\p{L}{2}/u.test(predicate) ? 0.75 : 0
  if (isTooShort(predicate)) return 0
  // "The determinant of $A$ is $…$"
  if (/^\$[^$]{4,}\$/.test(predicate) && /^the\s/i.test(subject)) return 0.55
  const isMarked = isKnown || subject.includes('**')
  if (!isMarked && isTold(subject, verb, predicate)) return 0.35
  const known = isMarked ? 0.15 : 0
  return byVerb(subject, verb, predicate, known) ?? sureOfKind(subject, verb, predicate, known)
}

/** "A staple was a place through which …", "The guild was an association of traders": what there once was. */
const WHAT_IT_WAS =
  /^(?:originally\s|at first\s|simply\s)?(?:an?|the|any)\s(?:\p{Ll}[\p{L}-]*\s){1,4}?(?:that|which|who|whose|(?:by|in|through|from|on|under|for|to|at) which|where|of (?:the )?\p{Ll}+s\b|used|held|paid|given|levied|submitted|made)[,\s]\s?\S+\s\S/u

/** "A sound hull", "An evenly loaded ship (ELS)": any one of them. */
const ANY_SUCH = /^an?\s(?:\p{L}[\p{Ll}-]*\s){1,3}\p{Ll}+(?:\s\([^()]{2,20}\))?$/iu

/** "The garden was a mess": in the past, of something that has no name of its own, somebody tells a story. */
function isTold(subject: string, verb: string, predicate: string): boolean {
  return (
    /^(?:was|were)$/.test(verb) &&
    !(/^(?:an?|the)\s\p{Ll}+(?:\s\p{Ll}+)?$/iu.test(subject) && WHAT_IT_WAS.test(predicate)) &&
    !(/^\p{Lu}\p{Ll}{2,}$/u.test(subject) && /^(?:the|an?)\s/.test(predicate)) &&
    !/\p{Lu}/u.test(subject.replace(/^(?:The|An?)\s|^\p{Lu}(?=\p{Ll}+$)/u, ''))
  )
}

/** How sure it is by the verb, where that is no mere "is". */
function byVerb(subject: string, verb: string, predicate: string, known: number): number | undefined {
  if (/^(?:is defined|are defined|is (?:the|a|another) |refer|denote|stand)/.test(verb)) return 0.8
  if (/\sas$/.test(verb)) return 0.62 + known
  if (/^(?:mean|signif)/.test(verb)) return ofMeaning(subject, predicate, known)
  if (/\s(?:when|where|whenever|if|as)$/.test(verb)) return 0.6 + known
  if (/^(?:asks|studies|examines)$/.test(verb)) return SCIENCE.test(subject) ? 0.55 + known : 0
  if (SAYS.test(verb)) return LAW.test(subject) && wordsIn(predicate) >= 4 ? 0.62 + known : 0
  return /^describe/.test(verb) ? 0.5 + known : undefined
}

/** "… means that …" may say what follows from something. */
function ofMeaning(subject: string, predicate: string, known: number): number {
  if (!/^(?:that|to)\b/.test(predicate) || known > 0 || LAW.test(subject)) return 0.65 + known
  return /^["“*]|^\p{Lu}\S*(?:\s\S+){0,2}$/u.test(subject) ? 0.5 : 0.4
}
