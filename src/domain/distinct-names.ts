import { LANGUAGES, type Term, type TermText } from './course.ts'
import { otherNames } from './merge-names.ts'
import { nameKey } from './normalise.ts'

/**
 * Terms of which each name is that of one alone: names before aliases, of terms that have no other in another language first, the
 * first term before the others.
 */
export function distinctNames(terms: readonly Term[]): Term[] {
  const called = terms.filter(term => new Set(textsOf(term).map(({ text }) => nameKey(text.name))).size === 1)
  return new NameOwners().ownNames(called).ownNames(terms).ownAliases(terms).settle(terms)
}

/** Which term of a course each name is of: that of the first who claims it. */
export class NameOwners {
  readonly #owners = new Map<string, string>()
  /** Of each name what it is compared by: to fold those of a large course takes longer than all else. */
  readonly #keys: Map<string, string>

  /** @param like shares its cache of folded names */
  constructor(like?: NameOwners) {
    this.#keys = like ? like.#keys : new Map()
  }

  /** Claims what terms are called. */
  ownNames(terms: readonly Term[]): this {
    return this.#claim(terms, text => [text.name])
  }

  /** Claims what terms are called besides. */
  ownAliases(terms: readonly Term[]): this {
    return this.#claim(terms, text => text.aliases)
  }

  /** The slug of the term that a name is of. */
  ownerOf(name: string): string | undefined {
    return this.#owners.get(this.#keyOf(name))
  }

  /**
   * The terms without the names that are another's. One that is called so goes by the next name that it has, in this language or
   * another, else by its name with a number behind it.
   */
  settle(terms: readonly Term[]): Term[] {
    return terms.map(term => {
      const unsettled = textsOf(term).filter(({ text }) => !this.#isSettled(term.slug, text))
      if (unsettled.length === 0) return term
      const texts: Term['texts'] = { ...term.texts }
      for (const { language, text } of unsettled) texts[language] = this.#settleText(term, text)
      return { ...term, texts }
    })
  }

  #isSettled(slug: string, { name, aliases }: TermText): boolean {
    const keys = [name, ...aliases].map(each => this.#keyOf(each))
    return new Set(keys).size === keys.length && keys.every(key => this.#owners.get(key) === slug)
  }

  #settleText(term: Term, text: TermText): TermText {
    const isOwn = (name: string) => this.ownerOf(name) === term.slug
    const aliases = text.aliases.filter(isOwn)
    if (isOwn(text.name)) return { ...text, aliases: otherNames(text.name, aliases) }
    const elsewhere = textsOf(term).map(each => each.text)
    const spare = [...aliases, ...elsewhere.map(each => each.name), ...elsewhere.flatMap(each => each.aliases)]
    const name = spare.find(isOwn) ?? this.#numbered(term.slug, text.name)
    return { ...text, name, aliases: otherNames(name, aliases) }
  }

  #numbered(slug: string, name: string): string {
    let number = 2
    while (this.ownerOf(`${name} (${number})`) !== undefined) number++
    this.#owners.set(nameKey(`${name} (${number})`), slug)
    return `${name} (${number})`
  }

  #keyOf(name: string): string {
    const known = this.#keys.get(name)
    if (known !== undefined) return known
    const key = nameKey(name)
    this.#keys.set(name, key)
    return key
  }

  #claim(terms: readonly Term[], namesOf: (text: TermText) => readonly string[]): this {
    for (const term of terms)
      for (const name of textsOf(term).flatMap(({ text }) => namesOf(text))) {
        const key = this.#keyOf(name)
        if (!this.#owners.has(key)) this.#owners.set(key, term.slug)
      }
    return this
  }
}

function textsOf({ texts }: Term) {
  return LANGUAGES.flatMap(language => {
    const text = texts[language]
    return text ? [{ language, text }] : []
  })
}
