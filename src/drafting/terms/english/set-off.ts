import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import { termNamed } from '../names/term-named.ts'
import type { Said } from './said.ts'

/** How a sentence brings in a name. */
const BRINGING_IN = listOf(`
  [Tt]his is, [Tt]hat['’]s, [Tt]hat is, [Ii]t['’]s, [Tt]here['’]s, [Tt]here is, called, [Pp]lan on,
  by way of, [Tt]hen comes
`)
/** "This is chunking: grouping items …", "There's also lee way - the drift that …": a name, a mark, and what it is. */
const SET_OFF = new RegExp(
  String.raw`(?:^|\s)${anyOf(BRINGING_IN)}\s(?:also\s|called\s|then\s|another one,\s)?(?:an?\s|the\s)?(\*\*[^*]{3,40}\*\*|\p{Ll}[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,2})(?::|\s[-–—])\s((?:(?:an?|the|any|when|where|how)\s|\p{Ll}+ing\s|\p{Ll}+\s\p{Ll}+\s(?:of|from|in|between|with|that)\s)\S.{10,})$`,
  'u',
)
/** "Out of this grew the bill of lading: a written promise by which …": two words or more, and a kind of thing. */
const ENDING_IN_NAME =
  /\s(?:an?|the|called)\s(\p{Ll}[\p{L}’'-]+(?:\s(?:of\s)?[\p{L}’'-]+){1,2}):\s((?:an?|the|any)\s(?:\p{L}+\s){1,3}?(?:that|who|which|(?:by|in|through|on|with) which|where|whose)\s\S.{10,})$/u
const DESCRIBING = listOf(`
  simple, easy, hard, important, clear, true, one, two, three, another, only, key, main, big, same, like,
  not, all
`)
/** A word that says how something is, or counts. */
const NO_NAME = new RegExp(String.raw`^${anyOf(DESCRIBING)}\b|^\p{Ll}+(?:al|ic|ive|ous|able|ful|less|ary|ed|ly)$`, 'u')

/** What a sentence names and sets off from what it is. */
export function readSetOff(sentence: string): Said | undefined {
  if (!/:|\s[-–—]\s/.test(sentence)) return undefined
  const [, raw = '', definition = ''] = SET_OFF.exec(sentence) ?? ENDING_IN_NAME.exec(sentence) ?? []
  const term = NO_NAME.test(raw) ? undefined : termNamed(raw, 'en')
  return term && wordsIn(term.name) <= 3
    ? { ...term, definition, strength: raw.includes('*') ? 0.66 : 0.57 }
    : undefined
}
