import { isSentence, type LineKind, wordsIn } from './line-kind.ts'

/** So many names, each with the same field first below it, are records. */
const FEWEST = 2

const FIELD = /^(?:\*\*)?([\p{L}][\p{L}\s]{1,20}?)(?:\*\*)?\s?[:：](?:\*\*)?\s+\S/u

/** Places of lines that are names above fields, where several have the same field right below: "Way in: …", "Harm: …". */
export function recordsIn(kinds: readonly LineKind[]): Set<number> {
  const byField = new Map<string, number[]>()
  for (const [at, kind] of kinds.entries()) {
    const field = isNameLine(kind, kinds[at - 1]) ? fieldOf(kinds[at + 1]) : undefined
    if (field !== undefined) byField.set(field, [...(byField.get(field) ?? []), at])
  }
  return new Set([...byField.values()].filter(places => places.length >= FEWEST).flat())
}

function fieldOf(kind: LineKind | undefined): string | undefined {
  return kind?.kind === 'text' && kind.indent === 0 ? FIELD.exec(kind.text)?.[1]?.toLowerCase() : undefined
}

function isNameLine(kind: LineKind, before: LineKind | undefined): boolean {
  if (kind.kind !== 'text' || kind.indent > 0 || kind.quoted) return false
  const isGoingOn = before?.kind === 'text' && /[,(]$/.test(before.text)
  return wordsIn(kind.text) <= 6 && !isGoingOn && !isSentence(kind.text) && !/[:：=→?!,;]|\t|\s[-–—]\s/.test(kind.text)
}
