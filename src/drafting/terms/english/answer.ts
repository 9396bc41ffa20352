import { plain } from '../../reading/inline.ts'
import { squash } from '../../squash.ts'
import { anyOf, listOf } from '../../word-list.ts'
import { isFragment } from './fragment.ts'

/** A few words without a verb say what a name is where they do so of the names beside it, too. */
export const FRAGMENT = 0.46

/** "In visual art, the principle of …": the field in which it is called so. */
const FIELD = /^(?:In|Within)\s[^,]{3,40},\s(?=(?:an?|the|any)\s)/

/** How sure it is that the first English sentence below a name says what that is, by how it begins. */
export function englishAnswer(first: string, names: readonly string[], isOneWord: boolean): number {
  const bare = plain(first).replace(FIELD, '')
  const squashed = squash(bare)
  if (
    /^it['’]s\s\S+\s\S+\s|^(?:it|this|they)\s(?:is|are|was|were|refers?|means?|describes?|lets?|allows?|stores?|\w+s)\s/i.test(
      bare,
    )
  )
    return 0.64
  if (/^(?:an?|any)\s\S+(?:\s\S+){2,}/i.test(bare)) return 0.64
  if (/^(?:several|whatever|whoever|anything|something|how|where|when)\s\S+(?:\s\S+){2,}/.test(bare)) return 0.57
  if (
    names.some(
      name => squashed.startsWith(name) || squashed.startsWith(`the${name}`) || squashed.startsWith(`a${name}`),
    )
  )
    return 0.62
  if (
    /^(?:\p{Lu}\p{Ll}+(?:s|es)|[Uu]sed|[Rr]esponsible|[Ss]imilar|[Mm]ade|[Bb]ased|\p{Lu}\p{Ll}+ed\s(?:in|by|as|for|to|with|from|on|of|when|at)|[Mm]ade up|[Pp]art of|[Ii]n charge of|Let['’]s (?:you|one|people|users)),?\s(?:\S+\s){2,}/u.test(
      bare,
    ) &&
    !/^(?:This|Its|Yes|Sometimes|Always|Perhaps|Besides|As|There's|Let's(?!\s(?:you|one|people|users))|Is|Was|Does|Unless)\s|^\S+\s(?:is|are|was|were|have|can|do)\s/.test(
      bare,
    )
  )
    return 0.56
  if (/^(?:Talking|Something|Some|Just|Quick|Probably|Maybe|Let|Looking|Going)\b/.test(bare)) return 0.35
  if (/^(?:\p{Lu}\p{Ll}+ing|How|Where|When|What|Who|Whether)\s(?:\S+\s){2,}/u.test(bare) && !/\?$/.test(bare))
    return 0.57
  if (
    /^the\s/i.test(bare) &&
    !/\b(?:is|are|was|were|has|have|had|can|will)\b/.test(bare.split(/\b(?:that|which|who|where)\b/)[0] ?? '')
  )
    return 0.6
  return Math.max(isNounPhrase(bare) ? 0.57 : sureOfMention(squashed, names, isOneWord), fragment(bare))
}

/** Words with which a noun phrase does not begin. */
const NO_HEAD = listOf(`
  this, that, these, those, it, they, he, she, we, you, i, there, here, in, on, at, for, with, by, from, to,
  as, if, when, because, since, while, not, no, most, many, some, all, each, every, see, note, part, lots?,
  types?, kinds?, examples?
`)
/** What sets the thing apart from others of its kind. */
const SETTING_APART = listOf(`
  of, that, which, who, whose, where, between, used, made, with, without, within, from, for, in which,
  by which, caused, designed, based, containing, consisting, at, near, above, below, inside, around, along, among, under
`)
/** What was done with a thing, where that is no verb of its own: "a toll levied on …". */
const DONE_WITH = listOf(`
  imposed, granted, levied, paid, issued, charged, offered, owned, placed, required, needed, given, produced, grown, worn,
  spoken, sung, taken, kept, drawn, held, sent, owed, built, provided
`)
/** "Tendency of a body to keep moving", "Force between two surfaces that touch": a noun and what sets it apart, and no verb. */
const NOUN_PHRASE = new RegExp(
  String.raw`^(?!${anyOf(NO_HEAD)}\b)(?:[\p{L}-]+\s){1,4}?(?:${anyOf(SETTING_APART)}|${anyOf(DONE_WITH)}\s(?:by|to|on|for|in|from|with|between|at|upon))\s\S+(?:\s\S+)+[.;]?$`,
  'iu',
)
/** Verbs of a whole sentence. */
const FINITE_VERBS = listOf(`
  is, are, was, were, am, be, has, have, had, do, does, did, can, could, will, would, may, might, must,
  should, cannot, isn't, aren't, don't, doesn't, let's, became, began, made, used to
`)
const FINITE = new RegExp(String.raw`\b${anyOf(FINITE_VERBS)}\b`, 'i')

function isNounPhrase(sentence: string): boolean {
  const head = sentence.split(/\s(?:that|which|who|whose|where|in which|by which)\s/)[0] ?? ''
  return sentence.length <= 180 && NOUN_PHRASE.test(sentence) && !FINITE.test(head) && !/[?!:]/.test(sentence)
}

/** One word comes by in many a sentence that says nothing of it. */
function sureOfMention(squashed: string, names: readonly string[], isOneWord: boolean): number {
  const isNamed = names.some(name => squashed.includes(name) || squashed.includes(name.replace(/s$/, '')))
  if (!isNamed) return 0.35
  return isOneWord ? 0.45 : 0.52
}

const fragment = (text: string) => (isFragment(text) ? FRAGMENT : 0)
