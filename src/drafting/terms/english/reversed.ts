import { termNamed } from '../names/term-named.ts'
import { isQuality } from './judgement.ts'
import type { Said } from './said.ts'

const NAME = String.raw`(?:an?\s|the\s)?(\*{0,2}\p{L}[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,2}\*{0,2})`
/** "A group of three or more notes played together is a chord.": what it is comes first, and is long. */
const LAST =
  /^(?:The|An?|Any)\s((?:[\p{L}\p{N}’'-]+\s){4,}?)(?:is|makes up|forms|constitutes)\san?\s(\*{0,2}\p{L}[\p{L}’'-]+(?:\s[\p{L}’'-]+)?\*{0,2})\.?$/u
/** "When the key changes within a piece, this is modulation." */
const WHEN = new RegExp(
  String.raw`^(?:[Ww]hen|[Ii]f|[Ww]here|[Ww]henever)\s.{10,},\s(?:this|that|it|we)\s(?:is|have|get|speak of|call it)\s${NAME}\.?$`,
  'u',
)
/** "Where two streams meet there is a confluence." */
const WHERE = new RegExp(
  String.raw`^(?:[Ww]here|[Ww]herever)\s.{8,120}?,?\s(?:(?:we|you|one)\s(?:find|get|see|have)s?|there (?:is|forms)|lies|forms|is found)\s${NAME}\.?$`,
  'u',
)
/** "Water that has frozen is ice; that which …": of a whole kind. */
const THAT_ARE = new RegExp(
  String.raw`^((?:\p{Lu}\p{Ll}+|[Tt]hose|[Oo]nes|[Tt]hat)\s(?:that|which|who)\s.{8,120}?)\s(?:is|are)\s(?:called\s|known as\s)?${NAME}\.?$`,
  'u',
)
/** A head and what sets it apart: without the latter it is one of those that the name is of. */
const APART = /\s(?:of|between|that|which|who|in|from|with|for|by|on|\p{L}+(?:ed|ing))\s/u

/** Sentences that say first what something is, and last what it is called. */
export function readReversed(sentence: string, isKnown: (name: string) => boolean): Said | undefined {
  const when = WHEN.exec(sentence) ?? WHERE.exec(sentence)
  const kind = when ? undefined : kindOf(sentence, isKnown)
  if (kind) return kind
  const last = when ? null : LAST.exec(sentence)
  const raw = when?.[1] ?? (APART.test(` ${last?.[1] ?? ''}`) ? last?.[2] : undefined)
  if (raw === undefined) return undefined
  const term = termNamed(raw, 'en')
  if (!term || isQuality(raw)) return undefined
  const isSure = raw.includes('*') || isKnown(term.name)
  return { ...term, definition: sentence, strength: isSure ? 0.58 : when ? 0.52 : 0.46 }
}

function kindOf(sentence: string, isKnown: (name: string) => boolean): Said | undefined {
  const [, , name = ''] = THAT_ARE.exec(sentence) ?? []
  return name !== '' && isKnown(name) ? { name, aliases: [], definition: sentence, strength: 0.54 } : undefined
}
