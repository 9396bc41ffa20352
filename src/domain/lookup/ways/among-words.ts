import { foldedWords } from '../fold.ts'
import type { Indexes } from '../indexes.ts'
import type { Mention } from '../mentions.ts'
import { isQuestionWord } from '../questions.ts'
import { type Hits, SCORE } from '../score.ts'

/** Names among the words of a question, or among others. */
export function findAmongWords({ names, mentions: index }: Indexes, given: string, hits: Hits): void {
  const { text, mentions } = index.in(given)
  if (mentions.length === 0) return
  const rest = foldedWords(besides(text, mentions)).filter(word => !isQuestionWord(word))
  const head = rest.length === 0 ? headOf(text, mentions) : undefined
  const left = rest.join('').length
  for (const mention of mentions) {
    const named = mention.to - mention.from
    const among = rest.length === 0 ? SCORE.among(1) : SCORE.among(named / (named + left))
    const term = names.ownerOf(mention.name)
    const isHead = head !== undefined && names.ownerOf(head.name) === term
    hits.add(term, isHead ? SCORE.question : among, isHead ? 'question' : 'among')
  }
}

function besides(text: string, mentions: readonly Mention[]): string {
  let rest = ''
  let at = 0
  for (const { from, to } of mentions) {
    rest += `${text.slice(at, from)} `
    at = to
  }
  return rest + text.slice(at)
}

/** What a question is about: the last of several nouns (도커 이미지), but the first of those that English joins (images in Docker). */
function headOf(text: string, mentions: readonly Mention[]): Mention | undefined {
  const [first, second] = mentions
  if (first && second && /^\W*(?:in|on|of|for|inside|within|with|using|from)\b/.test(text.slice(first.to))) return first
  return mentions[mentions.length - 1]
}
