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
    return this.#owners.get(nameKey(name))
  }

  /**
   * The terms without the names that are another's. One that is called so goes by the next name that it has, in this language or
   * another, else by its name with a number behind it.
   */
  settle(terms: readonly Term[]): Term[] {
    return terms.map(term => {
      const texts: Term['texts'] = { ...term.texts }
      for (const { language, text } of textsOf(term)) texts[language] = this.#settleText(term, text)
      return { ...term, texts }
    })
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

  #claim(terms: readonly Term[], namesOf: (text: TermText) => readonly string[]): this {
    for (const term of terms)
      for (const name of textsOf(term).flatMap(({ text }) => namesOf(text))) {
        const key = nameKey(name)
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
