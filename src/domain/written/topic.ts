import { words } from './fold.ts'
import { isNegated } from './parts.ts'
import { singular } from './spelling.ts'

const SMALL = new Set(
  'it this that is are was were does did do has have had be been the a an of in on to for and by with its'.split(' '),
)
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
  const onlyAsked = (list: readonly string[]) => list.length > 0 && list.every(word => SMALL.has(word) || isAsked(word))
  const found: string[] = []
  for (const copula of text.matchAll(
    /\s+(?:is|are|was|were|has|have|equals|means|=|wrote)\s+|(?<=[가-힣])(?:은|는|이|가|의|:)\s+/gi,
  )) {
    const before = text.slice(0, copula.index)
    if (onlyAsked(words(before))) found.push(text.slice(copula.index + copula[0].length))
  }
  // `we breathe oxygen`, `it was painted by …`: who does it, and the question's own words.
  const told = /^(?:it|we|you|they|people|he|she|one|i)\s/i.test(text) ? [...text.matchAll(/\s+/g)].slice(1) : []
  for (const space of told) {
    const before = words(text.slice(0, space.index)).slice(1)
    if (onlyAsked(before) && before.some(isAsked)) found.push(text.slice(space.index).trim())
  }
  for (const space of text.matchAll(/\s+/g)) {
    const behind = words(text.slice(space.index))
    if (
      (VERB.has(behind[0] ?? '') ||
        (isAsked(behind[0] ?? '') && behind.length > 1 && SMALL.has(behind.at(-1) ?? ''))) &&
      onlyAsked(behind)
    )
      found.push(text.slice(0, space.index))
  }
  return found
}
