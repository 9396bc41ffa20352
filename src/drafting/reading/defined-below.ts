import { DEFINITION_WORDS } from '../definition-words.ts'
import { anyOf } from '../word-list.ts'
import type { Place } from './implicit-heading.ts'
import { isSentence, wordsIn } from './line-kind.ts'

/** A line of nothing but the word that what follows is a definition. */
const SAYS_DEFINITION = new RegExp(
  String.raw`^(?:${anyOf(DEFINITION_WORDS)}|what (?:is it|it is)\??|뜻풀이|한 ?줄 ?정의)$`,
  'i',
)
/** The same as a label. */
const DEFINITION_LABEL = new RegExp(String.raw`^(?:\*\*)?${anyOf(DEFINITION_WORDS)}(?:\*\*)?\s?[:：]`, 'i')

/** Whether the next line says that it is the definition of this one. */
export function isDefinedBelow({ after, next }: Place, text: string): boolean {
  if (SAYS_DEFINITION.test(text)) return next?.kind === 'text' || next?.kind === 'item'
  const isDefinition = after?.kind === 'text' && DEFINITION_LABEL.test(after.text)
  return isDefinition && wordsIn(text) <= 5 && !isSentence(text) && !/[:：=→]/.test(text)
}
