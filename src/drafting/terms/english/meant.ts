import { termNamed } from '../names/term-named.ts'
import type { Said } from './said.ts'

const NAME = String.raw`(?:an?\s|the\s)?(?:\*\*|["“'‘])?(\p{L}[\p{L}\p{N}’' -]{2,40}?)(?:\*\*|["”'’])?`
const SOMEBODY = String.raw`(?:I|we|they|you|he|she|one|people|\p{Ll}+s)`
const MEANS = '(?:means?|meant|understands?|understood)'
/** 'By "fast" I mean a lens with …', "churn, by which I mean …", "When sailors say slack they mean …", "Picture a lock as a lift for boats". */
const MEANT = [
  new RegExp(
    String.raw`\b[Bb]y\s${NAME},?\s${SOMEBODY}\s(?:\p{Ll}+ly\s|just\s)?${MEANS}\s(?:that\s)?(?!to\s)(\S.*)$`,
    'u',
  ),
  new RegExp(String.raw`^(?:.*\s)?(\S+(?:\s\S+)?),\sby which\s${SOMEBODY}\s${MEANS}\s(?:that\s)?(\S.{10,})$`, 'u'),
  new RegExp(
    String.raw`\b[Ww]hen\s(?:I|we|they|you|people|\p{Ll}+s)\s(?:say|speak of|talk about|write)\s${NAME},?\s(?:I|we|they|you|people)(?:['’]re talking about|\s(?:really\s|just\s)?mean)\s(\S.*)$`,
    'u',
  ),
  new RegExp(
    String.raw`^(?:I\s|(?:\p{Lu}\p{Ll}+,?\s)?(?:[Yy]ou|[Ww]e|[Oo]ne|[Pp]eople|I)\s(?:can|could|may|might|should)\s(?:also\s)?)?(?:[Tt]hink of|[Pp]icture|[Ii]magine|[Vv]iew|[Cc]onsider|[Rr]egard)\s${NAME}\sas\s((?:an?|the|our|your|one|any|something|some|what|how)\s\S.*)$`,
    'u',
  ),
]
/** Words without which none of these can be. */
const TELLS =
  /\bmean|\bunderst|[Tt]hink of|\b(?:name|term|word) for\b|talking about|\b(?:[Pp]icture|[Ii]magine|[Vv]iew|[Cc]onsider|[Rr]egard)\s.*\sas\s/
/** "The technical name for … is slack", "Another word for … is ebb": the name comes last. */
const NAMED_LAST =
  /\b(?:name|term|word)\sfor\s(.{6,}?)\sis\s(?:called\s)?(?:an?\s|the\s)?(?:\*\*|["“'‘])?(\p{L}[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,3}?)(?:\*\*|["”'’])?(?=[,.;:]|\s(?:and|or|because|that)\s|$)/u

/** What a sentence says that a word means, or by which word something goes. */
export function readMeant(sentence: string): Said | undefined {
  if (!TELLS.test(sentence)) return undefined
  for (const rule of MEANT) {
    const [, raw = '', definition = ''] = rule.exec(sentence) ?? []
    const term = termNamed(raw, 'en')
    if (term && /\s\S+\s/.test(definition)) return { ...term, definition, strength: 0.66 }
  }
  const term = termNamed(NAMED_LAST.exec(sentence)?.[2] ?? '', 'en')
  return term && { ...term, definition: sentence, strength: 0.6 }
}
