import { bySlug } from '../domain/by-slug.ts'
import { squash } from '../domain/normalise.ts'
import { Slugs } from '../domain/slug.ts'
import type { Draft, DraftQuestion, DraftSentence, DraftTerm } from './draft.ts'
import { draftNotes } from './draft-notes.ts'
import { withoutTerm } from './follow-terms.ts'
import { inOrder } from './in-order.ts'
import type { Notes } from './notes.ts'
import { moved, type Places, placesOf } from './places.ts'

/**
 * Drafts edited notes again: an entry whose lines still stand, word for word, is kept as it was, slug, edits and all,
 * wherever they stand now; so is what has no lines of its own, and the order of all. An entry whose lines changed is drafted
 * anew under the slug it had, if its name is still there. What a host does not want is kept as `off`, or it is drafted again.
 * @throws {NotesError} as `draftNotes` does
 */
export function redraft(previous: Draft, notes: Notes): Draft {
  const fresh = draftNotes(notes)
  const places = placesOf(notes)
  const { terms, slugOf } = mergeTerms(previous, fresh, places)
  const slugs = new Set(terms.map(term => term.slug))
  const questions = mergeQuestions(previous, { ...fresh, terms }, places, slugOf)
  const known = (wanted: readonly string[], own?: string) => wanted.filter(slug => slugs.has(slug) && slug !== own)
  return {
    ...fresh,
    ...(previous.other && { other: previous.other }),
    ...(previous.otherProposed && { otherProposed: previous.otherProposed }),
    summary: mergeSummary(previous.summary, fresh.summary, places),
    terms: inOrder(previous.terms, terms).map(term => ({ ...term, related: known(term.related, term.slug) })),
    questions: inOrder(previous.questions, questions)
      .map(question => ({ ...question, terms: known(question.terms) }))
      .filter(question => question.terms.length > 0 || question.lines.length === 0),
  }
}

/** A sentence that is gone from the notes gives its place to another; what was taken out stays out. */
function mergeSummary(before: DraftSentence[], fresh: DraftSentence[], places: Places): DraftSentence[] {
  const standing = before.map(sentence => moved(sentence, places))
  const kept = new Set(standing.map(sentence => sentence?.quote))
  const others = fresh.filter(sentence => !kept.has(sentence.quote))
  const merged = standing.flatMap(sentence => sentence ?? others.shift() ?? [])
  return merged.length > 0 ? merged : fresh
}

interface MergedTerms {
  terms: DraftTerm[]
  /** The slug that each term of the fresh draft has now. */
  slugOf: Map<string, string>
}

function mergeTerms(previous: Draft, fresh: Draft, places: Places): MergedTerms {
  const matched = matchTerms(previous, fresh)
  const slugs = new Slugs(previous.terms.map(term => term.slug))
  const slugOf = new Map<string, string>()
  const anew = new Set<string>()
  const drafted = fresh.terms.map(term => {
    const known = matched.get(term)
    const slug = known?.slug ?? slugs.take(term.slug)
    slugOf.set(term.slug, slug)
    if (known && known.quote === term.quote) return { ...known, lines: term.lines }
    const standing = known && moved(known, places)
    if (standing) return standing
    anew.add(slug)
    return { ...term, ...(known && ownOf(known, term)), slug, off: known?.off }
  })
  // Related terms of the fresh draft are named by its own slugs.
  for (const term of drafted) if (anew.has(term.slug)) term.related = term.related.map(slug => slugOf.get(slug) ?? slug)
  const used = new Set(drafted.map(term => term.slug))
  const named = new Set(fresh.terms.flatMap(term => [term.name, ...term.aliases]).map(squash))
  // What is a host's own, or what they left out or merged, is no second one of a name.
  const isDecided = (term: DraftTerm) => term.lines.length === 0 || term.off === true
  const isGone = (term: DraftTerm) => !used.has(term.slug) && (isDecided(term) || !named.has(squash(term.name)))
  const rest = previous.terms.filter(isGone).flatMap(term => moved(term, places) ?? [])
  return { terms: [...drafted, ...rest], slugOf }
}

