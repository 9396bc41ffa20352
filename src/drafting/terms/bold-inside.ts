import type { Block } from '../notes.ts'
import { plain } from '../reading/inline.ts'
import { wordsIn } from '../reading/line-kind.ts'
import { isBidding } from './bidding.ts'
import type { Candidate, Surroundings } from './candidate.ts'
import { termNamed } from './names/term-named.ts'
import { sentencesOf } from './sentences.ts'

/** "they will **drift off**", "either **reef** or …", "pushes them **all out**": what stands there says what is done, or how. */
const BEFORE_VERB =
  /\b(?:will|would|can|could|may|might|must|should|shall|cannot|can['’]t|won['’]t|don['’]t|doesn['’]t|either|never|them|us)(?:\seither)?\s?$/i

/** Everything in bold in a text. */
export const boldNames = (text: string): RegExpExecArray[] => [...text.matchAll(/\*\*(?!\s)([^*]{2,60})(?<!\s)\*\*/g)]

/** The name that stands in bold inside a sentence, with that sentence; none where the bold is stress. */
export function boldInside(
  bold: RegExpExecArray,
  block: Block,
  notes: Surroundings,
  base: Pick<Candidate, 'block' | 'lines' | 'rule'>,
): Candidate[] {
  const raw = bold[1] ?? ''
  const after = block.text.slice(bold.index + bold[0].length)
  const isInside = notes.language === 'en' ? !/^['’]s\s/.test(after) : /^[가-힣(,]/.test(after)
  const term = isInside ? termNamed(raw, notes.language) : undefined
  if (!term || wordsIn(term.name) > 4) return []
  const { name, aliases } = term
  const sentence = sentencesOf(block.text).find(each => each.includes(raw)) ?? ''
  // A remark in brackets is none.
  if (/^\(.*\)$/.test(raw) || wordsIn(plain(sentence)) < 5 || isBidding(sentence)) return []
  const isNoun =
    !BEFORE_VERB.test(plain(sentence.slice(0, sentence.indexOf(raw)))) &&
    !/^(?:not|only|always|never|very|all|must|every|each|any|no|important|critical|\p{Ll}+ly)$/iu.test(name) &&
    !/\p{Ll}(?:ing|ed)$/u.test(name.split(' ')[0] ?? '')
  return isNoun ? [{ ...base, name, aliases, definition: sentence, strength: 0.52 }] : []
}
