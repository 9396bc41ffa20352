import type { Sourced } from './draft.ts'
import type { Notes } from './notes.ts'
import { isLong } from './source-in.ts'

/** Where lines stand in notes, by their words. */
export interface Places {
  of(line: string): readonly number[] | undefined
}

/** Where each line of the notes stands, and each sentence of those that are too long to be shown whole. */
export function placesOf(notes: Notes): Places {
  const places = new Map<string, number[]>()
  for (const [at, line] of notes.lines.entries()) {
    const known = places.get(line.trim())
    if (known) known.push(at + 1)
    else places.set(line.trim(), [at + 1])
  }
  const long = notes.lines.flatMap((line, at) => (isLong(line) ? [{ line, place: at + 1 }] : []))
  const within = (sentence: string) => {
    const found = long.filter(({ line }) => line.includes(sentence)).map(({ place }) => place)
    return found.length > 0 ? found : undefined
  }
  return { of: line => places.get(line) ?? within(line) }
}

/** An entry at the lines where its words stand now; undefined when one of them is gone. */
export function moved<T extends Sourced>(entry: T, places: Places): T | undefined {
  if (entry.lines.length === 0) return entry
  const lines: number[] = []
  for (const line of entry.quote.split('\n')) {
    const known = places.of(line)
    if (known === undefined) return undefined
    lines.push(known.find(place => place > (lines.at(-1) ?? 0)) ?? (known[0] as number))
  }
  return { ...entry, lines: [...new Set(lines)].sort((a, b) => a - b) }
}
