import type { Notes } from '../notes.ts'
import { plain } from '../reading/inline.ts'
import { NameIndex } from '../terms/names/name-index.ts'
import { sentencesOf } from '../terms/sentences.ts'
import { countShared, type Topic, wordsOf } from './topic.ts'

/** A sentence of the notes in which a term stands. */
export interface Sentence {
  text: string
  from: number
  to: number
  lines: number[]
}

const MOST_SENTENCES = 4

/** What points at what stands elsewhere, and is not understood alone. */
const POINTS =
  /^(?:this|that|these|those|it|they|he|she|here|such|another|the (?:same|latter|former))\b|^(?:이|그|저|이런|이러한|그런|그러한|위|아래|앞|다음|여기서?|이것|그것|이는|이를|이때|그때)\s|\b(?:above|below|figure \d)|(?:위|아래|다음)의?\s(?:그림|그래프|표|사진)|다음과 같/i

/** The sentences in which each term stands: first those understood alone that say most of what it is. */
export function sentencesWith(notes: Notes, topics: readonly Topic[]): Map<Topic, Sentence[]> {
  const index = new NameIndex<Topic>()
  for (const topic of topics) for (const name of topic.names) index.add(name, topic)
  const found = new Map<Topic, Sentence[]>()
  for (const { owner, ...sentence } of occurrencesIn(notes, index)) {
    const known = found.get(owner) ?? []
    if (known.length < MOST_SENTENCES) found.set(owner, [...known, sentence])
  }
  for (const [topic, sentences] of found) if (sentences.length > 1) sortByWorth(sentences, topic)
  return found
}

/** A name before its colon is no gap in a sentence. */
const BEHIND_LABEL = /^(?:\s?\([^()]{0,60}\))?\s?(?:[:：=→]|[-–—]\s)/

/** Every sentence of the text with each name that stands in it. */
function* occurrencesIn(notes: Notes, index: NameIndex<Topic>): Generator<Sentence & { owner: Topic }> {
  for (const { kind, text: whole, lines } of notes.blocks) {
    if (kind !== 'text' && kind !== 'item') continue
    for (const text of sentencesOf(whole).map(plain))
      for (const { owner, from, to } of index.occurrences(text))
        if (from > 0 || !BEHIND_LABEL.test(text.slice(to))) yield { owner, text, from, to, lines }
  }
}

function sortByWorth(sentences: Sentence[], topic: Topic): void {
  const worth = new Map(sentences.map(sentence => [sentence, worthOf(sentence, topic)]))
  sentences.sort((one, other) => (worth.get(other) ?? 0) - (worth.get(one) ?? 0))
}

/** Words of the definition that a sentence has, up to so many; less where it points elsewhere. */
function worthOf({ text }: Sentence, topic: Topic): number {
  return Math.min(4, countShared(new Set(wordsOf(text)), topic.said)) - (POINTS.test(text) ? 5 : 0)
}
