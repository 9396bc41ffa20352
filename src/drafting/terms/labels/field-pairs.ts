import { DEFINITION_WORDS } from '../../definition-words.ts'
import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { anyOf } from '../../word-list.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import { splitLabel } from './label.ts'

const NAMING = /^(?:term|word|concept|vocab(?:ulary)?|용어|단어|개념어|어휘|낱말)$/i
const MEANING = new RegExp(`^(?:${anyOf(DEFINITION_WORDS)}|defn?|explanation|설명|풀이)$`, 'i')

/** "Term: Vernacular" and "Definition: …" in the next line: a card with its fields written out. */
export function fieldPair(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const label = splitLabel(block.text)
  const next = notes.blocks[place + 1]
  if (!label || !next || !NAMING.test(plain(label.name).replace(/\s?\d+$/, ''))) return undefined
  const meaning = splitLabel(next.text)
  if (!meaning || !MEANING.test(plain(meaning.name)) || plain(meaning.rest).length < 4) return undefined
  const { name, aliases } = parseName(label.rest)
  const lines = [...block.lines, ...next.lines]
  return isName(name, notes.language, true)
    ? { name, aliases, definition: meaning.rest, lines, block: place, rule: 'label', strength: 0.8 }
    : undefined
}
