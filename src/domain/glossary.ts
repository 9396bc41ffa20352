import type { Term } from './course.ts'
import { foldedKey } from './lookup/fold.ts'
import { Lookup } from './lookup/lookup.ts'
import { LONGEST_NAME } from './lookup/names.ts'
import { MOST_SUGGESTED } from './lookup/score.ts'
import { withoutMentions } from './mentions.ts'
import { atOnce, type Steps } from './steps.ts'

/** What a look-up finds. */
export interface Found {
  /** The term that was meant; two to five where they are compared or listed; none where it is not sure. */
  terms: Term[]
  /** Where there is none, up to three that come near, best first. */
  suggestions: Term[]
}

/** Terms that are listed side by side at most. */
const MOST_COMPARED = 5

/**
 * The terms of a course, found as people type them: by name or alias in any language, whatever case, spaces, particles,
 * plurals and questions are around it; with typos, in the wrong keyboard layout, by initial consonants, abbreviation or
 * sound; else by the words of the definition. Everything has one score (`lookup/score.ts`); what is not sure by it is
 * suggested and not guessed. Holds its indexes in memory.
 */
export class Glossary {
  readonly #terms: readonly Term[]
  readonly #lookup: Lookup

  constructor(terms: readonly Term[], lookup = atOnce(Lookup.of(terms))) {
    this.#terms = terms
    this.#lookup = lookup
  }

  /**
   * The same, built to the end before anybody asks it, in steps of a few milliseconds: for a process that has others to
   * serve meanwhile.
   * @param before is kept where its terms are the same, as when only questions of a course were edited
   */
  static *of(terms: readonly Term[], before?: Glossary): Steps<Glossary> {
    if (before && (yield* areSame(before.#terms, terms))) return before
    const lookup = yield* Lookup.of(terms)
    yield* lookup.complete()
    return new Glossary(terms, lookup)
  }

  /** The term with this slug. */
  bySlug(slug: string): Term | undefined {
    return this.#at(this.#lookup.named(slug.slice(0, LONGEST_NAME))).find(term => term.slug === slug)
  }

  /** The term that goes by exactly this name, but for case and spaces. */
  named(name: string): Term | undefined {
    const [first] = this.#lookup.named(name)
    return first === undefined ? undefined : this.#terms[first]
  }

  find(query: string): Found {
    const text = withoutMentions(query).trim()
    if (foldedKey(text) === '') return { terms: [], suggestions: [] }
    const hits = this.#lookup.search(text)
    const ranked = hits.ranked()
    const first = ranked[0]
    // A whole text that is a name is no comparison, whatever it says.
    const isName = hits.isSure() && (first?.by === 'name' || first?.by === 'ending')
    const several = isName ? [] : this.#lookup.several(text, MOST_COMPARED)
    if (several.length > 0) {
      const terms = this.#at(several.map(({ term }) => term))
      const contrast = this.#contrastOf(terms)
      return { terms: contrast ? [contrast] : terms, suggestions: [] }
    }
    if (hits.isSure() && first) return { terms: this.#at([first.term]), suggestions: [] }
    return { terms: [], suggestions: this.#at(ranked.slice(0, MOST_SUGGESTED).map(({ term }) => term)) }
  }

  /**
   * The term that sets two against each other, whatever they were called: it is related to both, and one of its names names
   * both.
   */
  #contrastOf([one, other, ...more]: readonly Term[]): Term | undefined {
    if (!one || !other || more.length > 0) return undefined
    const pair = new Set([one.slug, other.slug])
    const isBoth = (name: string) => {
      const named = this.#at(this.#lookup.several(name, pair.size).map(({ term }) => term))
      return named.length === pair.size && named.every(({ slug }) => pair.has(slug))
    }
    return [...new Set([...one.related, ...other.related])]
      .flatMap(slug => this.bySlug(slug) ?? [])
      .find(
        ({ related, texts }) =>
          [...pair].every(slug => related.includes(slug)) &&
          Object.values(texts).some(text => text && [text.name, ...text.aliases].some(isBoth)),
      )
  }

  /** The terms that may be meant, best first. */
  search(query: string, most: number): Term[] {
    const ranked = this.#lookup.search(query).ranked()
    return this.#at(ranked.slice(0, most).map(({ term }) => term))
  }

  /** The terms that something half typed may become, best first; for autocompletion. */
  complete(typed: string, most: number): Term[] {
    const begun = this.#lookup.beginning(typed, most)
    return begun.length > 0 ? this.#at(begun) : this.search(typed, most)
  }

  /** Terms that are named in a text, in order of appearance; longer names win over those they contain. */
  mentionedIn(text: string, most: number): Term[] {
    return this.#at(this.#lookup.mentioned(text, most))
  }

  #at(places: readonly number[]): Term[] {
    return places.flatMap(place => this.#terms[place] ?? [])
  }
}

/** Terms that are compared in a step. */
const AT_ONCE = 500

function* areSame(before: readonly Term[], after: readonly Term[]): Steps<boolean> {
  if (before.length !== after.length) return false
  for (let from = 0; from < after.length; from += AT_ONCE) {
    const [one, other] = [before, after].map(terms => JSON.stringify(terms.slice(from, from + AT_ONCE)))
    if (one !== other) return false
    yield
  }
  return true
}
