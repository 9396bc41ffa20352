import { bySlug } from './by-slug.ts'
import type { Term } from './course.ts'
import { NameOwners } from './distinct-names.ts'
import { mergeNames } from './merge-names.ts'

/**
 * The terms of a course with those of a study over them. A term keeps all names that it ever had, unless another of the
 * resulting course is called so: what a study calls a term of its own is no alias of the other course's any more, and no alias that
 * the study gives takes away what another term is called.
 */
export function termsOver(base: readonly Term[], own: readonly Term[]): Term[] {
  if (own.length === 0) return [...base]
  const over = bySlug(own)
  const known = bySlug(base)
  const added = own.filter(term => !known.has(term.slug))
  const called = new NameOwners().ownNames(base)
  // The other course may have got a term of this name after the study had one.
  const older = added.filter(term => Object.values(term.texts).every(text => called.ownerOf(text.name) !== undefined))
  const owners = new NameOwners(called).ownNames(older).ownNames(base).ownNames(own).ownAliases(base).ownAliases(own)
  return owners.settle([...base.map(term => overlay(term, over.get(term.slug))), ...added])
}

/** An own text in a language stands over the base's in that language; the chapter is where the term first came up. */
function overlay(base: Term, own: Term | undefined): Term {
  if (!own) return base
  return { ...base, related: [...new Set([...own.related, ...base.related])], texts: mergeNames(base, own) }
}
