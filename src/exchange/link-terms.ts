import { squash } from '../domain/normalise.ts'
import type { QuestionEntry, TermEntry } from './chapter-text.ts'
import type { Notice } from './reading.ts'

/** Takes away links to terms that are nowhere, and finds the term that an answer names. */
export function linkTerms(
  all: { terms: TermEntry[]; questions: QuestionEntry[] },
  known: ReadonlySet<string>,
  problems: Notice[],
): void {
  const byName = new Map<string, string>()
  for (const { slug, text } of all.terms)
    for (const name of [text.name, ...text.aliases]) byName.set(squash(name), slug)
  const isKnown = (slug: string, own?: string) => {
    if (known.has(slug) && slug !== own) return true
    problems.push({ line: 0, key: 'exchange.related-unknown', parameters: { slug }, leftOut: false })
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
}
