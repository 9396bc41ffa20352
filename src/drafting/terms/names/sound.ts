import { finalOf, initialOf, isSyllable } from '../../../domain/lookup/letters.ts'
import { table } from '../../../domain/table.ts'

/** Consonants that a Korean spelling of a foreign word may swap, one for all; those that it may drop are left out. */
const ALIKE = table<string>({
  b: 'p',
  p: 'p',
  f: 'p',
  v: 'p',
  d: 't',
  t: 't',
  m: 'm',
  n: 'n',
  g: 'k',
  k: 'k',
  c: 'k',
  q: 'k',
  x: 'k',
  j: 'k',
  s: 'k',
  z: 'k',
})

/**
 * What is left of a name's sound when a foreign word is spelled in Hangul: "Docker Hub" and "도커 허브" both give `tk p`.
 * Undefined when too little is left to tell by.
 * @param fewest so many sounds have to be left; four of one word where nothing is said
 */
export function soundOf(name: string, fewest?: number): string | undefined {
  if (!/^[\p{L}\p{N}\s-]+$/u.test(name) || (/[가-힣]/.test(name) && /[A-Za-z]/.test(name))) return undefined
  const words = name.split(/[\s-]+/).map(word => {
    const latin = /[가-힣]/.test(word) ? consonantsOf(word) : word.toLowerCase()
    const plain = latin
      .replace(/ng(?![aeiou])/g, 'n')
      .replace(/ph/g, 'f')
      .replace(/th/g, 't')
      .replace(/sh|ch/g, 'k')
    return [...plain]
      .map(letter => ALIKE[letter] ?? '')
      .join('')
      .replace(/(.)\1+/g, '$1')
  })
  // One short word sounds like many others.
  const least = fewest ?? (words.length > 1 ? 3 : 4)
  return words.join('').length >= least && words.every(word => word !== '') ? words.join(' ') : undefined
}

/** Consonants as Hangul writes them, first and last of each syllable, by their place in Unicode's order. */
const FIRSTS = ['k', 'k', 'n', 't', 't', 'l', 'm', 'p', 'p', 's', 's', '', 'j', 'j', 'j', 'k', 't', 'p', 'h']
const LASTS = ' kkknnntlkmpllplmppttnttktph'

/** A vowel stands between the consonants of a syllable, so that two of them are not taken for one sound. */
function consonantsOf(word: string): string {
  return [...word.normalize('NFC')]
    .map(syllable => {
      const code = syllable.charCodeAt(0)
      if (!isSyllable(code)) return syllable.toLowerCase()
      return `${FIRSTS[initialOf(code)]}a${LASTS[finalOf(code)]?.trim()}`
    })
    .join('')
}
