import type { Block } from '../../notes.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import type { Candidate } from '../candidate.ts'
import { termNamed } from '../names/term-named.ts'
import { sentencesOf } from '../sentences.ts'
import { keyOf } from '../settle.ts'

const SO_MANY = '(?:two|three|four|five|six|several|\\d)'
const KINDS = '(?:kinds|types|forms|sorts|classes|varieties)'
/** "There are two kinds of anchors", "Anchors come in two types": of what there are several. */
const OF_WHAT = [
  new RegExp(String.raw`\b${SO_MANY}\s(?:\p{Ll}+\s)?${KINDS}\sof\s(?:\p{Ll}+\s)?(\p{Ll}{3,}s)\b`, 'u'),
  new RegExp(
    String.raw`^(?:\p{L}+\s)?(\p{L}{3,}s)\s(?:come|exist|fall|are)\s(?:in|into|of)\s${SO_MANY}\s(?:\p{Ll}+\s)?${KINDS}\b`,
    'u',
  ),
]
/** "bower anchors, which hang at the bow": behind a colon. */
const LISTED =
  /(?:^|,?\s(?:and\s)?)((?:\p{Ll}[\p{L}-]*\s){0,2}\p{Ll}[\p{L}-]*),\s(?:which|that|where|who)\s([^,;]{8,})/gu
/** "A bower anchor hangs at the bow." */
const SENTENCE = /^(?:An?|The)\s((?:[\p{L}-]+\s){1,2}\p{L}+)\s(\p{Ll}+s\s\S+\s\S.*)$/u

/** Where a sentence says how many kinds of something there are: what it, or those behind it, say of each. */
export function kindsTold(block: Block, place: number): Candidate[] {
  if (block.kind !== 'text' && block.kind !== 'item') return []
  const base = { block: place, lines: block.lines, rule: 'sentence', strength: 0.56 } as const
  const sentences = sentencesOf(block.text)
  return sentences.flatMap((sentence, at) => {
    const kind = OF_WHAT.map(of => of.exec(sentence)?.[1]).find(each => each !== undefined)
    if (kind === undefined) return []
    const isOfKind = (name: string) => name.includes(' ') && keyOf(name.split(' ').at(-1) ?? '') === keyOf(kind)
    const listed = [...(sentence.split(/:\s/)[1] ?? '').matchAll(LISTED)]
    const told = sentences.slice(at + 1).map(next => SENTENCE.exec(next))
    return [...listed, ...told].flatMap(match => {
      const [, raw = '', definition = ''] = match ?? []
      const term = isOfKind(raw) ? termNamed(raw, 'en') : undefined
      return term && wordsIn(definition) >= 3 ? [{ ...term, definition, ...base }] : []
    })
  })
}
