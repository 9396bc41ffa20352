import { squash } from '../domain/normalise.ts'
import type { DraftTerm } from './draft.ts'
import { unescaped } from './markdown.ts'

/** A text of a draft in the form in which it is compared with names. */
export const keyOf = (text: string): string => squash(unescaped(text))

/** All that a term is called, in both languages, each as `keyOf` has it. */
export function namesOf({ name, aliases, other }: DraftTerm): Set<string> {
  const names = [name, ...aliases, ...(other ? [other.name, ...other.aliases] : [])]
  return new Set(names.map(keyOf).filter(key => key !== ''))
}
