import { inRanges, type Steps } from '../steps.ts'
import { inOtherNumber, isEnding } from './endings.ts'
import { folded } from './fold.ts'
import { hashOn } from './hash.ts'
import { BITS_OF_A_NAME, isLooked, NameBits } from './name-bits.ts'
import type { Names } from './names.ts'
import { isQuestionWord } from './questions.ts'

/** A name in a text. Places are those of the folded text. */
export interface Mention {
  name: number
  from: number
  /** Behind the name and what is attached to it. */
  to: number
}

/** Longest text that is read, in characters. */
const LONGEST = 40_000
/** Longest ending that is looked for behind a name. */
const LONGEST_ENDING = 8
/** What English adds to a noun; to a longer one, what makes a verb of it. */
const ADDED = new Set(['s', 'es'])
const ADDED_TO_LONGER = new Set(['ed', 'd', 'ing'])
const LONGER = 5
/** Names that are put in a step. */
const AT_ONCE = 20_000

const NONE = 0
const LATIN = 1
const HANGUL = 2

/**
 * Finds the names in a text in one pass: from the start of each word it reads on as long as some name goes on that way,
 * which bits for the beginnings of each name tell (a Bloom filter over a rolling hash), and takes the longest name
 * that ends where a word does, or where nothing but particles or an English ending follows.
 */
export class MentionIndex {
  readonly #names: Names
  readonly #bits: NameBits

  private constructor(names: Names, bits: NameBits) {
    this.#names = names
    this.#bits = bits
  }

  static *of(names: Names): Steps<MentionIndex> {
    const { keys } = names
    const bits = new NameBits(BITS_OF_A_NAME * keys.length)
    yield* inRanges(keys.length, AT_ONCE, (from, to) => {
      for (let name = from; name < to; name++) bits.put(keys[name] ?? '')
    })
    return new MentionIndex(names, bits)
  }

  /** The names in a text in order of appearance; none overlaps another. */
  in(given: string): { text: string; mentions: Mention[] } {
    const original = given.slice(0, LONGEST)
    const text = folded(original)
    const mentions: Mention[] = []
    let script = NONE
    for (let at = 0; at < text.length; ) {
      const before = script
      script = scriptOf(text.charCodeAt(at))
      if (script === NONE || script === before) {
        at++
        continue
      }
      const mention = this.#longestAt(text, at) ?? this.#inOtherNumberAt(text, at)
      if (mention && isMeant(text, original, mention)) {
        mentions.push(mention)
        at = mention.to
        script = NONE
      } else at++
    }
    return { text, mentions }
  }

  #longestAt(text: string, from: number): Mention | undefined {
    let found: Mention | undefined
    let hash = 0
    let key = ''
    let gap = 0
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (scriptOf(code) === NONE) {
        // Words of a name stand beside one another, with no more than one separator between them.
        if (++gap > 1) break
        continue
      }
      gap = 0
      hash = hashOn(hash, code)
      key += text[at]
      if (isLooked(key.length) && !this.#bits.has(hash)) break
      found = this.#whole(hash, key, text, from, at + 1) ?? found
    }
    return found
  }

  /** The name that was read up to a place, where it ends there. */
  #whole(hash: number, key: string, text: string, from: number, at: number): Mention | undefined {
    const name = this.#bits.has(~hash) ? this.#names.firstOf(hash, key) : undefined
    const to = name === undefined ? undefined : endOf(text, at, key.length)
    return name === undefined || to === undefined ? undefined : { name, from, to }
  }

  /** `registries` where the glossary has `registry`. */
  #inOtherNumberAt(text: string, from: number): Mention | undefined {
    if (scriptOf(text.charCodeAt(from)) !== LATIN) return undefined
    const to = runEnd(text, from)
    if (to - from < 4) return undefined
    for (const key of inOtherNumber(text.slice(from, to))) {
      const name = this.#names.first(key)
      if (name !== undefined) return { name, from, to: endOf(text, to, key.length) ?? to }
    }
    return undefined
  }
}

/** Where a name ends that was read up to a place, with what is attached to it; undefined where another word goes on. */
function endOf(text: string, at: number, length: number): number | undefined {
  const script = scriptOf(text.charCodeAt(at - 1))
  const next = at < text.length ? scriptOf(text.charCodeAt(at)) : NONE
  if (next === NONE) return at
  const end = runEnd(text, at)
  const rest = end - at > LONGEST_ENDING ? undefined : text.slice(at, end)
  if (next === HANGUL) {
    if (rest !== undefined && isEnding(rest)) return end
    return script === HANGUL ? undefined : at
  }
  if (script === HANGUL) return at
  const isAdded = rest !== undefined && (ADDED.has(rest) || (length >= LONGER && ADDED_TO_LONGER.has(rest)))
  if (!isAdded) return undefined
  return endOf(text, end, length) ?? end
}

function runEnd(text: string, from: number): number {
  const script = scriptOf(text.charCodeAt(from))
  let end = from + 1
  while (end < text.length && scriptOf(text.charCodeAt(end)) === script) end++
  return end
}

/** Names that are also a common word (IT, GO), or a single letter, are meant only in capitals. */
function isMeant(text: string, original: string, { from, to }: Mention): boolean {
  const written = text.slice(from, to)
  const isCommon = written.length === 1 || (written.length <= 4 && (isQuestionWord(written) || COMMON.has(written)))
  if (!isCommon || !/^[a-z]/.test(written) || original.length !== text.length) return true
  const given = original.slice(from, to)
  return given === given.toUpperCase()
}

const COMMON = new Set(
  'at go had her him his let no not now off one out put run see set she so too two up via yes yet'.split(' '),
)

function scriptOf(code: number): number {
  if (code < 128) {
    const isWord = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 43 || code === 35
    return isWord ? LATIN : NONE
  }
  if (code >= 0xac00 && code <= 0xd7a3) return HANGUL
  return OTHER_LETTER.test(String.fromCharCode(code)) ? LATIN : NONE
}

const OTHER_LETTER = /[\p{L}\p{N}]/u
