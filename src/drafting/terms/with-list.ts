import { plain } from '../reading/inline.ts'
import type { Candidate, Surroundings } from './candidate.ts'

/** "allows us to", "is a way of": the beginning of what the list below goes on with. */
const BEGUN = /^(?:\S+\s){0,6}(?:to|of|for|with|by|as|that)[:…]*$/i
/** So much of a list is read in one sentence. */
const LONGEST = 240

/** A candidate whose definition a list goes on with has that in it: "allows us to" and below "moor", "load". */
export function withList(candidate: Candidate, { blocks, children }: Surroundings): Candidate {
  const begun = plain(candidate.definition)
  if (!BEGUN.test(begun)) return candidate
  const below = (children.get(candidate.block) ?? []).flatMap(place => blocks[place] ?? [])
  const items = below.filter(({ kind }) => kind === 'item')
  const definition = `${begun.replace(/[:…]+$/, '')} ${items.map(({ text }) => text.replace(/[.;,]$/, '')).join('; ')}`
  if (items.length === 0 || definition.length > LONGEST) return candidate
  return { ...candidate, definition, lines: [...candidate.lines, ...items.flatMap(({ lines }) => lines)] }
}
