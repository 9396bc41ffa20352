import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { isTypedList } from '../typed-list.ts'
import { doubtsOf } from './doubts.ts'
import { strengthOfKind } from './kind-of-rest.ts'
import type { Label } from './label.ts'

/** How far each mark between a name and what is said of it can be trusted. */
const TRUST: Record<Label['mark'], number> = {
  bold: 0.85,
  code: 0.8,
  colon: 0.74,
  dash: 0.72,
  arrow: 0.6,
  equals: 0.58,
  gap: 0.6,
}

/** `unary -> "-" expression | literal`: a rule of a grammar. */
const isGrammar = ({ mark, rest }: Label) =>
  (mark === 'arrow' || mark === 'equals' || mark === 'colon') &&
  /\S\s\\?\|\s\S|^["'`][^"'`]{1,12}["'`]\s\p{Ll}+(?:\s["'`]|$)/u.test(rest)

/** How sure it is that what stands behind a label says what its name is, from 0 to 1. */
export function strengthOf(label: Label, block: Block, name: string): number {
  if (isTypedList(label.rest) || isGrammar(label)) return 0.25
  const known = strengthOfKind(label, block.text, name)
  return known ?? doubtsOf(label, block, name).reduce((strength, doubt) => strength - doubt, TRUST[label.mark])
}

/** A colon and hardly a word after it: in a list of words and their translations, or of who brings what. */
export const isShort = (label: Label) =>
  label.mark === 'colon' && plain(label.rest).length < 12 && !/\s/.test(plain(label.rest))
