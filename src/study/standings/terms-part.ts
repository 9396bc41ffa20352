import type { CardButton, Part } from '../../domain/card.ts'
import type { Course } from '../../domain/course.ts'
import { judgedAt, recallAt } from '../../domain/memory.ts'
import type { DueMemory } from '../ports.ts'
import { componentId } from '../talk/component-id.ts'
import { type ItemName, itemNames } from '../talk/item-names.ts'
import type { Speech } from '../talk/speech.ts'

/** A term, or a question that tests none, and the chance that a member remembers it tomorrow, 0 to 1. */
export interface KnownTerm extends ItemName {
  recall: number
}

/** Terms shown from either end. */
const SHOWN = 3

/** What a member has met of a course, the weakest first: by how they will remember it tomorrow. */
export function knownTerms(
  course: Course,
  remembered: readonly DueMemory[],
  language: Speech['language'],
  now: Date,
): KnownTerm[] {
  const named = itemNames(course, language)
  const tomorrow = judgedAt(now)
  return remembered
    .flatMap(memory => {
      const item = named.get(memory.item)
      return item ? [{ ...item, recall: recallAt(memory, tomorrow) }] : []
    })
    .sort((a, b) => a.recall - b.recall || a.name.localeCompare(b.name))
}

/** The weakest and the strongest terms, none twice. */
export function termParts({ t }: Pick<Speech, 't'>, terms: readonly KnownTerm[]): Part[] {
  const weak = weakest(terms)
  const strong = terms.slice(Math.max(weak.length, terms.length - SHOWN)).reverse()
  const bars = (shown: readonly KnownTerm[]): Part => ({
    type: 'progress',
    bars: shown.map(({ name, recall }) => {
      const percent = Math.round(100 * recall)
      return { label: name, share: percent / 100, detail: t('me.recall', { percent }) }
    }),
  })
  return [
    ...(weak.length > 0 ? [{ type: 'text' as const, markdown: `**${t('me.weak')}**` }, bars(weak)] : []),
    ...(strong.length > 0 ? [{ type: 'text' as const, markdown: `**${t('me.strong')}**` }, bars(strong)] : []),
  ]
}

/** What to do about it: review what is due, or read up on the weakest. @param due items that can be reviewed now */
export function termButtons({ t }: Pick<Speech, 't'>, terms: readonly KnownTerm[], due: number): Part[] {
  const buttons: CardButton[] = [
    ...(due > 0
      ? [{ label: t('me.review', { count: due }), action: componentId.review(), style: 'primary' as const }]
      : []),
    ...weakest(terms).flatMap(({ slug, name }) =>
      slug === undefined ? [] : [{ label: t('me.explain', { term: name }), action: componentId.term(slug) }],
    ),
  ]
  return buttons.length > 0 ? [{ type: 'buttons', buttons }] : []
}

/** At most half of them where there are few. */
function weakest(terms: readonly KnownTerm[]): KnownTerm[] {
  return terms.slice(0, Math.min(SHOWN, Math.ceil(terms.length / 2)))
}
