import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import type { ParsedName } from '../names/parse-name.ts'
import { termNamed } from '../names/term-named.ts'

/** Articles, prepositions, joints, pronouns and verbs: what no name has in it, and what comes before one. */
const OUTSIDE = listOf(`
  an?, the, this, that, these, those, some, any, few, several, many, each, every, no, its, their, his, her,
  our, your, my, one, of, by, in, with, to, from, for, on, into, onto, at, than, as, like, about, over,
  under, off, out, up, down, through, via, without, within, during, between, until, towards?, against, and,
  or, but, so, then, also, not, is, are, was, were, be, been, being, has, have, had, having, get, gets, got,
  getting, do, does, did, can, could, will, would, should, must, may, might, called, named, termed, uses?,
  used, using, need, needs, needed, make, makes, made, making, take, takes, took, give, gives, gave, see,
  sees, show, shows, find, finds, found, cause, causes, caused, know, known, mean, means, us, me, him, them,
  we, you, it, they, I, there, both, either, simply, just, only, actually, basically, remember, try, include,
  includes, including, involves?, form, forms, become, becomes, became, bring, brings, produces?, releases?,
  it['’]s, that['’]s, there['’]s, here['’]s
`)
/** What no name has in it, and what comes before one. */
const BEFORE = new RegExp(`^${anyOf(OUTSIDE)}$`, 'i')
const ENDS_CLAUSE = /[,;:—–]$/
const NO_NAME = /(?:ing|ed|ly|er than)$/i

/**
 * The name in which a stretch of a sentence ends: what comes after the last word that is no part of one.
 * @param isKnown whether a name stands out in the notes: such a one may be less than all that comes after that word
 */
export function nameAtEnd(text: string, isKnown: (name: string) => boolean = () => false): ParsedName | undefined {
  const words = text.trim().split(/\s+/)
  const bold = /\*\*([^*]{3,40})\*\*$/.exec(text.trim())?.[1]
  if (bold) return termNamed(bold, 'en')
  const last = words.findLastIndex(word => BEFORE.test(word) || ENDS_CLAUSE.test(word))
  const run = words.slice(last + 1)
  const known = run.length > 2 ? run.map((_, from) => run.slice(from).join(' ')).find(each => isKnown(each)) : undefined
  const raw = known ?? run.join(' ')
  const isStart = last < 0 && known === undefined
  // "Boats drift, …": with nothing before it, the last word may be a verb.
  if (raw === '' || wordsIn(raw) > 3 || (isStart && /^\p{L}+[^s\P{L}]s$/u.test(run[0] ?? '') && run.length > 1))
    return undefined
  if (wordsIn(raw) === 1 && NO_NAME.test(raw) && !isKnown(raw)) return undefined
  const term = termNamed(raw, 'en')
  return term && term.name.length >= 3 ? term : undefined
}
