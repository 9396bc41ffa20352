import type { Block } from '../../notes.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { termNamed } from '../names/term-named.ts'

/** So many lines beside one another, and this share of them, have to be made alike. */
const FEWEST = 3
const SHARE = 0.75
const MOST = 60

/** "Stage 2: During—Slack. This is …": which of several it is, and when, comes before its name. */
const COUNT =
  /^(?:stage|phase|step|part|level|period|era)\s(?:\d{1,2}|[IVX]{1,4})\s?[:.–—-]\s+(?:\p{Lu}\p{Ll}+—)?(?=\p{Lu})/iu
/** "Dead Weight. The cargo here …": a name that is a sentence of its own, before any other. */
const STOPPED = /^(\p{Lu}[\p{L}’'-]*(?:\s[\p{L}’'-]+){0,3})\.\s((?=["“]?\p{Lu})\S+\s.{20,})$/u
/** Words with which somebody answers, judges or bids. */
const NO_NAME = /^(?:yes|no|sure|right|wrong|true|false|good|great|well|ok(?:ay)?|done|first|next|then|finally|also)\b/i

/** A line of a list in which each is a name, a stop, and then what is to be known of it. */
export function stoppedItem(block: Block, place: number, notes: Surroundings): Candidate | undefined {
  const match = partsOf(block)
  if (!match) return undefined
  const isCounted = COUNT.test(block.text)
  const list = (notes.children.get(block.parent) ?? [])
    .slice(0, MOST)
    .map(each => notes.blocks[each] as Block)
    .filter(each => each.kind === block.kind && (!isCounted || COUNT.test(each.text)))
  const alike = list.filter(each => partsOf(each) !== undefined).length
  if (alike < FEWEST || alike < list.length * SHARE) return undefined
  const term = termNamed(match.name, notes.language)
  return term && wordsIn(term.name) <= 4
    ? { ...term, definition: match.rest, lines: block.lines, block: place, rule: 'label', strength: 0.6 }
    : undefined
}

function partsOf({ kind, text }: Block): { name: string; rest: string } | undefined {
  if (kind !== 'item' && kind !== 'text') return undefined
  if (!/^[^.]{2,80}\.\s/.test(text)) return undefined
  const [, name = '', rest = ''] = STOPPED.exec(text.replaceAll('**', '').replace(COUNT, '')) ?? []
  return name === '' || NO_NAME.test(name) ? undefined : { name, rest }
}
