import { foldedKey } from '../fold.ts'
import { formsOf } from '../forms.ts'
import type { Indexes } from '../indexes.ts'
import { inOtherLayout } from '../keyboard.ts'
import { type Hits, SCORE } from '../score.ts'
import { findAbbreviated } from './abbreviated.ts'
import { findAmongWords } from './among-words.ts'
import { findBegun } from './begun.ts'
import { findByInitials } from './by-initials.ts'
import { findByMeaning } from './by-meaning.ts'
import { findExact, findInQuestion } from './exact.ts'
import { findMistaken, findMistakenTwice } from './mistaken.ts'
import { findSounding } from './sounding.ts'

/** The ways to find what a text may mean, the surest first; each adds what it finds. See `SCORE`. */
export function* waysOf(indexes: Indexes, text: string, hits: Hits): Iterable<() => void> {
  const { names } = indexes
  yield () => findExact(names, text, [{ key: foldedKey(text), off: 0 }], 0, hits)
  const forms = formsOf(text)
  yield () => findInQuestion(names, text, hits)
  yield () => findExact(names, text, forms.slice(1), 0, hits)
  const layouts = inOtherLayout(text)
  for (const layout of layouts) yield () => findExact(names, layout, formsOf(layout), SCORE.layout, hits)
  yield () => findAbbreviated(indexes, forms, hits)
  yield () => findByInitials(indexes, text, 0, hits)
  for (const layout of layouts) yield () => findByInitials(indexes, layout, SCORE.layout, hits)
  yield () => findMistaken(indexes, forms, 0, hits)
  yield () => findAmongWords(indexes, text, hits)
  for (const layout of layouts) yield () => findMistaken(indexes, formsOf(layout), SCORE.layout, hits)
  yield () => findMistakenTwice(indexes, forms, hits)
  yield () => {
    findSounding(indexes, forms, hits)
    findBegun(indexes, forms, hits)
  }
  yield () => findByMeaning(indexes, text, hits)
}
