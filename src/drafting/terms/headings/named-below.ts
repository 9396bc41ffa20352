import type { Language } from '../../../domain/course.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import type { Surroundings } from '../candidate.ts'
import { isShortFor } from '../names/initials.ts'
import { termNamed } from '../names/term-named.ts'
import { sentencesOf } from '../sentences.ts'
import type { Below } from './below.ts'

const MOST_WORDS = 4

/**
 * "## Histology", below it "- 조직학", and then what that is; or "자간. 글자 사이의 …" below "### Letterspace".
 * @returns its name in the other language, and what stands behind that
 */
export function namedBelow(name: string, below: Below, notes: Surroundings): (Below & { other: string }) | undefined {
  const { block, place } = below
  const [first = '', ...rest] = sentencesOf(plain(block.text))
  const other = otherName(name, first.replace(/\.$/, ''), notes.language)
  if (other === undefined) return undefined
  if (rest.length > 0) {
    const text = block.text.slice(block.text.indexOf('.') + 1).trim()
    return first.endsWith('.') ? { ...below, block: { ...block, text }, other } : undefined
  }
  const next = notes.blocks[place + 1]
  const isSaid =
    next?.parent === block.parent && (next.kind === 'item' || next.kind === 'text') && wordsIn(plain(next.text)) >= 3
  return isSaid ? { block: next, place: place + 1, other } : undefined
}

/** A name in the other script, what letters are short for, or the same kind of thing written out: "IT cortex", "Inferotemporal cortex". */
function otherName(name: string, text: string, language: Language): string | undefined {
  if (isShortFor(name, text)) return text
  const term = wordsIn(text) <= MOST_WORDS && !/[,:：;=→]/.test(text) ? termNamed(text, language) : undefined
  if (!term || term.aliases.length > 0) return undefined
  const isForeign = /[가-힣]/.test(name) !== /[가-힣]/.test(term.name) && !isMixed(term.name)
  return isForeign || isWrittenOut(name, term.name) ? term.name : undefined
}

const isMixed = (text: string) => /[가-힣]/.test(text) && /[A-Za-z]/.test(text)

function isWrittenOut(short: string, full: string): boolean {
  const [one = '', kind = ''] = /^([A-Z]{2,5})\s(\p{Ll}{3,})$/u.exec(short)?.slice(1) ?? []
  return one !== '' && full.toLowerCase().startsWith(one.charAt(0).toLowerCase()) && full.endsWith(` ${kind}`)
}
