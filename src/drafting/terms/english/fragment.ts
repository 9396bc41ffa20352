import { anyOf, listOf } from '../../word-list.ts'

const VERBS = listOf(`
  is, are, was, were, am, be, has, have, had, can, could, will, would, must, should, may, might, do, does,
  did, ['’](?:s|re|ve|ll), isn['’]t, aren['’]t, don['’]t, doesn['’]t, tells?, said, says?, goes, went,
  got, take, see, let, use, make, look, start, began, became
`)
/** Verbs of a sentence; a fragment has none before its first clause ends. */
const VERB = new RegExp(String.raw`\b${anyOf(VERBS)}\b`, 'i')
const SUBJECTS = listOf(String.raw`
  I, you, we, they, he, she, it, this, that, these, those, there, here, who, people, everyone, nobody, yes,
  no, not, so, and, but, or, also, then, see, note, more, less, e\.g, i\.e, for example, because, if, just,
  some, most
`)
const SUBJECT = new RegExp(String.raw`^${anyOf(SUBJECTS)}\b`, 'i')
/** "Kahneman presents the …", "Auguste Escoffier codified …": somebody, and what they do. */
const TELLS =
  /^\p{Lu}\S*\s\p{Lu}\p{Ll}|^(?:\S+\s){1,5}?\p{Ll}+(?:ed|s)\s(?:an?|the|his|her|its|their|our|your|how|why|what)\s/u
/** Where what a thing is ends, and what is said besides begins. */
const END = /,|;|:|\s[—–-]\s|\s\(|\b(?:that|which|who|whose|where|when|while|so that|like|such as|e\.g)\b/
/** A head and what sets it apart: "notes in the time of two", "scales you get by", "step felt as". */
const APART =
  /\s(?:of|for|in|on|at|by|from|with|without|between|before|after|to|into|under|over|\p{L}+(?:ed|ing)|felt|made|built|sung|held|written|that|which|where|who|whose|you|we|I|one)\s\S/u

/** "Three notes in the time of two.", "Unstressed note before the first full bar.": what something is, without a verb. */
export function isFragment(text: string): boolean {
  if (!/^\p{Lu}/u.test(text) || SUBJECT.test(text) || text.split(/\s+/).length < 4) return false
  const end = text.search(END)
  const head = end < 0 ? text : text.slice(0, end)
  if (head.split(/\s+/).length < 2 || VERB.test(head) || TELLS.test(text)) return false
  return APART.test(text) && !/[?!]$/.test(text)
}
