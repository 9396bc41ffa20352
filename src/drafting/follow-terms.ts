import { bySlug } from '../domain/by-slug.ts'
import type { Draft, DraftQuestion, DraftTerm } from './draft.ts'

/**
 * A changed draft whose questions follow its terms: one goes with the last of the terms that it tests, and comes back with the
 * first of them that does. What a host left out, or took in, without its term stays so.
 */
export function followTerms(before: Draft, after: Draft): Draft {
  const was = testedIn(before.terms)
  const is = testedIn(after.terms)
  const known = bySlug(before.questions)
  const terms = bySlug(after.terms)
  const questions = after.questions.map(question => {
    if (question.withTerm && is(question)) return comeBack(question)
    return was(known.get(question.slug) ?? question) ? withoutTerm(question, terms) : question
  })
  return questions.every((question, at) => question === after.questions[at]) ? after : { ...after, questions }
}

/** A question that is left out, to come back with a term, where all terms that it tests are. @param terms by slug */
export function withoutTerm(question: DraftQuestion, terms: ReadonlyMap<string, DraftTerm>): DraftQuestion {
  return isOfNone(question, terms) && !question.off ? { ...question, off: true, withTerm: true } : question
}

/** Whether all terms that a question tests are left out; one that tests none is of no less. @param terms by slug */
export function isOfNone(question: DraftQuestion, terms: ReadonlyMap<string, DraftTerm>): boolean {
  const tested = question.terms.flatMap(slug => terms.get(slug) ?? [])
  return tested.length > 0 && tested.every(term => term.off)
}

/** Whether one of the terms that a question tests is in; a question that tests none goes with none. */
function testedIn(terms: readonly DraftTerm[]): (question: DraftQuestion) => boolean {
  const kept = new Set(terms.filter(term => !term.off).map(term => term.slug))
  return question => question.terms.some(slug => kept.has(slug))
}

function comeBack({ withTerm: _, ...question }: DraftQuestion): DraftQuestion {
  return { ...question, off: false }
}
