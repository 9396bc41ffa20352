import type { DraftTerm } from './draft.ts'
import { unescaped } from './markdown.ts'
import type { Notes } from './notes.ts'
import { NameIndex } from './terms/names/name-index.ts'
import type { Settled } from './terms/settle.ts'

const MOST_RELATED = 5

/** Terms are related when one's definition names the other, and next when they stand in one list. */
export function relate(terms: readonly DraftTerm[], settled: readonly Settled[], notes: Notes): void {
  const index = new NameIndex<DraftTerm>()
  for (const term of terms) for (const name of [term.name, ...term.aliases]) index.add(name, term)
  const related = new Map(terms.map(term => [term, new Set<string>()]))
  const named = terms.flatMap(term =>
    index.occurrences(unescaped(term.definition)).map(({ owner }) => [term, owner] as const),
  )
  for (const [term, owner] of named.filter(([one, other]) => one !== other)) {
    related.get(term)?.add(owner.slug)
    related.get(owner)?.add(term.slug)
  }
  const byParent = new Map<number, string[]>()
  const parentOf = (at: number) => notes.blocks[settled[at]?.best.block ?? -1]?.parent ?? -1
  for (const [at, term] of terms.entries())
    byParent.set(parentOf(at), [...(byParent.get(parentOf(at)) ?? []), term.slug])
  for (const [at, term] of terms.entries()) {
    const siblings = parentOf(at) < 0 ? [] : (byParent.get(parentOf(at)) ?? [])
    const own = siblings.indexOf(term.slug)
    const beside = siblings.filter((_, place) => place !== own && Math.abs(place - own) <= 2)
    term.related = [...new Set([...(related.get(term) ?? []), ...beside])].slice(0, MOST_RELATED)
  }
}
