import { Slugs, slugOf } from '../domain/slug.ts'
import type { Draft } from '../drafting/draft.ts'
import { settledAs } from './settled.ts'

/** How the page names an entry that has no slug yet. */
const NEW = /^new-/

/**
 * Gives slugs to what a host added: made of its words, and never changed again.
 * @param writing the entry that a host is writing, whose words are not all there yet
 * @returns the draft, and what each new name became
 */
export function settleSlugs(draft: Draft, writing?: string): { draft: Draft; slugs: Record<string, string> } {
  const slugs: Record<string, string> = {}
  const isNew = (slug: string) => NEW.test(slug) && slug !== writing
  const terms = new Slugs(draft.terms.map(term => term.slug))
  for (const { slug, name } of draft.terms)
    if (isNew(slug) && name.trim() !== '') slugs[slug] = terms.take(slugOf(name))
  const questions = new Slugs(draft.questions.map(question => question.slug))
  for (const { slug, prompt } of draft.questions)
    if (isNew(slug) && prompt.trim() !== '') slugs[slug] = questions.take(`q-${slugOf(prompt)}`.slice(0, 56))
  const settled = (slug: string) => settledAs(slugs, slug)
  return {
    slugs,
    draft: {
      ...draft,
      terms: draft.terms.map(term => ({ ...term, slug: settled(term.slug), related: term.related.map(settled) })),
      questions: draft.questions.map(question => ({
        ...question,
        slug: settled(question.slug),
        terms: question.terms.map(settled),
      })),
    },
  }
}
