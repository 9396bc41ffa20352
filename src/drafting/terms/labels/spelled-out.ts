import type { Block } from '../../notes.ts'
import type { Candidate } from '../candidate.ts'
import { isShortFor } from '../names/initials.ts'
import { isName } from '../names/names.ts'
import { parseName } from '../names/parse-name.ts'

/** "CPA(Closest Point of Approach), 두 배가 가장 가까워지는 곳": letters, what they stand for, and what that is. */
const SPELLED_OUT = /^([A-Za-z][\w-]{1,9}\s?\([^()]{5,60}\)|[^(),.:]{5,60}?\s?\([A-Z][\w-]{1,9}\)),\s(\S.{3,})$/

/** A line that begins with a name in short and in full, and goes on behind a comma. */
export function spelledOut(block: Block, place: number): Candidate | undefined {
  const [, raw = '', definition = ''] = block.kind === 'heading' ? [] : (SPELLED_OUT.exec(block.text) ?? [])
  const { name, aliases } = parseName(raw)
  const isInFull = aliases.some(alias => isShortFor(alias, name) || isShortFor(name, alias))
  // "MMSI (…), AIS (…)" only gives several.
  if (!isInFull || !isName(name, 'en', true) || /\(|^(?:and|or|및|그리고)\s/.test(definition)) return undefined
  return { name, aliases, definition, lines: block.lines, block: place, rule: 'label', strength: 0.62 }
}
