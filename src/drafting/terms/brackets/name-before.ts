import { nameAtEnd } from '../english/name-at-end.ts'
import { isShortFor, shortAndFull } from '../names/initials.ts'
import type { ParsedName } from '../names/parse-name.ts'

/** How many words before a bracket can belong to the name. */
const MOST_WORDS = 5

/** "tide alarm (a bell that …)": an English name of two words. */
export function wholeBefore(before: string, mentions: (name: string) => number): ParsedName | undefined {
  const whole = nameAtEnd(before, each => mentions(each) >= 2)
  return whole && /^\p{Ll}+(?<!s|ed|ly)(?:\s\S+){1,2}$/u.test(whole.name) ? whole : undefined
}

/** A word that is no part of a name, before one. */
const PARTICLE =
  /[가-힣](?:을|를|은|는|이|가|(?<!^[정회주강합결논심동고유건명편창임부])의|에|에서|으로|로|와|과|도|여|고|며)$/

/** Whether a Korean word has no particle, and is none that belongs to the next. */
const isNoun = (word: string) => /^[가-힣]{2,}(?<![는은한된인던운할될])$/.test(word) && !PARTICLE.test(word)

/** "확률적 경사 하강법": Korean words that belong together, as many as there are, and no more than letters that stand for them. */
function nounsAtEnd(words: readonly string[], most: number): string[] {
  const before = words.slice(0, /[가-힣]$/.test(words.at(-1) ?? '') ? -1 : undefined)
  const from = before.findLastIndex(word => !isNoun(word) || /^(?:다른|모든)$/.test(word)) + 1
  return words.slice(Math.max(from, words.length - most))
}

/** "… 'the name in question'". */
const QUOTED = /(?:^|[\s(])["“'‘「『]([^"“”'‘’「」『』()]{2,40})["”'’」』]$/

/** "Bill of Lading": large words with small ones between. */
const LARGE = /(?:^|\s)(\p{Lu}[\p{L}’'-]+(?:\s(?:of|and|the|for))+\s\p{Lu}[\p{L}’'-]+)$/u

/**
 * The name that brackets belong to: what is quoted right before them, else the words that come together elsewhere too, or
 * fit what they hold.
 */
export function nameBefore(before: string, inside: string, mentions: (name: string) => number): string | undefined {
  const quoted = QUOTED.exec(before)?.[1]
  if (quoted !== undefined) return quoted
  const clause = lastClause(before)
  const words = clause.split(/\s+/).slice(-MOST_WORDS)
  const runs = words.map((_, from) => words.slice(from).join(' ')).filter(run => run !== '')
  return (
    LARGE.exec(clause)?.[1] ??
    runs.findLast(run => isShortFor(inside, run)) ??
    asMany(words, inside) ??
    // As many words as come together elsewhere too; else the last one.
    runs.slice(0, -1).find(run => mentions(run) >= 2 && !/^(?:the|a|an|of|and|기존|새로운|이|그)\s/i.test(run)) ??
    runs.at(-1)
  )
}

/** The words that can belong to the name stand within so many letters. */
const REACH = 300

function lastClause(before: string): string {
  const clause = /(?:[^.!?;:,()→]|(?<=\w)[.](?=\w))*$/.exec(before.slice(-REACH))?.[0] ?? ''
  return (
    clause
      .split(/\s[-–—]\s/)
      .at(-1)
      ?.trim() ?? ''
  )
}

/** The last words, as many as what brackets hold is of, or stands for. */
function asMany(words: readonly string[], inside: string): string | undefined {
  // A Korean name of two words is that of two foreign ones: "slack water(느린 물)".
  const foreign = /^[가-힣]+\s[가-힣]+$/.test(inside) ? words.slice(-2) : []
  if (foreign.length === 2 && foreign.every(word => /^[A-Za-z][A-Za-z-]+$/.test(word))) return foreign.join(' ')
  const spelled = /^[A-Z]{3,5}$/.test(inside) ? nounsAtEnd(words, inside.length) : []
  if (spelled.length > 1) return spelled.join(' ')
  return translated(words, inside) ?? withModifier(words, inside)
}

/** Words that a translation has none for. */
const SMALL = /^(?:of|the|and|for|in|to|an?|on|as)$/i

/** Words between two names. */
const JOINING = /^(?:or|and|및|또는|혹은|그리고)$/i

/** A foreign name of several words is that of as many; what stands right before the brackets has no particle. */
function translated(words: readonly string[], inside: string): string | undefined {
  const full = shortAndFull(inside).find(each => /\s/.test(each)) ?? inside
  if (!/^[A-Za-z][A-Za-z-]*(?:\s[A-Za-z-]+){1,5}$/.test(full)) return undefined
  const foreign = full.split(' ').filter(word => !SMALL.test(word))
  const parts = foreign.join('-').split('-').length
  const count = words.length === parts || nounsAtEnd(words, parts).length === parts ? parts : foreign.length
  const alike = count > 3 ? nounsAtEnd(words, count) : words.slice(-count)
  const isName =
    alike.length > 1 &&
    (count > 3 || alike.length === count) &&
    /[가-힣]$/.test(alike.join('')) &&
    !alike.slice(0, -1).some(word => PARTICLE.test(word) || JOINING.test(word))
  return isName ? alike.join(' ') : undefined
}

/** "비등방성 함수(… 함수)": what of its own kind it is. */
function withModifier(words: readonly string[], inside: string): string | undefined {
  const [modifier = '', noun = ''] = words.slice(-2)
  // 오버레이, 릴레이: a loan word, and no subject right before a noun.
  const isOne = isNoun(modifier) || /^[가-힣]{3,}이$/.test(modifier)
  return words.length > 1 && inside.endsWith(` ${noun}`) && isOne ? `${modifier} ${noun}` : undefined
}
