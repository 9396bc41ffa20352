import type { Term } from '../../course.ts'
import { askedWords, hasAskedWord } from '../asked-words.ts'
import type { Indexes } from '../indexes.ts'
import { type Hits, SCORE, SUGGESTED_FROM } from '../score.ts'

/** Terms whose texts have the words that were typed. */
export function findByMeaning({ names, texts }: Indexes, text: string, hits: Hits): void {
  const asked = askedWords(text)
  for (const { term, share } of texts.find(text, 8)) {
    const score = SCORE.meaning(share)
    if (score >= SUGGESTED_FROM && hasAskedWord(names.terms[term] as Term, asked)) hits.add(term, score, 'meaning')
  }
}
