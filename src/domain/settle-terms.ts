import { chapterSlugs } from './chapter-slugs.ts'
import { LANGUAGES, type Term } from './course.ts'
import { Glossary } from './glossary.ts'
import { joinTwins } from './join-twins.ts'
import { foldedKey } from './lookup/fold.ts'
import { termsOver } from './terms-over.ts'

/** The terms of a chapter, and under which slugs they are published. */
export interface SettledTerms {
  terms: Term[]
  /** The slug that a term of the chapter goes by. */
  slugOf(slug: string): string
  /** The slugs that terms go by, each once, without one. */
  slugs(slugs: readonly string[], without?: string): string[]
}

/**
 * The slug that each term of a chapter goes by: that of a term of its name in another chapter, or of one that was published
 * with this chapter under another slug. Of several that go by names of one term the one that is called as that is it; the others
 * are terms of their own.
 * @param before its terms as they were published
 * @param base those of the course below
 * @param own those of the study's other chapters
 */
export function settleTerms(
  drafted: readonly Term[],
  before: readonly Term[],
  base: readonly Term[],
  own: readonly Term[],
): SettledTerms {
  const others = termsOver(base, own)
  const elsewhere = new Glossary(others)
  const { terms, joined } = joinTwins(drafted, base)
  const settled = new Map<string, string>()
  const taken = new Set<string>()
  const matches = terms.flatMap(term => matchesIn(elsewhere, term)).sort((a, b) => b.score - a.score)
  for (const { slug, other } of matches) {
    if (settled.has(slug) || taken.has(other)) continue
    settled.set(slug, other)
    taken.add(other)
  }
  const had = new Set([...slugsOf(terms), ...slugsOf(others)])
  const here = new Glossary(before.filter(term => !had.has(term.slug)))
  const known = new Set(slugsOf(before))
  for (const term of terms) {
    if (settled.has(term.slug) || known.has(term.slug)) continue
    const same = matchesIn(here, term).find(match => known.has(match.other))
    if (same === undefined) continue
    settled.set(term.slug, same.other)
    known.delete(same.other)
  }
  const rest = slugsOf(terms).filter(slug => !settled.has(slug))
  const free = chapterSlugs(rest, [...known], [...slugsOf(others), ...settled.values()])
  for (const [slug, given] of free) settled.set(slug, given)
  const slugOf = (slug: string) => settled.get(joined.get(slug) ?? slug) ?? slug
  const slugs = (all: readonly string[], without?: string) =>
    [...new Set(all.map(slugOf))].filter(slug => slug !== without)
  return { terms, slugOf, slugs }
}

const slugsOf = (entries: readonly { slug: string }[]) => entries.map(entry => entry.slug)

interface Match {
  slug: string
  /** The slug of the term that goes by a name of this one. */
  other: string
  /** How well. */
  score: number
}

/** What a name counts for a term that it names as one in the same language, as one in the other, or as an alias. */
const [CALLED, CALLED_ELSEWHERE, ALIAS] = [100, 10, 1]

/** The terms that go by the names of one, each by all that name it. */
function matchesIn(glossary: Glossary, { slug, texts }: Term): Match[] {
  const scores = new Map<string, number>()
  for (const language of LANGUAGES) {
    const name = texts[language]?.name
    const other = name === undefined ? undefined : glossary.named(name)
    if (name === undefined || !other) continue
    const isCalled = (text?: { name: string }) => text !== undefined && foldedKey(text.name) === foldedKey(name)
    const score = isCalled(other.texts[language])
      ? CALLED
      : Object.values(other.texts).some(isCalled)
        ? CALLED_ELSEWHERE
        : ALIAS
    scores.set(other.slug, (scores.get(other.slug) ?? 0) + score)
  }
  return [...scores].map(([other, score]) => ({ slug, other, score }))
}
