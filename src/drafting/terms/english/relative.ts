import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import { nameAtEnd } from './name-at-end.ts'
import type { Said } from './said.ts'

const SIMPLY = '(?:simply |just |basically |essentially |really |usually |in turn )?'
/** ", which is the gap between …", ", where boats wait …", ", that is, a boat that …", ", i.e. the rope …". */
const BEHIND = [
  { rule: new RegExp(String.raw`,\swhich\s(?:is|are|means|refers to|describes?)\s${SIMPLY}(?=\S)`), strength: 0.6 },
  { rule: /,\s(?:in|at|by|through|during|under) which\s(?=\S)/, strength: 0.58 },
  {
    rule: /,\s(?:that is(?: to say)?,|i\.e\.,?)\s(?=(?:an?|the|any|how|one|being|having|\p{Ll}{3,}ing)\s)/u,
    strength: 0.6,
  },
  // ", meaning the nearest point at which …", ", and by that I mean a tone which …"
  {
    rule: /,\s(?:meaning|that is to say|and by (?:that|this) (?:I|we) mean)\s(?=(?:an?|the|any|how|one)\s)/,
    strength: 0.6,
  },
  { rule: /,\s(?:where|whereby|when)\s(?=\S)/, strength: 0.54 },
  // "maxBerths, which limits how many ships may moor at once", and nothing behind it
  { rule: /(?<=^[^,]+),\swhich\s(?=\p{Ll}{3,}s\s[^,]+$)/u, strength: 0.54 },
]
const INTRODUCES = /,\s(?:which|meaning|and by|in|at|by|through|during|under|that|i\.e|where|whereby|when)\b/
const REMARKS = listOf(`
  why, because, not, good, great, bad, fine, true, false, important, useful, easy, hard, difficult, common,
  rare, known, called, then, now, also, still, often, already, about, annoying, frankly, quite, very, so,
  too, more, less, most, makes? (?:me|us|you), what (?:I|we|you|they|makes?|made),
  the (?:reason|point|case|problem|same|only|best|worst|first|last|most|main), it was, he, she, I
`)
/** What such a clause may say besides: why, how often, what one thinks of it. */
const REMARK = new RegExp(String.raw`^${anyOf(REMARKS)}\b|^\p{Ll}+(?:ed|ous|ful|able|ible|ive)\b`, 'u')

/** What a clause behind a comma says of the name before it. */
export function readRelative(sentence: string, isKnown: (name: string) => boolean): Said | undefined {
  if (!INTRODUCES.test(sentence)) return undefined
  for (const each of BEHIND) {
    const said = saidBehind(sentence, each, isKnown)
    if (said) return said
  }
  return undefined
}

function saidBehind(
  sentence: string,
  { rule, strength }: (typeof BEHIND)[number],
  isKnown: (name: string) => boolean,
): Said | undefined {
  const match = rule.exec(sentence)
  if (!match) return undefined
  const before = sentence.slice(0, match.index)
  const [definition = ''] = sentence.slice(match.index + match[0].length).split(/[;—–]|\.\s/)
  const [bracketed = '', alias] = /\s\(([^()]{2,30})\)$/.exec(before) ?? []
  const term = nameAtEnd(before.slice(0, before.length - bracketed.length), isKnown)
  if (!term || wordsIn(definition) < 4 || REMARK.test(definition)) return undefined
  if (strength < 0.6 && !isAlone(before, term.name)) return undefined
  return { name: term.name, aliases: alias ? [...term.aliases, alias] : term.aliases, definition, strength }
}

/** Whether nothing, or hardly anything, comes before the name: then the clause is all that is said. */
const isAlone = (before: string, name: string) =>
  wordsIn(before) <= wordsIn(name) + 1 || /\b(?:gets?|called|known as)\s(?:an?\s|the\s)?\S+(?:\s\S+){0,2}$/.test(before)
