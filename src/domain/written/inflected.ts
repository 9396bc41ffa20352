/** Letters that a word needs for what is made of it to be told from another word. */
const STEM_LETTERS = 6
const FULL_LETTERS = 7
const SHORT_LETTERS = 3

/** Whether words are others of which one stands as a verb does (`open-sourced`) or is cut short (`neural net`). */
export function isInflected(typed: readonly string[], wanted: readonly string[]): boolean {
  if (typed.length !== wanted.length) return false
  const changed = typed.flatMap((word, place) => (word === wanted[place] ? [] : [[word, wanted[place] ?? ''] as const]))
  if (changed.length !== 1) return false
  const [word = '', full = ''] = changed[0] ?? []
  return isVerbOf(word, full) || (typed.length > 1 && isCutShort(word, full))
}

function isVerbOf(word: string, stem: string): boolean {
  if (!/^[a-z]+$/.test(stem) || stem.length < STEM_LETTERS) return false
  const bare = stem.replace(/e$/, '')
  return [`${bare}ed`, `${bare}ing`].includes(word)
}

function isCutShort(word: string, full: string): boolean {
  return word.length >= SHORT_LETTERS && full.length >= FULL_LETTERS && /^[a-z]+$/.test(full) && full.startsWith(word)
}
