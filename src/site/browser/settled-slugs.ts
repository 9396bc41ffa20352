import { signal } from '@preact/signals'
import type { Draft } from '../../drafting/draft.ts'
import { settledAs } from '../settled.ts'

/** Slugs that the server gave to new entries in the last save. */
export const renamedSlugs = signal<Record<string, string>>({})

/** How the page named entries that have slugs now. */
const firstSlugs = new Map<string, string>()

/** The slug that an entry had when it was added here: its fields stay the same ones, and keep the cursor, when it gets another. */
export const firstSlugOf = (slug: string) => firstSlugs.get(slug) ?? slug

/** Tells everyone of slugs that the server gave to new entries. */
export function settleSlugs(slugs: Record<string, string>): void {
  for (const [first, slug] of Object.entries(slugs)) firstSlugs.set(slug, first)
  renamedSlugs.value = slugs
}

/** A draft in which new entries have the slugs that the server gave them. */
export function renamed(of: Draft, slugs: Record<string, string>): Draft {
  const settled = (slug: string) => settledAs(slugs, slug)
  return {
    ...of,
    terms: of.terms.map(term => ({ ...term, slug: settled(term.slug), related: term.related.map(settled) })),
    questions: of.questions.map(each => ({ ...each, slug: settled(each.slug), terms: each.terms.map(settled) })),
  }
}
