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

/** The weakest and the strongest terms; where all are known alike, as one alone is, they are neither. */
export function termParts({ t }: Pick<Speech, 't'>, terms: readonly KnownTerm[]): Part[] {
  const titled = (title: string, shown: readonly KnownTerm[]): Part[] =>
    shown.length === 0
      ? []
      : [
          { type: 'text', markdown: `**${title}**` },
          { type: 'progress', bars: shown.map(each => barOf({ t }, each)) },
        ]
  const weak = weakCount(terms)
  if (weak === 0) return titled(t('me.alike', { count: terms.length }), weakest(terms))
  const strong = terms.slice(Math.max(weak, terms.length - SHOWN)).reverse()
  return [...titled(t('me.weak'), weakest(terms)), ...titled(t('me.strong'), strong)]
}

function barOf({ t }: Pick<Speech, 't'>, term: KnownTerm) {
  const percent = percentOf(term)
  return { label: term.name, share: percent / 100, detail: t('me.recall', { percent }) }
}

/** As it is shown: what looks alike is alike. */
const percentOf = ({ recall }: KnownTerm) => Math.round(100 * recall)

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

/** What one knows least; of what is known alike, some. */
function weakest(terms: readonly KnownTerm[]): readonly KnownTerm[] {
  return terms.slice(0, Math.min(SHOWN, weakCount(terms) || SHOWN))
}

/** How many are weak: half of them, but none that is known as well as one that is strong; 0 where nothing is known better than the rest. */
function weakCount(terms: readonly KnownTerm[]): number {
  if (terms.length < 2) return 0
  const percents = terms.map(percentOf)
  const half = Math.ceil(terms.length / 2)
  const middle = percents[half] ?? 0
  if (percents[half - 1] !== middle) return half
  const end = percents.lastIndexOf(middle) + 1
  return percents.indexOf(middle) || (end === terms.length ? 0 : end)
}
