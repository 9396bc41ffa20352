import type { Course, Language } from '../domain/course.ts'
import { squash } from '../domain/normalise.ts'
import { Slugs } from '../domain/slug.ts'
import type { TermEntry } from './chapter-text.ts'
import type { Notice, Placed } from './reading.ts'

/** Without terms that another chapter explains, under whatever name. */
export function newTerms(
  terms: readonly Placed<TermEntry>[],
  others: Course['terms'],
  language: Language,
  problems: Notice[],
): TermEntry[] {
  const owners = new Map<string, Course['terms'][number]>()
  for (const term of others)
    for (const text of Object.values(term.texts))
      for (const name of [text.name, ...text.aliases]) owners.set(squash(name), term)
  const slugs = new Slugs(others.map(term => term.slug))
  return terms.flatMap(({ line, slug, related, text }) => {
    const owner = owners.get(squash(text.name))
    if (owner) {
      const parameters = { name: text.name, chapter: owner.chapter }
      problems.push({ line, key: 'exchange.term-known', parameters, leftOut: true })
      return []
    }
    const aliases = text.aliases.filter(alias => {
      const taken = owners.get(squash(alias))
      const name = taken?.texts[language]?.name ?? taken?.slug ?? ''
      if (taken) problems.push({ line, key: 'exchange.alias-taken', parameters: { alias, name }, leftOut: false })
      return taken === undefined
    })
    return [{ slug: slugs.take(slug), related, text: { ...text, aliases } }]
  })
}
