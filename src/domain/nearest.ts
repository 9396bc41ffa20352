import { distance } from 'fastest-levenshtein'
import { letters, normalise } from './normalise.ts'

/** The option nearest to a mistyped word by edit distance, or undefined when none is near (over half its letters off). */
export function nearestOf(word: string, options: readonly string[]): string | undefined {
  const wanted = letters(normalise(word))
  const scored = options.map(option => ({ option, off: distance(wanted, letters(normalise(option))) }))
  const best = scored.sort((a, b) => a.off - b.off)[0]
  return best && best.off <= Math.max(1, best.option.length / 2) ? best.option : undefined
}
