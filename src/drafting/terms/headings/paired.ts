import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { squash } from '../../squash.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { withoutCount } from '../names/counted.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'
import { sentencesOf } from '../sentences.ts'

/** "Ebb and flow", "One-tailed vs two-tailed", "밀물과 썰물", "밀물 · 썰물". */
const JOINT = /\s(?:and|vs\.?|versus|or|및|그리고|대)\s|(?<=[가-힣)]{2})[와과]\s|\s?[·↔]\s?|\s\/\s|,\s/i
const MOST_BLOCKS = 12
const MOST_WORDS = 3

/** What the text under a heading that gives two things says of each, each in a sentence that begins with it. */
export function paired(block: Block, place: number, notes: Surroundings): Candidate[] {
  if (block.kind !== 'heading') return []
  const parts = plain(withoutCount(block.text))
    .replace(/\s?\([^()]*\)$/, '')
    .split(JOINT)
  if (parts.length !== 2) return []
  const below = (notes.children.get(place) ?? []).slice(0, MOST_BLOCKS)
  const [, head = ''] = /^\S+\s(\S+)$/.exec(parts[1] ?? '') ?? []
  // "Simple vs compound time" is about simple time.
  const whole = parts.map(part => (head !== '' && wordsIn(part) === 1 ? [`${part} ${head}`, part] : [part]))
  const found = whole.map(names => names.map(name => saidOf(name, below, notes)).find(each => each !== undefined))
  // One alone may be there by chance.
  return found.every(each => each !== undefined)
    ? found.map(each => ({ ...each, lines: [...new Set([...block.lines, ...each.lines])].sort((a, b) => a - b) }))
    : []
}

function saidOf(part: string, below: readonly number[], notes: Surroundings): Candidate | undefined {
  const term = parseName(part)
  if (wordsIn(part) > MOST_WORDS || !isName(term.name, notes.language)) return undefined
  const key = squash(term.name)
  for (const place of below) {
    const { kind, text, lines } = notes.blocks[place] as Block
    if (kind !== 'text' && kind !== 'item') continue
    const definition = sentencesOf(text).find(sentence => beginsWith(plain(sentence), key))
    if (definition !== undefined) return { ...term, definition, lines, block: place, strength: 0.56, rule: 'heading' }
  }
  return undefined
}

/** Whether a sentence is about a name: it begins with it, and says at least as much again. */
function beginsWith(sentence: string, key: string): boolean {
  const bare = sentence.replace(/^(?:an?|the|in|with|by|as for|under|while)\s/i, '')
  return squash(bare).startsWith(key) && wordsIn(bare) >= 5 && !/[?:]$/.test(bare)
}
