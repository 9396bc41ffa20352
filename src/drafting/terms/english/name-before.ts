import { isAbout } from '../names/about.ts'
import { isName } from '../names/names.ts'
import { type ParsedName, parseName } from '../names/parse-name.ts'

/** Words that a name does not begin before, since it never has them inside. */
const BOUNDARY =
  /[,;:]$|^(?:of|by|in|with|to|from|the|a|an|called|and|or|as|for|on|into|is|are|was|were|uses?|using|at|than|like|us|me|him|them|we|you|i|it|they|its|their|his|her|our|your|this|that|these|those|called|named|one|some|any|each|every|have|has|had|through|via|over|under|between|about|reach(?:es|ed)?|becomes?|became)$/i

/** The name that a stretch of a sentence ends in, of up to four words; undefined where those are none. */
export function nameAtEndOf(before: string): ParsedName | undefined {
  const words = before.trim().split(/\s+/)
  const from = words.findLastIndex(word => BOUNDARY.test(word))
  const parsed = parseName(words.slice(from + 1).join(' '))
  const { name } = parsed
  const count = name.split(' ').length
  return name !== '' && count <= 4 && isName(name, 'en') && !isAbout(name) && !/(?:\p{Ll}ed|\p{Ll}ly)$/u.test(name)
    ? parsed
    : undefined
}
