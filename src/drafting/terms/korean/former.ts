import type { Said } from '../english/said.ts'
import { termNamed } from '../names/term-named.ts'
import { wholeOf } from './predicate.ts'

/** "삭구와 돛은 …": two names that a sentence begins with. */
const BOTH =
  /(?:^|[,.]\s)((?:[가-힣A-Za-z]+\s)??[가-힣A-Za-z]{2,14}?)(?:와|과|하고|이랑)\s((?:[가-힣A-Za-z]+\s)??[가-힣A-Za-z]{2,14}?)(?:은|는|이|가|을|를|의|로)\s/
/** "전자는 …, 후자는 …": what the first of them is, and the other. */
const FORMER = /전자는\s(.{6,160}?),?\s후자는\s(.{6,160}?)[.]?$/

/**
 * What is said of two names by which comes first.
 * @param before the sentence before, which names them where this one does not
 */
export function readFormer(sentence: string, before: string): Said[] {
  const [, former = '', latter = ''] = sentence.includes('후자는') ? (FORMER.exec(sentence) ?? []) : []
  const both = former === '' ? null : (BOTH.exec(sentence.slice(0, sentence.indexOf('전자는'))) ?? BOTH.exec(before))
  if (!both) return []
  return [former, latter].flatMap((definition, at) => {
    const term = termNamed(both[at + 1] ?? '', 'ko')
    return term ? [{ ...term, definition: wholeOf(definition), strength: 0.6 }] : []
  })
}
