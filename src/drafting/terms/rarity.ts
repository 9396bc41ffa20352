import { isEverydayEnglish } from '../../domain/written/english.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { ENOUGH } from './settle.ts'

/** What says so little for a name is nothing for a rare one either. */
const LEAST = 0.3
/** Less than so much is not enough for a word of every day: of what only names it, and of what a sentence says. */
const FOR_EVERYDAY: Partial<Record<Candidate['rule'], number>> = { named: 0.75, sentence: 0.55 }

/** "We went there in spring", "Who painted it?": told below a heading, or asked. */
const TALK = /^(?:I|we|you|they|he|she|who|what|when|where|why|how)\s|\?$/i

/**
 * The candidate as sure as its name makes it, where that is one English word: of a rare one a sentence or a heading that says
 * something is enough, and of one of every day (“security”, “animals”) it is not that the notes set it off in passing.
 */
export function asRare(candidate: Candidate, { highest }: Pick<Surroundings, 'highest'>): Candidate {
  const { name, rule, strength, definition, lines } = candidate
  if (!/^\p{Script=Latin}[a-z]{2,}$/u.test(name)) return candidate
  if (isEveryday(name.toLowerCase()))
    return strength >= (FOR_EVERYDAY[rule] ?? 0) || isCalled(candidate)
      ? candidate
      : { ...candidate, strength: Math.min(strength, LEAST) }
  const isTitle = highest.some(title => title.lines[0] === lines[0])
  const mayBe = rule === 'sentence' || (rule === 'heading' && !isTitle && !TALK.test(definition))
  const isSaid = mayBe && definition !== '' && strength >= LEAST
  return isSaid && strength < ENOUGH ? { ...candidate, strength: ENOUGH } : candidate
}

const isEveryday = (word: string) =>
  [word, word.replace(/ies$/, 'y'), word.replace(/es$/, ''), word.replace(/s$/, '')].some(isEverydayEnglish)

/** "… are called locks", "has an **owner** (a user)", "The **mode** of a file says …": plainly a name, whatever else it means. */
const isCalled = ({ name, definition }: Candidate) =>
  new RegExp(
    String.raw`\b(?:called|known as|termed|named)\W+(?:an?\s|the\s)?\W*${name}|\*\*${name}\*\*\s\(|^(?:The|An?)\s\*\*${name}\*\*\s`,
    'i',
  ).test(definition)
