import type { Steps } from '../steps.ts'
import { INITIALS } from './fold.ts'
import { isSyllable, MOST_LETTERS, writeInitials } from './letters.ts'
import type { Names } from './names.ts'
import { PrefixIndex } from './prefix-index.ts'

/** Fewest initial consonants that tell anything. */
const FEWEST = 2
/** Names that are told. */
const MOST = 8

/** An index of names by their initial consonants. */
export function* initialsIndex({ initials, count }: Names): Steps<PrefixIndex> {
  const of = new Uint32Array(count)
  let entries = 0
  for (let name = 0; name < count; name++) if (initials.length(name) > 0) of[entries++] = name
  yield
  return yield* PrefixIndex.of({ sequences: initials, of: of.slice(0, entries), from: new Uint16Array(entries) })
}

/**
 * Names whose syllables begin with these consonants: all of them (ㅋㅌㅇㄴ), the first (ㅋㅌ), or some typed out (컨ㅌㅇㄴ).
 * `share` is how much of the name they are; the fullest first.
 */
export function namesOfInitials(key: string, names: Names, index: PrefixIndex): { name: number; share: number }[] {
  if (key.length < FEWEST || !isInitials(key)) return []
  const letters = new Uint8Array(key.length * MOST_LETTERS)
  const wanted = letters.subarray(0, writeInitials(key, letters, 0))
  const found: { name: number; share: number }[] = []
  index.scan(wanted, (name, _from, length) => {
    if (fits(key, names.keys[name] ?? '')) found.push({ name, share: wanted.length / length })
  })
  return found.sort((a, b) => b.share - a.share).slice(0, MOST)
}

/** Whether a key has consonants alone, and otherwise nothing but syllables. */
function isInitials(key: string): boolean {
  return /^[ㄱ-ㅎ가-힣]+$/.test(key) && /[ㄱ-ㅎ]/.test(key)
}

function fits(key: string, name: string): boolean {
  for (let place = 0; place < key.length; place++) {
    const isTypedOut = isSyllable(key.charCodeAt(place))
    if (isTypedOut && key[place] !== name[place]) return false
    // ㄳ and its like are two initials, after which places differ; those names are told by the index alone.
    if (!isTypedOut && !INITIALS.includes(key[place] ?? '')) return true
  }
  return true
}
