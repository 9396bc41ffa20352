import { termNamed } from '../names/term-named.ts'
import type { Said } from './said.ts'

/** "fanned by trade winds - winds that blow …", "a ketch rig, a rig with two masts": what of its kind it is. */
const REPEATED =
  /(?:^|(?<!\p{Lu}\p{L}*)\s)(\p{L}[\p{L}’'-]+\s(\p{L}{3,}?)s?)(?:,|\s[-–—])\s((?:an?\s|the\s|any\s|those\s)?\2s?\s(?:that|which|who|whose|where|with|of|for|in|from|made|used|by which|in which)\s\S+(?:\s\S+){2,}?)(?=[.;]|\s[–—]\s|$)/u

/** What a phrase that begins with the last word of a name says that this is. */
export function readOwnKind(sentence: string): Said[] {
  if (!isRepeated(sentence)) return []
  const [, raw = '', , definition = ''] = REPEATED.exec(sentence) ?? []
  const term = raw === '' || IN_FRONT.test(raw) ? undefined : termNamed(raw, 'en')
  return term ? [{ ...term, definition, strength: 0.58 }] : []
}

/** "the winds, winds that …", "strong winds, winds of …": no names of their own. */
const IN_FRONT =
  /^(?:the|an?|of|in|by|with|these|those|such|some|many|most|all|other|strong|good|bad|new|old|and|or|for|to)\s/i

const PAUSE = /(?:,|\s[-–—])\s(?:an?\s|the\s|any\s|those\s)?/g

/** Whether some word stands before a pause and, but for its last letter, behind it. */
function isRepeated(sentence: string): boolean {
  for (const { 0: pause, index } of sentence.matchAll(PAUSE)) {
    const from = index + pause.length
    const stem = sentence.slice(sentence.lastIndexOf(' ', index - 1) + 1, index).replace(/s$/, '')
    if (stem.length >= 3 && sentence.startsWith(stem, from)) return true
  }
  return false
}
