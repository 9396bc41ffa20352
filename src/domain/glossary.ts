import { LANGUAGES, type Term } from './course.ts'
import { letters, squash, withinOneTypo, withoutParticle } from './normalise.ts'

/** What a look-up finds: the term, or up to three that come near. */
export type Found = { term: Term } | { suggestions: Term[] }

interface Entry {
  term: Term
  name: string
  grams: Set<string>
}

/** How alike (0–1, Dice's coefficient over letter trigrams) a name must be to be suggested. */
const SUGGEST_FROM = 0.3

/**
 * The terms of a course, found by name or alias in any language: exact first, then without a Korean particle, then
 * with one typo in words of five letters or more; else the nearest are suggested. Holds its index in memory.
 */
export class Glossary {
  readonly #terms = new Map<string, Term>()
  readonly #exact = new Map<string, Term>()
  readonly #entries: Entry[] = []
  readonly #byGram = new Map<string, Entry[]>()

  constructor(terms: readonly Term[]) {
    for (const term of terms) this.#terms.set(term.slug, term)
    for (const term of terms) for (const name of namesOf(term)) this.#add(term, name)
  }

  /** The term with this slug. */
  bySlug(slug: string): Term | undefined {
    return this.#terms.get(slug)
  }

  /** The term that goes by exactly this name, but for case and spaces. */
  named(name: string): Term | undefined {
    return this.#exact.get(squash(name))
  }

  find(query: string): Found {
    const wanted = squash(query)
    const term = this.#exact.get(wanted) ?? this.#exact.get(withoutParticle(wanted) ?? '') ?? this.#withTypo(wanted)
    return term ? { term } : { suggestions: this.nearest(query, 3) }
  }

  /** The terms whose names are most alike, best first; for suggestions and autocompletion. */
  nearest(query: string, most: number): Term[] {
    const wanted = squash(query)
    const grams = gramsOf(wanted)
    const shared = new Map<Entry, number>()
    for (const gram of grams) {
      for (const entry of this.#byGram.get(gram) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1)
    }
    const scored = [...shared].map(([entry, count]) => {
      const alike = (2 * count) / (grams.size + entry.grams.size)
      return { entry, alike: entry.name.startsWith(wanted) ? 1 + alike : alike }
    })
    const near = scored.filter(each => each.alike >= SUGGEST_FROM).sort((a, b) => b.alike - a.alike)
    return [...new Set(near.map(each => each.entry.term))].slice(0, most)
  }

  /** Terms that are named in a text, in order of appearance; longer names win over those they contain. */
  mentionedIn(text: string, most: number): Term[] {
    const words = text.normalize('NFKC').split(/\s+/)
    const found: Term[] = []
    for (let from = 0; from < words.length; ) {
      const length = [4, 3, 2, 1].find(
        size => from + size <= words.length && this.#named(words.slice(from, from + size)),
      )
      const term = length && this.#named(words.slice(from, from + length))
      if (term && !found.includes(term)) found.push(term)
      from += length ?? 1
    }
    return found.slice(0, most)
  }

  #named(words: string[]): Term | undefined {
    const squashed = squash(words.join(' '))
    return this.#exact.get(squashed) ?? this.#exact.get(withoutParticle(squashed) ?? '')
  }

  #add(term: Term, given: string): void {
    const name = squash(given)
    if (name === '' || this.#exact.has(name)) return
    this.#exact.set(name, term)
    const entry = { term, name, grams: gramsOf(name) }
    this.#entries.push(entry)
    for (const gram of entry.grams) {
      const sharing = this.#byGram.get(gram)
      if (sharing) sharing.push(entry)
      else this.#byGram.set(gram, [entry])
    }
  }

  #withTypo(wanted: string): Term | undefined {
    const forms = [wanted, withoutParticle(wanted)].filter(form => form !== undefined && letters(form).length >= 5)
    const near = this.#entries.filter(({ name }) =>
      forms.some(form => form && letters(name).length >= 5 && withinOneTypo(form, name)),
    )
    const terms = new Set(near.map(entry => entry.term))
    // Two terms one typo away (IaaS, PaaS): guessing would teach the wrong one.
    return terms.size === 1 ? [...terms][0] : undefined
  }
}

function namesOf(term: Term): string[] {
  return [
    term.slug,
    ...LANGUAGES.flatMap(language => {
      const text = term.texts[language]
      return text ? [text.name, ...text.aliases] : []
    }),
  ]
}

function gramsOf(name: string): Set<string> {
  const padded = `  ${letters(name)} `
  return new Set(Array.from({ length: padded.length - 2 }, (_, start) => padded.slice(start, start + 3)))
}
