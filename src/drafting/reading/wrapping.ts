import { withoutAddresses } from './links.ts'

/** Columns from which on a line may have been broken to fit. */
const WRAPPED_FROM = 58

/** Whether a line is as long as one that was broken to fit, and does not end as a sentence does. */
export function isBrokenOff(line: string): boolean {
  return width(withoutAddresses(line)) >= WRAPPED_FROM && !/[.!?。:：;][*`"'”’)]*$/.test(line)
}

/** Korean is seldom broken by hand: a line with a topic of its own goes on with nothing. */
export function beginsAnew(last: string, next: string): boolean {
  // "Oxbow lake: a curved lake …", and then "Levees are …": each says what something is.
  if (LABELLED.test(last) && /^\p{Lu}\S*(?:\s\S+){0,3}\s(?:is|are|was|were|means)\s/u.test(next)) return true
  if (DEFINES.test(next) && !LEADS_ON.test(last)) return true
  if (!/[가-힣]/.test(last) || !/[가-힣)\]"”’%!~ㅋㅎ]$/.test(last)) return false
  const hasTopic = next.split(/\s+/, 4).some(word => /[가-힣A-Za-z)\]](?:은|는|란|이란)$/.test(word))
  return hasTopic || (width(last) < 70 && /[가-힣]$/.test(last))
}

/** "Ebb is when …", "A spring tide is a …": a line of its own that says what something is. */
const DEFINES =
  /^(?:(?:An?|The)\s\p{Ll}|\p{Lu})[\p{L}'’-]+(?:\s[\p{Ll}'’-]+){0,2}\s(?:is|are|means?|refers? to)\s(?:an?|the|any|what|when|where|how)\s/u
/** A line that ends in the middle of a phrase goes on with the next. */
export const LEADS_ON =
  /(?:^|\s)(?:an?|the|of|in|on|at|to|for|by|with|from|and|or|but|that|which|who|as|than|is|are|was|were|be|this|its|their|our|his|her|if|when|where|because|how|what|why|then|so|also|into|both|each|every|some|any|no|not|,)$|[,(–—-]$/i

/** A line that begins with a name and what it means goes on with nothing. */
export const LABELLED =
  /^(?:(?:-{1,2}>|→|⇒|➔|-)\s*)?[\p{L}\p{N}`*"“「『【<[](?:[^:：.!?()]|\([^()]{0,30}\)){0,40}(?:：|::?\s|[」』】\]>]\s|\s(?:[-–—→=]|--|-{1,2}>|=>|\.{3,})\s)/u

/** Columns on a screen: a Hangul syllable takes two. */
export function width(text: string): number {
  return text.length + (text.match(/[ᄀ-ᇿ⺀-꓏가-힣豈-﫿！-｠]/g)?.length ?? 0)
}
