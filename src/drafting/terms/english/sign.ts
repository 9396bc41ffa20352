import { termNamed } from '../names/term-named.ts'
import type { Said } from './said.ts'

/** "The | (Pipe) connects …", "&& (AND) runs …": a sign, in brackets what it is called, and what it does. */
const SIGN =
  /^(?:The\s)?([|&<>!*?+=~^%$#@:;-]{1,3})\s\(([A-Za-z][A-Za-z -]{1,30})\)\s((?:\p{Ll}+\s)?\p{Ll}+s\s\S+\s\S.*)$/u

/** What a sentence says that a sign does. */
export function readSign(sentence: string): Said | undefined {
  const [, sign = '', raw = '', definition = ''] = SIGN.exec(sentence) ?? []
  const term = raw === '' ? undefined : termNamed(raw, 'en')
  return term && { ...term, aliases: [...term.aliases, sign], definition, strength: 0.6 }
}
