import { normalise } from '../domain/normalise.ts'
import type { DraftSentence } from './draft.ts'
import { literal } from './markdown.ts'
import type { Notes } from './notes.ts'
import { quoteOf } from './quote.ts'
import { plain } from './reading/inline.ts'
import { sentencesOf } from './terms/sentences.ts'

const MOST_SENTENCES = 5
const CHARACTERS = { least: 30, most: 260 }

/**
 * The key sentences of the notes, word for word and in their order: those with many of the words that the notes repeat,
 * near the start or under their own heading, none that says what another has said.
 */
export function summarise(notes: Notes): DraftSentence[] {
  const all = notes.blocks.flatMap(block =>
    block.kind === 'text' || block.kind === 'item'
      ? sentencesOf(block.text).map(sentence => ({ ...told(sentence), lines: block.lines, kind: block.kind }))
      : [],
  )
  const usable = all.filter(
    each =>
      each.text.length >= CHARACTERS.least && each.text.length <= CHARACTERS.most && !/[?？]$|^https?:/.test(each.text),
  )
  const weights = new Map<string, number>()
  for (const { words } of all) for (const word of words) weights.set(word, (weights.get(word) ?? 0) + 1)
  const title = wordsOf(notes.title ?? '')
  const scored = usable.map((each, at) => {
    const words = [...new Set(each.words)]
    const weight = words.reduce((sum, word) => sum + Math.log(weights.get(word) ?? 1), 0) / Math.sqrt(words.length + 4)
    const onTitle = words.filter(word => title.includes(word)).length
    return { ...each, at, words, score: weight + onTitle * 0.5 + (each.kind === 'text' ? 0.4 : 0) + 1.2 / (1 + at / 4) }
  })
  const chosen: typeof scored = []
  for (const each of scored.sort((a, b) => b.score - a.score)) {
    if (chosen.length === MOST_SENTENCES) break
    const isSaid = chosen.some(
      other => each.words.filter(word => other.words.includes(word)).length > each.words.length * 0.6,
    )
    if (!isSaid) chosen.push(each)
  }
  return chosen
    .sort((a, b) => a.at - b.at)
    .map(({ text, lines }) => ({ text: literal(text), lines, quote: quoteOf(notes, lines) }))
}

function told(sentence: string): { text: string; words: string[] } {
  const text = plain(sentence)
  return { text, words: wordsOf(text) }
}

function wordsOf(text: string): string[] {
  return normalise(text)
    .split(/[\s+#]+/)
    .filter(word => (/[가-힣]/.test(word) ? word.length > 1 : word.length > 3))
}
