import { namesOfNumeronym } from '../abbreviations.ts'
import type { Form } from '../forms.ts'
import type { Indexes } from '../indexes.ts'
import { type Hits, SCORE } from '../score.ts'
import { MOST_GUESSED, scoreIfNoWord } from './guess.ts'

/** Names that a form is an abbreviation of. */
export function findAbbreviated({ names, beginnings, acronyms }: Indexes, forms: readonly Form[], hits: Hits): void {
  for (const { key, off } of forms.slice(0, MOST_GUESSED)) {
    const less = off * SCORE.perEnding
    const add = (name: number, score: number) =>
      hits.add(names.ownerOf(name), scoreIfNoWord(forms, score - less), 'abbreviation')
    for (const name of namesOfNumeronym(key, names, beginnings)) add(name, SCORE.numeronym)
    for (const name of acronyms.of(key)) add(name, SCORE.acronym)
  }
}
