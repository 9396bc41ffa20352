import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { termNamed } from '../names/term-named.ts'
import { sentencesOf } from '../sentences.ts'
import { ENOUGH, keyOf } from '../settle.ts'

/** Words with which no kind of a thing begins. */
const NO_KIND = listOf(String.raw`
  the, this, that, these, those, some, many, all, most, each, every, other, another, any, no, both, such, when, if, in, as, for, there, it, they, we,
  you, i, he, she, his, her, its, their, our, my, your, to, of, not, and, or, but, an?, more, less, few, several, one, two, three, four, different, various, new, old, good, bad,
  while, because, since, with, without, by, from, at, on, what, how, why, where, which, who, use, see, make, be, do, have, has, is, are, upper, lower, bottom, top, first,
  second, last, next, so, also, then, only, just, even, certain, similar, (?!spring|string|king|wing|ring)\p{L}+ing
`)
/** Heads of which many are somebody's, and no kind of a thing. */
const NO_HEAD = listOf(`
  persons, words, things, parts, ways, times, years, days, numbers, examples, questions, communities, countries, students, members, users,
  companies, authors, readers, results, cases, points, steps, pages, chapters, sections, lines, lists, studies, studys, books, notes, pyramids
`)
const VERB = String.raw`(?:is|are|was|were|has|have|had|can|cannot|may|might|will|would|must|should|do|does|(?!(?:of|in|for|that|which|who|with|to|and|or|from|by|on|at|as|the|an?|than|into|between|within|without|where|when|while|if|unless|until|till|before|after|because|since|over|under|through|again|together|well)\s)(?!\p{Ll}+(?:ed|ing|ly)\s)\p{Ll}{3,})`
const SUBJECT = new RegExp(
  String.raw`^((?!${anyOf(NO_KIND)}\s)\p{L}[\p{L}-]+(?:\s(?!${anyOf(NO_KIND)}\s)\p{Ll}[\p{L}-]+)??)\s((?!${anyOf(NO_HEAD)}\s)\p{Ll}{3,}s)(?:,\s(?:or|also)\s[^,]{3,30},|\s\([^()]{2,30}\))?\s(?:(?:usually|often|typically|generally|also|always|never|only)\s)?${VERB}\s\S+`,
  'iu',
)

interface Subject {
  name: string
  head: string
}

/** The subject of a text of two or three words, with the last of them. */
function subjectOf({ kind, text }: Block): Subject | undefined {
  const [, before = '', head = ''] = kind === 'item' || kind === 'text' ? (SUBJECT.exec(plain(text)) ?? []) : []
  return head === '' ? undefined : { name: `${before} ${head}`, head: keyOf(head) }
}

/** Two kinds of one thing, which each begin a text of one section: "Benign tumours do not …", "Malignant tumours invade …". */
export function kindsAlike(notes: Surroundings): Candidate[] {
  const groups = new Map<string, { name: string; place: number }[]>()
  for (const [place, block] of notes.blocks.entries()) {
    const subject = subjectOf(block)
    if (!subject) continue
    const key = `${block.parent} ${subject.head}`
    const group = groups.get(key) ?? []
    if (!group.some(each => keyOf(each.name) === keyOf(subject.name))) group.push({ name: subject.name, place })
    groups.set(key, group)
  }
  return [...groups.values()]
    .filter(group => group.length >= 2)
    .flatMap(group => group.flatMap(each => candidateOf(each, notes)))
}

function candidateOf({ name, place }: { name: string; place: number }, notes: Surroundings): Candidate[] {
  const block = notes.blocks[place] as Block
  const term = termNamed(name, 'en')
  const definition = sentencesOf(block.text)[0] ?? ''
  return term && wordsIn(plain(definition)) >= 5
    ? [{ ...term, definition, lines: block.lines, block: place, rule: 'sentence', strength: ENOUGH }]
    : []
}
