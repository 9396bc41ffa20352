import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import { isAbout } from '../names/about.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import type { Said } from './said.ts'

/** "… by working memory, a system that …": what stands right behind a comma says what the name before it is. */
const APPOSED =
  /(?:^|\s)([\p{L}\p{N}*"'’-]+(?:\s[\p{L}\p{N}*"'’-]+){0,2}?)(?:\s\(([^()]{2,30})\))?(?:,|\s[—–])\s(?:which\s(?:is|are|was|were|means)\s)?((?:an?|the)\s(?!ones?\b|same\b|lot\b|bit\b|few\b|little\b|couple\b|number\b)[^,;—–]{3,60}?\s(?:that|which|who|used|of|for|in which)\s[^;—–]{4,160}?)(?=[.;—–]|,\s|$)/u

const BEHIND_PAUSE = /(?:,|\s[—–])\s(?:which\s\S+\s)?(?:an?|the)\s/

/** "(schools, the courts, the work of the town, and so on)": one after the other, and none says what another is. */
const IN_A_ROW = /^,[^.;()]{0,60}\b(?:etc|and so on)\b|^,\s(?:[^,.;]+,\s){0,3}(?:[^,.;]+\s)?(?:and|or)\s(?:an?|the)\s/
/** "In visual art, the principle of …": where it is so, and not what that is. */
const OPENS = /^(?:in|within|at|for|to|with|from|under|by|on)$/i

/** "similar to a drift, a slow change …": what something is like, and what it is. */
const LIKE_ANOTHER =
  /^(?:[Ss]imilar|[Cc]lose|[Rr]elated|[Ee]qual|[Cc]ompared|[Cc]ontrary|[Oo]pposed|[Tt]hanks|[Dd]ue) to\s/

/** "To add a flow, a stack is set aside for …" goes on with a clause. */
const CLAUSE = /^\S+(?:\s\S+){0,4}?\s(?:is|are|was|were|has|have|can|will|may|must|should|could|would|might)\s/

/** Words that no name has in it. */
const BEFORE_NAME = listOf(`
  of, by, in, with, to, from, the, a, an, called, and, or, as, for, on, into, is, are, was, were, uses?,
  using, at, than, like, us, me, him, them, we, you, it, they, its, their, his, her, named
`)
const OUTSIDE = new RegExp(`,$|^${anyOf(BEFORE_NAME)}$`, 'i')

/** A name with what stands right behind its comma. */
export function apposed(sentence: string, isKnown: (name: string) => boolean): Said | undefined {
  const match = BEHIND_PAUSE.test(sentence) ? APPOSED.exec(sentence) : null
  if (!match) return undefined
  const [all, raw = '', alias, definition = ''] = match
  if (IN_A_ROW.test(sentence.slice(match.index + all.length)) || LIKE_ANOTHER.test(sentence)) return undefined
  const words = sentence.slice(0, match.index + all.indexOf(raw) + raw.length).split(/\s+/)
  const from = words.slice(0, -1).findLastIndex(word => OUTSIDE.test(word))
  const { name, aliases } = parseName(words.slice(from + 1).join(' '))
  const before = words[from] ?? ''
  if ((from === 0 && OPENS.test(before)) || isWhatItIsLike(name, before)) return undefined
  // With nothing before it that a name comes after, the first of its words may be a verb.
  if (name.includes(' ') && before.endsWith(',') && !isKnown(name)) return undefined
  if (!isNoun(name) || CLAUSE.test(definition)) return undefined
  const isMarked = raw.includes('*') || isKnown(name)
  return { name, aliases: alias ? [...aliases, alias] : aliases, definition, strength: isMarked ? 0.6 : 0.5 }
}

/** "The worry is biological, the things that …" */
const isWhatItIsLike = (name: string, before: string) =>
  /^(?:is|are|was|were)$/i.test(before) && /^\p{Ll}+(?:al|ic|ive|ous|able|ful|less|ary)$/u.test(name)

const isNoun = (name: string) =>
  isName(name, 'en') && !isAbout(name) && wordsIn(name) <= 3 && !/(?:ing|ed|ly)$/.test(name)
