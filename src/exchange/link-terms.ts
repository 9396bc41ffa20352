import { squash } from '../domain/normalise.ts'
import type { QuestionEntry, TermEntry } from './chapter-text.ts'
import type { Notice } from './reading.ts'

/** How many slugs of terms that are nowhere are told. */
const MOST_SLUGS = 6

/** Takes away links to terms that are nowhere, which is said once for all, and finds the term that an answer names. */
export function linkTerms(
  all: { terms: TermEntry[]; questions: QuestionEntry[] },
  known: ReadonlySet<string>,
  problems: Notice[],
): void {
  const byName = new Map<string, string>()
  for (const { slug, text } of all.terms)
    for (const name of [text.name, ...text.aliases]) byName.set(squash(name), slug)
  const unknown = new Set<string>()
  const isKnown = (slug: string, own?: string) => {
    if (known.has(slug) && slug !== own) return true
    unknown.add(slug)
    return false
  }
  for (const term of all.terms) term.related = term.related.filter(slug => isKnown(slug, term.slug))
  for (const question of all.questions) {
    question.terms = question.terms.filter(slug => isKnown(slug))
    if (question.terms.length > 0) continue
    const right = question.text.choices.filter(choice => choice.right).map(choice => choice.text)
    const named = [...question.text.accepted, ...right].flatMap(answer => byName.get(squash(answer)) ?? [])
    question.terms = [...new Set(named)].slice(0, 1)
  }
  if (unknown.size > 0) problems.push(unknownNotice([...unknown]))
}

function unknownNotice(all: readonly string[]): Notice {
  const slugs = all.slice(0, MOST_SLUGS).join(', ') + (all.length > MOST_SLUGS ? ' …' : '')
  return { line: 0, key: 'exchange.related-unknown', parameters: { count: all.length, slugs }, leftOut: false }
}
