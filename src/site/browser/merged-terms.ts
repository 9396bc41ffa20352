import type { TermText } from '../../domain/course.ts'
import type { Draft, DraftTerm } from '../../drafting/draft.ts'
import { followTerms } from '../../drafting/follow-terms.ts'
import { lines, quote, union } from './merged.ts'
import { withoutDoubles } from './merged-choices.ts'

/**
 * A draft in which one term is merged into another: all names and lines of both, in the words of the other. No question
 * sets one name of it against another any more: choices go, or the question is left out.
 */
export function mergeTerms(of: Draft, from: string, into: string): Draft {
  const [gone, kept] = [from, into].map(slug => of.terms.find(term => term.slug === slug))
  if (!gone || !kept) return of
  const other = kept.other && gone.other ? wordsOfBoth(kept.other, gone.other) : (kept.other ?? gone.other)
  const merged: DraftTerm = {
    ...kept,
    ...wordsOfBoth(kept, gone),
    ...(other && { other }),
    related: union(kept.related, gone.related).filter(slug => slug !== from && slug !== into),
    lines: lines(kept, gone),
    quote: quote(kept, gone),
    off: false,
  }
  const renamed = (slugs: string[]) =>
    union(
      slugs.map(slug => (slug === from ? into : slug)),
      [],
    )
  const after: Draft = {
    ...of,
    // What was merged stays, left out: notes that are drafted again must not bring it back.
    terms: of.terms.map(term => {
      if (term === kept) return merged
      return term === gone ? { ...gone, off: true } : { ...term, related: renamed(term.related) }
    }),
    questions: of.questions.map(question => ({
      ...withoutDoubles(question, kept, gone),
      terms: renamed(question.terms),
    })),
  }
  return followTerms(of, after)
}

/** All names of both, in the words of the first. */
function wordsOfBoth(kept: TermText, gone: TermText): TermText {
  const name = kept.name || gone.name
  const names = union(kept.aliases, [gone.name, ...gone.aliases]).filter(each => each !== name && each !== '')
  return { name, aliases: names, definition: kept.definition || gone.definition }
}
