import { squash } from '../domain/normalise.ts'
import type { Draft, DraftQuestion, DraftTerm } from './draft.ts'
import { draftNotes } from './draft-notes.ts'
import type { Notes } from './notes.ts'
import { Slugs } from './slug.ts'

/**
 * Drafts edited notes again: an entry whose lines are still there, word for word, is kept as it was, slug, edits and
 * all, wherever they stand now; so is what a host or the model added without lines of its own. An entry whose lines
 * changed is drafted anew under the slug it had, found by its name, or for a question by its terms and its kind.
 * @throws {NotesError} as `draftNotes` does
 */
export function redraft(previous: Draft, notes: Notes): Draft {
  const fresh = draftNotes(notes)
  const terms = mergeTerms(previous, fresh)
  const questions = mergeQuestions(previous, fresh, terms.slugOf, terms.moved)
  const slugs = new Set(terms.list.map(term => term.slug))
  const related = (term: DraftTerm) => ({
    ...term,
    related: term.related.filter(slug => slugs.has(slug) && slug !== term.slug),
  })
  return {
    ...fresh,
    terms: terms.list.map(related),
    questions: questions.map(each => ({ ...each, terms: each.terms.filter(slug => slugs.has(slug)) })),
  }
}

interface MergedTerms {
  list: DraftTerm[]
  /** The slug that a term of the fresh draft has now. */
  slugOf: Map<string, string>
  /** Entries that were kept although other words now stand under their name. */
  moved: Set<string>
}

function mergeTerms(previous: Draft, fresh: Draft): MergedTerms {
  const matched = matchTerms(previous, fresh)
  const slugs = new Slugs(previous.terms.map(term => term.slug))
  const slugOf = new Map<string, string>()
  const moved = new Set<string>()
  const list = fresh.terms.map(term => {
    const known = matched.get(term)
    const slug = known?.slug ?? slugs.take(term.slug)
    slugOf.set(term.slug, slug)
    if (known && known.quote === term.quote) return { ...known, lines: term.lines }
    if (known) moved.add(slug)
    return { ...term, slug }
  })
  for (const term of list) term.related = [...new Set(term.related.map(slug => slugOf.get(slug) ?? slug))]
  const own = previous.terms.filter(term => term.lines.length === 0 || term.by === 'model')
  return { list: [...list, ...own.filter(term => !list.some(each => each.slug === term.slug))], slugOf, moved }
}

/** Which earlier entry each fresh term is: by its lines and name together, then by name, then by lines alone. */
function matchTerms(previous: Draft, fresh: Draft): Map<DraftTerm, DraftTerm> {
  const matched = new Map<DraftTerm, DraftTerm>()
  const taken = new Set<DraftTerm>()
  const keysOf: ((term: DraftTerm) => string[])[] = [
    term => [`${squash(term.name)}\n${term.quote}`],
    term => [squash(term.name)],
    term => term.aliases.map(squash),
    term => [term.quote],
  ]
  for (const keys of keysOf) {
    const waiting = new Map<string, DraftTerm>()
    for (const term of previous.terms)
      if (!taken.has(term)) for (const key of keys(term)) if (!waiting.has(key)) waiting.set(key, term)
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
  slugOf: ReadonlyMap<string, string>,
  moved: ReadonlySet<string>,
): DraftQuestion[] {
  const bySlug = new Map(previous.questions.map(question => [question.slug, question]))
  const slugs = new Slugs(previous.questions.map(question => question.slug))
  const used = new Set<string>()
  const list = fresh.questions.map(question => {
    const terms = question.terms.map(slug => slugOf.get(slug) ?? slug)
    const wanted = renamed(question, slugOf)
    const known = used.has(wanted) ? undefined : bySlug.get(wanted)
    used.add(wanted)
    if (!known) return { ...question, terms, slug: slugs.take(wanted) }
    // Where its lines stand unchanged, a host's edits do too, and members' answers go on counting for the same thing.
    const isSame = known.quote === question.quote && !terms.some(slug => moved.has(slug))
    return isSame ? { ...known, lines: question.lines } : { ...question, terms, slug: known.slug }
  })
  const isOwn = (question: DraftQuestion) => question.lines.length === 0 || question.by === 'model'
  const kept = previous.questions.filter(
    question => !used.has(question.slug) && (isOwn(question) || stands(question, fresh)),
  )
  return [...list, ...kept]
}

/** A question's slug begins with its term's, which may be another than the fresh draft gave it. */
function renamed(question: DraftQuestion, slugOf: ReadonlyMap<string, string>): string {
  const [own = ''] = question.terms
  const now = slugOf.get(own) ?? own
  return question.slug.startsWith(`${own}-`) && question.terms.length === 1
    ? `${now}${question.slug.slice(own.length)}`
    : question.slug
}

/** Whether a term of the draft still stands in the very lines that a question was made of. */
function stands(question: DraftQuestion, fresh: Draft): boolean {
  return fresh.terms.some(term => term.quote === question.quote)
}
