import { words } from './fold.ts'
import { isNegated } from './parts.ts'
import { singular } from './spelling.ts'

const SMALL = new Set(
  'it this that is are was were does did do has have had be been the a an of in on to for and by with its'.split(' '),
)
/** Words beside which nothing may be left out. */
const CHOICE =
  /\b(?:not|no|non|or|and|from|to|than|vs|versus|but|un|without|instead|except)\b|또는|혹은|아니|거나|말고|보다|에서|반대/i
/** Letters at the start that words of one stem share. */
const AKIN_LETTERS = 7
const VERB = new Set('is are was were does did do has have had'.split(' '))
const PARTICLE = /(?:에서는|에서|으로|은|는|이|가|을|를|의|에|로|와|과|도)$/

/** The words that a prompt has, also without particles and plural. */
export function promptWords(prompt: string): Set<string> {
  return new Set(words(prompt).flatMap(word => [word, singular(word), word.replace(PARTICLE, '')]))
}

/**
 * An answer without the part of its sentence that only says the question again: `Seoul` for `The capital of Korea is
 * Seoul`, 서울 for 수도는 서울, `Shakespeare` for `Shakespeare wrote it`.
 * @returns every way to take it off; the text itself is not among them
 */
export function withoutTopic(text: string, prompt: ReadonlySet<string>): string[] {
  if (isNegated(text)) return []
  const isAsked = (word: string) =>
    prompt.has(word) || prompt.has(singular(word)) || prompt.has(word.replace(PARTICLE, ''))
  const found = behindCopula(text, isAsked)
  const [whole = '', general = ''] = /^(?:the\s+)?([a-z]{4,})\s+of\s+/i.exec(text) ?? []
  if (general !== '' && !CHOICE.test(general) && isAsked(general.toLowerCase())) found.push(text.slice(whole.length))
  return [...found, ...beforePreposition(text, isAsked), ...behindDoer(text, isAsked), ...beforeQuestion(text, isAsked)]
}

/** What stands behind a copula and the question's own words. Words are read once: what is not asked ends it. */
function behindCopula(text: string, isAsked: (word: string) => boolean): string[] {
  const found: string[] = []
  let [from, hasWords] = [0, false]
  for (const copula of text.matchAll(
    /\s+(?:is|are|was|were|has|have|equals|means|=|wrote)\s+|(?<=[가-힣])(?:은|는|이|가|의|:)\s+/gi,
  )) {
    const space = text.lastIndexOf(' ', copula.index)
    const whole = space > from ? words(text.slice(from, space)) : []
    if (whole.length > 0 && !onlyAsked(whole, isAsked)) break
    hasWords ||= whole.length > 0
    from = Math.max(from, space)
    const last = words(text.slice(from, copula.index))
    if (last.length === 0 ? hasWords : onlyAsked(last, isAsked)) found.push(text.slice(copula.index + copula[0].length))
  }
  return found
}

/** What stands before a preposition and the question's own words. */
function beforePreposition(text: string, isAsked: (word: string) => boolean): string[] {
  const found: string[] = []
  let until = text.length
  for (const { index } of [...text.matchAll(/\s+(?:of|for|in|on)\s+/gi)].reverse()) {
    if (!onlyAsked(words(text.slice(index, until)), isAsked)) break
    found.unshift(text.slice(0, index))
    until = index
  }
  return found
}

/** What stands behind who does it and the question's own words: `we breathe oxygen`, `it was painted by …`. */
function behindDoer(text: string, isAsked: (word: string) => boolean): string[] {
  const found: string[] = []
  if (!/^(?:it|we|you|they|people|he|she|one|i)\s/i.test(text)) return found
  let hasAsked = false
  let from = text.search(/\s/)
  for (const space of [...text.matchAll(/\s+/g)].slice(1)) {
    const list = words(text.slice(from, space.index))
    if (!list.every(word => SMALL.has(word) || isAsked(word))) break
    hasAsked ||= list.some(isAsked)
    if (hasAsked) found.push(text.slice(space.index).trim())
    from = space.index
  }
  return found
}

/** What stands before the question's own words: `Shakespeare wrote it`. */
function beforeQuestion(text: string, isAsked: (word: string) => boolean): string[] {
  const found: string[] = []
  let behind: string[] = []
  let until = text.length
  for (const { index } of [...text.matchAll(/\s+/g)].reverse()) {
    const list = words(text.slice(index, until))
    if (!list.every(word => SMALL.has(word) || isAsked(word))) break
    behind = [...list, ...behind]
    until = index
    const [first = ''] = behind
    const isEnd = behind.length > 1 && SMALL.has(behind.at(-1) ?? '')
    if (behind.length > 0 && (VERB.has(first) || (isAsked(first) && isEnd))) found.unshift(text.slice(0, index))
  }
  return found
}

/**
 * An answer without the words of the question that stand beside it as they are: `404, not found`, `price inflation`.
 * @returns every way to take them off, never what says what something is not or leaves it open
 */
export function withoutEcho(text: string, prompt: ReadonlySet<string>): string[] {
  const isAsked = (word: string) =>
    !SMALL.has(word) && !CHOICE.test(word) && [word, singular(word)].some(each => prompt.has(each))
  const [, before = '', behind = ''] = /^([^,;:–-]+)(?:[,;:]|\s[–-])\s+(.+)$/.exec(text) ?? []
  const echoed = words(behind).filter(word => !SMALL.has(word))
  const found = echoed.length > 1 && echoed.every(word => prompt.has(word)) ? [before] : []
  if (isNegated(text) || CHOICE.test(text)) return found
  const modifier = /^(?:the\s+)?([A-Za-z]{4,}|[가-힣]{2,})\s+(?=\S)/.exec(text)
  return modifier && (isAsked(modifier[1]?.toLowerCase() ?? '') || isAkin(modifier[1]?.toLowerCase() ?? '', prompt))
    ? [...found, text.slice(modifier[0].length)]
    : found
}

/** An abbreviation without what it stands for: `ACID - atomicity, consistency, isolation, durability`. */
export function withoutExpansion(text: string): string[] {
  const [, short = '', long = ''] = /^([A-Za-z][A-Za-z.]{1,7})(?:[,:]|\s[–—:=-])\s+(.+)$/.exec(text) ?? []
  const wanted = short.replaceAll('.', '').toLowerCase()
  const initials = words(long).map(word => word.charAt(0))
  return wanted !== '' && initials.join('') === wanted ? [short] : []
}

/** A name without the version behind it, where it is written with a point: `TLS 1.3`. */
export function withoutVersion(text: string): string[] {
  const bare = text.replace(/(?<=\p{L})[\s/-]?v?\d+(?:\.\d+)+$/iu, '')
  return bare === text ? [] : [bare]
}

/** Whether an English word is made from a word of the prompt: electrical, electricity. */
function isAkin(word: string, prompt: ReadonlySet<string>): boolean {
  const stem = word.slice(0, AKIN_LETTERS)
  return /^[a-z]+$/.test(word) && stem.length === AKIN_LETTERS && [...prompt].some(each => each.startsWith(stem))
}

/** Whether some words only say the question again. */
function onlyAsked(list: readonly string[], isAsked: (word: string) => boolean): boolean {
  return list.length > 0 && list.every(word => SMALL.has(word) || isAsked(word))
}
