import { plain } from '../../domain/markdown/plain.ts'
import { withoutParticle } from '../../domain/normalise.ts'

/** How long a text looks: a syllable of Hangul takes the room of two letters. */
export function width(text: string): number {
  return [...text].reduce(
    (sum, letter) =>
      sum + (/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/u.test(letter) ? 2 : 1),
    0,
  )
}

/** The words of a text that say something: five letters or more, or two syllables of Hangul without their particle. */
export function tellingWords(markdown: string): Set<string> {
  const found =
    plain(markdown)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(found.map(word => withoutParticle(word) ?? word).filter(isTelling))
}

function isTelling(word: string): boolean {
  return /\p{Script=Hangul}/u.test(word) ? word.length >= 2 : word.length >= 5
}
