import { bySlug } from '../domain/by-slug.ts'
import { squash } from '../domain/normalise.ts'
import { Slugs } from '../domain/slug.ts'
import type { Draft, DraftQuestion, DraftTerm, Sourced } from './draft.ts'
import { draftNotes } from './draft-notes.ts'
import type { Notes } from './notes.ts'
import { isLong } from './source-in.ts'

/**
 * Drafts edited notes again: an entry whose lines still stand, word for word, is kept as it was, slug, edits and all,
 * wherever they stand now; so is what has no lines of its own. An entry whose lines changed is drafted anew under the
 * slug it had, if its name is still there. What a host does not want is kept as `off`, or it is drafted again.
 * @throws {NotesError} as `draftNotes` does
 */
export function redraft(previous: Draft, notes: Notes): Draft {
  const fresh = draftNotes(notes)
  const places = placesOf(notes)
  const { terms, slugOf, anew } = mergeTerms(previous, fresh, places)
  const slugs = new Set(terms.map(term => term.slug))
  const questions = mergeQuestions(previous, fresh, places, slugOf, anew)
  const known = (wanted: readonly string[], own?: string) => wanted.filter(slug => slugs.has(slug) && slug !== own)
  return {
    ...fresh,
    terms: terms.map(term => ({ ...term, related: known(term.related, term.slug) })),
    questions: questions
      .map(question => ({ ...question, terms: known(question.terms) }))
      .filter(question => question.terms.length > 0 || question.lines.length === 0),
  }
}

interface Places {
  of(line: string): readonly number[] | undefined
}

/** Where each line of the notes stands, and each sentence of those that are too long to be shown whole. */
function placesOf(notes: Notes): Places {
  const places = new Map<string, number[]>()
  for (const [at, line] of notes.lines.entries()) {
    const known = places.get(line.trim())
    if (known) known.push(at + 1)
    else places.set(line.trim(), [at + 1])
  }
  const long = notes.lines.flatMap((line, at) => (isLong(line) ? [{ line, place: at + 1 }] : []))
  const within = (sentence: string) => {
    const found = long.filter(({ line }) => line.includes(sentence)).map(({ place }) => place)
    return found.length > 0 ? found : undefined
  }
  return { of: line => places.get(line) ?? within(line) }
}

/** An entry at the lines where its words stand now; undefined when one of them is gone. */
function moved<T extends Sourced>(entry: T, places: Places): T | undefined {
  if (entry.lines.length === 0) return entry
  const lines: number[] = []
  for (const line of entry.quote.split('\n')) {
    const known = places.of(line)
    if (known === undefined) return undefined
    lines.push(known.find(place => place > (lines.at(-1) ?? 0)) ?? (known[0] as number))
  }
  return { ...entry, lines: [...new Set(lines)].sort((a, b) => a - b) }
}

interface MergedTerms {
  terms: DraftTerm[]
  /** The slug that each term of the fresh draft has now. */
  slugOf: Map<string, string>
  /** Slugs of those that were drafted anew. */
  anew: Set<string>
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
    return { ...term, slug, off: known?.off }
  })
  // Related terms of the fresh draft are named by its own slugs.
  for (const term of drafted) if (anew.has(term.slug)) term.related = term.related.map(slug => slugOf.get(slug) ?? slug)
  const used = new Set(drafted.map(term => term.slug))
  const named = new Set(drafted.flatMap(term => [term.name, ...term.aliases]).map(squash))
  const isGone = (term: DraftTerm) => !used.has(term.slug) && !named.has(squash(term.name))
  const rest = previous.terms.filter(isGone).flatMap(term => moved(term, places) ?? [])
  return { terms: [...drafted, ...rest], slugOf, anew }
}

/** Which earlier entry each fresh term is: by its name and lines, then by its name, by another name, by its slug. */
function matchTerms(previous: Draft, fresh: Draft): Map<DraftTerm, DraftTerm> {
  const matched = new Map<DraftTerm, DraftTerm>()
  const taken = new Set<DraftTerm>()
  const keysOf: ((term: DraftTerm) => string[])[] = [
    term => [`${squash(term.name)}\n${term.quote}`],
    term => [squash(term.name)],
    term => [term.name, ...term.aliases].map(squash),
    // Its name is a host's own by now; its slug is still made of the one in the notes.
    term => [`${term.slug}\n${term.quote}`],
  ]
  for (const keys of keysOf) {
    const waiting = new Map<string, DraftTerm>()
    for (const term of previous.terms) {
      if (!taken.has(term)) for (const key of keys(term)) if (!waiting.has(key)) waiting.set(key, term)
    }
    for (const term of fresh.terms) {
      if (matched.has(term)) continue
      const known = keys(term)
        .map(key => waiting.get(key))
        .find(each => each !== undefined && !taken.has(each))
      if (!known) continue
      matched.set(term, known)
      taken.add(known)
    }
  }
  return matched
}

function mergeQuestions(
  previous: Draft,
  fresh: Draft,
  places: Places,
  slugOf: ReadonlyMap<string, string>,
  anew: ReadonlySet<string>,
): DraftQuestion[] {
  const standing = previous.questions.flatMap(question =>
    question.terms.some(slug => anew.has(slug)) ? [] : (moved(question, places) ?? []),
  )
  const kept = new Set(standing.map(question => question.slug))
  const asked = new Set(standing.filter(question => question.terms.length === 1).flatMap(question => question.terms))
  const known = bySlug(previous.questions)
  const slugs = new Slugs([...kept, ...known.keys()])
  const drafted = fresh.questions.flatMap(question => {
    const terms = question.terms.map(slug => slugOf.get(slug) ?? slug)
    const wanted = renamed(question, slugOf)
    const isAsked = terms.length === 1 && asked.has(terms[0] ?? '')
    if (isAsked || kept.has(wanted)) return []
    kept.add(wanted)
    return [{ ...question, terms, slug: known.has(wanted) ? wanted : slugs.take(wanted), off: known.get(wanted)?.off }]
  })
  return [...standing, ...drafted]
}

/** A question's slug begins with its term's, which may be another than the fresh draft gave it. */
function renamed(question: DraftQuestion, slugOf: ReadonlyMap<string, string>): string {
  const [own = ''] = question.terms
  const isOfTerm = question.terms.length === 1 && question.slug.startsWith(`${own}-`)
  return isOfTerm ? `${slugOf.get(own) ?? own}${question.slug.slice(own.length)}` : question.slug
}
