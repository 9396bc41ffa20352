import { LRUCache } from 'lru-cache'
import { asPattern } from '../../domain/as-pattern.ts'
import { atMost } from '../../domain/at-most.ts'
import { table } from '../../domain/table.ts'
import { GAP } from '../../domain/written/gap.ts'
import { wordsIn } from '../reading/line-kind.ts'
import { isSpelledOut } from './spelled-out.ts'
import { holds, PARTICLES, stemOf, type Topic } from './topic.ts'

/** With gaps in them, more than this, a definition says too little. */
const MOST_GAPS = 3

/**
 * A definition from which nobody can read off its term: its whole name, and words of it that no rival's name has, become
 * gaps.
 * Undefined where too little is left.
 */
export function hideName(topic: Topic, rivals: readonly Topic[]): string | undefined {
  if (isSpelledOut(topic.definition, topic.shortForms)) return undefined
  const telling = topic.stems
    .filter(stem => holds(topic.lower, stem) && !rivals.some(rival => rival.words.has(stem.word)))
    .map(({ word }) => word)
  const hidden = [
    ...topic.names.filter(isWhole).map(name => patternOfName(name)),
    ...(topic.words.size === 1 ? [...topic.words] : telling)
      .sort((a, b) => b.length - a.length)
      .map(word => patternOf(word)),
  ]
    .reduce((text, pattern) => text.replace(pattern, GAP), topic.definition)
    .replace(/____(?:[\s-]?____|\s?\(____\))+/g, GAP)
  if (hidden === topic.definition) return hidden
  const left = hidden.replaceAll(GAP, '').trim()
  const gaps = hidden.split(GAP).length - 1
  return gaps <= Math.max(MOST_GAPS, Math.floor(wordsIn(hidden) / 6)) &&
    left.length >= topic.definition.length * 0.5 &&
    wordsIn(left) >= 3
    ? neutral(hidden)
    : undefined
}

/** Patterns that are kept: a word is looked for once for each question about its term. */
function kept(make: (word: string) => RegExp): (word: string) => RegExp {
  const patterns = new LRUCache<string, RegExp>(atMost(2000))
  return word => {
    const pattern = patterns.get(word) ?? make(word)
    patterns.set(word, pattern)
    return pattern
  }
}

const patternOf = kept(newPattern)
const patternOfName = kept(wholePattern)

function newPattern(word: string): RegExp {
  if (/[가-힣]/.test(word)) {
    const whole = asPattern(word)
    return new RegExp(`(?<![가-힣])${whole}${SUFFIX}|${whole}(?=(?:${PARTICLES})?(?![가-힣]))`, 'gi')
  }
  const stem = asPattern(stemOf(word))
  return new RegExp(`${NO_LETTER_BEFORE}${stem}${word.length > 3 ? '\\p{Script=Latin}*' : NO_LETTER}`, 'giu')
}

/** What makes another noun of one, and is hidden with it: 가상화, 영속성; a verb behind a noun tells nothing. */
const SUFFIX = '[화성적형식링력률율량용]?'

/** No letter or digit of the same word: a Korean particle stands right behind a foreign one. */
const NO_LETTER_BEFORE = '(?<!(?![가-힣])[\\p{L}\\p{N}])'
const NO_LETTER = '(?!(?![가-힣])[\\p{L}\\p{N}])'

/** Whether a name can be looked for as it is: one word in Hangul may be a part of any other. */
const isWhole = (name: string) => name.length > 1 && (name.includes(' ') || !/[가-힣]/.test(name))

/** A name, however its words are set apart; of capitals alone only in these: IT, not it. */
function wholePattern(name: string): RegExp {
  const spaced = asPattern(name).replace(/\s+/g, '\\s*')
  const flags = /^[A-Z\d]+$/.test(name) ? 'gu' : 'giu'
  return /[가-힣]/.test(name) ? new RegExp(spaced, 'gi') : new RegExp(`${NO_LETTER_BEFORE}${spaced}${NO_LETTER}`, flags)
}

/** Particles and articles beside a gap tell nothing of what belongs in it: `____을(를)`, `a(n) ____`. */
export function neutral(text: string): string {
  return text
    .replace(BESIDE_GAP, (_, particle: string) => `${GAP}${BOTH[particle]}`)
    .replace(/\b([Aa])n? (?=____)/g, '$1(n) ')
}

const BOTH = table<string>({
  이라고: '(이)라고',
  라고: '(이)라고',
  이라고도: '(이)라고도',
  라고도: '(이)라고도',
  이라는: '(이)라는',
  라는: '(이)라는',
  이라: '(이)라',
  라: '(이)라',
  이나: '(이)나',
  나: '(이)나',
  이며: '(이)며',
  며: '(이)며',
  이랑: '(이)랑',
  랑: '(이)랑',
  이란: '(이)란',
  란: '(이)란',
  으로: '(으)로',
  로: '(으)로',
  은: '은(는)',
  는: '은(는)',
  이: '이(가)',
  가: '이(가)',
  을: '을(를)',
  를: '을(를)',
  과: '와(과)',
  와: '와(과)',
})

const BESIDE_GAP = new RegExp(String.raw`____(${Object.keys(BOTH).join('|')})(?=[\s.,!?)]|$)`, 'g')
