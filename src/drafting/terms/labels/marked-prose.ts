import type { Block } from '../../notes.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { termNamed } from '../names/term-named.ts'
import { sentencesOf } from '../sentences.ts'

/** So many paragraphs with a word in bold show that the writer marks names so. */
const MARKED_FROM = 6

/** Whether notes of whole paragraphs set their names in bold inside them: then a dash without bold is only a dash. */
export function isMarkedProse(blocks: readonly Block[]): boolean {
  const prose = blocks.filter(isParagraph)
  const marked = prose.filter(block => /\*\*[^*]{3,40}\*\*/.test(block.text))
  return marked.length >= MARKED_FROM && marked.length >= prose.length / 4
}

/** Whether a block is running text, and no line of a list. */
export const isParagraph = (block: Block) => block.kind === 'text' && sentencesOf(block.text).length >= 3

const INSIDE =
  /(?<=\S\s|[;,]\s)\*\*(?!\s)([^*]{3,40})(?<!\s)\*\*(?:\s[-–—]{1,2}|:)\s([^;*]{12,}?)(?=;|[.!?](?:\s|$)|$)/g

/** "… by way of **drift** - a slow change that nobody steers; **flow** - …": names in bold inside a line, each with a mark. */
export function markedInside(block: Block, place: number, notes: Surroundings): Candidate[] {
  if (block.kind === 'heading' || block.kind === 'row' || !block.text.includes('**')) return []
  return [...block.text.matchAll(INSIDE)].flatMap(([, raw = '', definition = '']) => {
    const term = termNamed(raw, notes.language)
    return term && wordsIn(term.name) <= 4
      ? [{ ...term, definition, lines: block.lines, block: place, rule: 'label' as const, strength: 0.64 }]
      : []
  })
}
