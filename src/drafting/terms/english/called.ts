import { wordsIn } from '../../reading/line-kind.ts'
import { anyOf, listOf } from '../../word-list.ts'
import { termNamed } from '../names/term-named.ts'
import type { Said } from './said.ts'

/** Verbs after which comes what something is called. */
const CALLED_SO = listOf(String.raw`
  called, known as, referred to as, termed, dubbed, a\.?k\.?a\.?, goes by the name(?: of)?,
  go by the name(?: of)?, so-called,
  (?<!\b(?:the|an?|other|any|each|every|some|this|that|one|first|last)\s)named, said to be,
  (?<=\b(?:we|you|people)\s)(?:all )?(?:now )?know as, call (?:this|these|it|that|them), (?<=\b(?:we|people|one|they)\s)(?:speak of|talk (?:about|of)),
  what \p{L}+(?: \p{L}+)? calls?
`)
/** Words that are no part of such a name, however it began. */
const AFTER_NAME = listOf(`
  and, or, which, that, where, whereby, who, so, but, while, since, though, as, because, when, if, by, in, on, for, to, is, are, was, were, after, from, with,
  became, began, broke, came, fought, gave, grew, had, led, left, lost, made, rose, said, saw, spread, took,
  went, won, wrote, generally, typically, often, usually, mostly, allowing, making, using, giving, meaning, causing, having, being, leading, 
  resulting, including, —, –, -
`)
/** The name comes last: "… is called a mutex", "… a lock (called a mutex)". Words such as "became" are no part of it. */
const CALLED = new RegExp(
  String.raw`(?:^|[\s(—–])(?:is|are|was|were|be|been|we|,)?\s?(?:also |often |usually |sometimes |collectively )?${anyOf(CALLED_SO)}\s(?!(?:as|after|for|by|in|on|upon|out|off|into|not|according|differently)\s)(?:the |a |an )?(\*\*[^*]{2,60}\*\*|["“'][^"”']{2,60}["”']|\x60[^\x60]{2,60}\x60|[\p{L}\p{N}][\p{L}\p{N}’'-]*(?:\s[\p{L}\p{N}’'-]+){0,3}?)(?=\s\([^()]{2,30}\)|[.,;:)—–]|\s${anyOf(AFTER_NAME)}\s|$)`,
  'u',
)
/** Some word of each. */
const CALLS = /call|known|know as|referred|termed|dubbed|k\.?a\b|by the name|named|said to be|speak of|talk /

/** What somebody gives a name to. */
const CALLED_THINGS = listOf(`
  idea, theory, principle, practice, process, method, approach, concept, belief, doctrine, system,
  phenomenon, effect, pattern, plan, policy
`)
/** "She called this idea Separation of Powers.": all that is written large after it is the name. */
const IDEA = new RegExp(
  String.raw`\bcall(?:s|ed)?\s(?:this|that|his|her|their)\s(?:\p{Ll}+\s)?${anyOf(CALLED_THINGS)}\s(?:the\s)?["“]?(\p{Lu}[\p{L}’'-]+(?:\s(?:of|by|for|in|and)(?:\sthe)?(?=\s\p{Lu})|\s\p{Lu}[\p{L}’'-]+)*)["”]?(?=[.,;)]|\s\p{Ll}|$)`,
  'u',
)

/** "He termed this phenomenon the **idle tide**": what stands out after it is the name. */
const TERMED =
  /\b(?:term|name|dub|call|label)(?:s|ed|d|bed)?\s(?:this|that|it)\s(?:\p{Ll}+\s)?(?:the\s|an?\s)?(\*\*[^*]{2,60}\*\*)/u

/** What a sentence says last that something is called. */
export function readCalled(sentence: string, isKnown: (name: string) => boolean): Said | undefined {
  const idea = IDEA.exec(sentence)?.[1]
  const raw =
    idea ??
    (sentence.includes('**') ? TERMED.exec(sentence)?.[1] : undefined) ??
    (CALLS.test(sentence) ? CALLED.exec(sentence)?.[1] : undefined)
  if (raw === undefined) return undefined
  const term = termNamed(raw, 'en')
  if (!term || wordsIn(sentence) < 6) return undefined
  const isMarked = idea !== undefined || /[*"“'`]/.test(raw)
  return { ...term, definition: sentence, strength: isMarked ? 0.7 : isKnown(term.name) ? 0.6 : 0.52 }
}