/** What of a term is no word of the notes: the name that a host gave it, and what it is in the other language. */
function ownOf({ slug, name, other }: DraftTerm, fresh: DraftTerm): Partial<DraftTerm> {
  const isRenamed = slug === fresh.slug && ![fresh.name, ...fresh.aliases].map(squash).includes(squash(name))
  return { ...(isRenamed && { name }), ...(other && { other }) }
}

/** What an earlier entry is known again by, the surest first. */
const KEYS: readonly ((term: DraftTerm) => string[])[] = [
  term => [`${squash(term.name)}\n${term.quote}`],
  term => [squash(term.name)],
  term => [term.name, ...term.aliases].map(squash),
  // Its name is a host's own by now; its slug is still made of the one in the notes.
  term => [`${term.slug}\n${term.quote}`],
  term => [term.slug],
]

/** Which earlier entry each fresh term is: by its name and lines, then by its name, by another name, by its slug. */
function matchTerms(previous: Draft, fresh: Draft): Map<DraftTerm, DraftTerm> {
  const matched = new Map<DraftTerm, DraftTerm>()
  const taken = new Set<DraftTerm>()
  for (const keysOf of KEYS) {
    const waiting = byKeys(
      previous.terms.filter(term => !taken.has(term)),
      keysOf,
    )
    for (const term of fresh.terms.filter(each => !matched.has(each))) {
      const known = keysOf(term)
        .map(key => waiting.get(key))
        .find(each => each !== undefined && !taken.has(each))
      if (!known) continue
      matched.set(term, known)
      taken.add(known)
    }
  }
  return matched
}

/** Terms by each of their keys; of two with the same one the first. */
function byKeys(terms: readonly DraftTerm[], keysOf: (term: DraftTerm) => string[]): Map<string, DraftTerm> {
  const found = new Map<string, DraftTerm>()
  for (const term of terms) for (const key of keysOf(term)) if (!found.has(key)) found.set(key, term)
  return found
}

/** @param fresh with the terms as they are merged */
function mergeQuestions(
  previous: Draft,
  fresh: Draft,
  places: Places,
  slugOf: ReadonlyMap<string, string>,
): DraftQuestion[] {
  const standing = previous.questions.flatMap(question => moved(question, places) ?? [])
  const kept = new Set(standing.map(question => question.slug))
  const asked = new Set(standing.filter(question => question.terms.length === 1).flatMap(question => question.terms))
  const known = bySlug(previous.questions)
  const slugs = new Slugs([...kept, ...known.keys()])
  const freshTerms = bySlug(fresh.terms)
  const drafted = fresh.questions.flatMap(question => {
    const terms = question.terms.map(slug => slugOf.get(slug) ?? slug)
    const wanted = renamed(question, slugOf)
    const isAsked = terms.length === 1 && asked.has(terms[0] ?? '') && !known.has(wanted)
    if (isAsked || kept.has(wanted)) return []
    kept.add(wanted)
    const before = known.get(wanted)
    if (!before) return [withoutTerm({ ...question, terms, slug: slugs.take(wanted) }, freshTerms)]
    const { off, withTerm, other } = before
    return [{ ...question, terms, slug: wanted, off, ...(withTerm && { withTerm }), ...(other && { other }) }]
  })
  return [...standing, ...drafted]
}

/** A question's slug begins with its term's, which may be another than the fresh draft gave it. */
function renamed(question: DraftQuestion, slugOf: ReadonlyMap<string, string>): string {
  const [own = ''] = question.terms
  const isOfTerm = question.terms.length === 1 && question.slug.startsWith(`${own}-`)
  return isOfTerm ? `${slugOf.get(own) ?? own}${question.slug.slice(own.length)}` : question.slug
}
