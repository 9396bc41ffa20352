import { LANGUAGES, type Term } from './course.ts'
import { otherNames } from './merge-names.ts'
import { nameKey } from './normalise.ts'

/** A term that is left, and what it is called. */
interface Called {
  term: Term
  names: Set<string>
}

/**
 * Merges terms of a chapter that have only the same names into one with all their definitions.
 * @param below terms of the course that the chapter's own extends: a name and its translation there are taken for the same
 * @returns the terms that remain, and for each that was merged the slug of the one that it is now
 */
export function joinTwins(
  terms: readonly Term[],
  below: readonly Term[],
): { terms: Term[]; joined: Map<string, string> } {
  const joined = new Map<string, string>()
  const left: Called[] = []
  const byName = new Map<string, Called>()
  const same = new Map(below.map(keysOf).flatMap(keys => [...keys].map(key => [key, keys] as const)))
  for (const term of terms) {
    const names = keysOf(term)
    const called = { term, names }
    const twin = [...names]
      .flatMap(name => [name, ...(same.get(name) ?? [])])
      .map(name => byName.get(name))
      .find(each => each && areTwins(each.names, names, same))
    if (twin) {
      joined.set(term.slug, twin.term.slug)
      twin.term = join(twin.term, term)
      for (const name of names) twin.names.add(name)
    } else left.push(called)
    for (const name of names) if (!byName.has(name)) byName.set(name, twin ?? called)
  }
  return { terms: left.map(each => each.term), joined }
}

type Names = ReadonlySet<string>

function areTwins(one: Names, other: Names, same: ReadonlyMap<string, Names>): boolean {
  if (isWithin(one, other) || isWithin(other, one)) return true
  const [first = ''] = one
  const known = same.get(first)
  return known !== undefined && isWithin(one, known) && isWithin(other, known)
}

const isWithin = (names: Names, others: Names) => [...names].every(name => others.has(name))

const keysOf = ({ texts }: Term) => new Set(LANGUAGES.flatMap(each => (texts[each] ? [nameKey(texts[each].name)] : [])))

function join(one: Term, other: Term): Term {
  const texts: Term['texts'] = { ...other.texts, ...one.texts }
  for (const language of LANGUAGES) {
    const [first, second] = [one.texts[language], other.texts[language]]
    if (!first || !second) continue
    const isSaid = first.definition.split('\n\n').includes(second.definition) || first.definition === second.definition
    const aliases = otherNames(first.name, [...first.aliases, second.name, ...second.aliases])
    const definition = isSaid ? first.definition : `${first.definition}\n\n${second.definition}`
    texts[language] = { name: first.name, aliases, definition }
  }
  return { ...one, related: [...new Set([...one.related, ...other.related])], texts }
}
