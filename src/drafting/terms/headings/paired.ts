import type { Block } from '../../notes.ts'
import { plain } from '../../reading/inline.ts'
import { wordsIn } from '../../reading/line-kind.ts'
import { squash } from '../../squash.ts'
import type { Candidate, Surroundings } from '../candidate.ts'
import { splitLabel } from '../labels/label.ts'
import { withoutCount } from '../names/counted.ts'
import { isLabelWord } from '../names/label-words.ts'
import { isName } from '../names/names.ts'
import { type ParsedName, parseName } from '../names/parse-name.ts'
import { clausesOf, sentencesOf } from '../sentences.ts'
import { ENOUGH, keyOf } from '../settle.ts'
import { ANSWER } from './answer-below.ts'

/** "Ebb vs. flood", "Mast and boom", "밀물과 썰물", "돛·닻·키", "조금 대 사리". */
const JOINT = /\s(?:vs\.?|versus|and|&|or|대|및|그리고|또는)\s|(?<=[가-힣)])(?:와|과)\s|\s?[·・‧↔⇔]\s?|,\s(?:and\s)?/i
/** What such a heading says of the names in it. */
const AROUND =
  /^(?:(?:what\s(?:is|are)\s)?(?:the\s)?(?:differences?|relation(?:ship)?|comparison)\s(?:between|of)\s|comparing\s)|(?:의\s|\s)(?:차이점?|비교|관계|구분|구별|개념)$/i
/** What sets names against one another: whoever does so explains them. */
const CONTRAST = /\s(?:vs\.?|versus|대)\s|\s?[↔⇔]\s?|\b(?:differences?|compar\p{Ll}+)\s|(?:차이점?|비교|구분|구별)$/iu
/** "What is the difference between ebb and flood?": a line that asks is a heading, too. */
const ASKS = /\bdifferences?\sbetween\s.{3,60}\?$/i
const MOST_NAMES = 4
/** So many lines below it are looked at. */
const MOST_BELOW = 12
/** What opens a sentence about the other of two. */
const OPENING =
  /^(?:On the other hand|In contrast|By contrast|Conversely|However|Meanwhile|Whereas|While|반면에?|반대로|이에 반해|한편|그에 비해),?\s/i

/** The names that a heading joins. */
function namesIn(heading: Block, notes: Surroundings): ParsedName[] {
  const text = plain(withoutCount(heading.text))
    .replace(/^(?:\d{1,3}(?:[.-]\d{1,2})*[.)]?)\s+/, '')
    .replace(AROUND, '')
    .replace(/\?$/, '')
  const parts = text.split(JOINT).map(part => parseName(part))
  const isEach = parts.every(
    ({ name }) => wordsIn(name) <= 3 && isName(name, notes.language, true) && !isLabelWord(name),
  )
  return parts.length >= 2 && parts.length <= MOST_NAMES && isEach ? parts : []
}

/** Names that a heading joins, with what the lines below say of each: "밀물과 썰물", "Ebb vs. flood". */
export function paired(heading: Block, place: number, notes: Surroundings): Candidate[] {
  const names = heading.kind === 'heading' || ASKS.test(plain(heading.text)) ? namesIn(heading, notes) : []
  if (names.length === 0) return []
  const below = (notes.children.get(place) ?? []).slice(0, MOST_BELOW)
  const head = names.at(-1)?.name.split(/\s+/).slice(1).join(' ') ?? ''
  const isContrast = CONTRAST.test(plain(heading.text))
  const found = names.flatMap(parsed => {
    // "Standing and running rigging": the first is a rigging, too.
    const whole = head === '' || /\s/.test(parsed.name) ? [] : [{ ...parsed, name: `${parsed.name} ${head}` }]
    return (
      firstSaid([...whole, parsed], below, notes) ?? (isContrast ? (mentionedBelow(parsed, below, notes) ?? []) : [])
    )
  })
  return found.length >= 2 ? found : []
}

/** What is said below of the first of some names of one thing, of which anything is. */
function firstSaid(names: readonly ParsedName[], below: readonly number[], notes: Surroundings): Candidate | undefined {
  for (const name of names)
    for (const each of below) {
      const candidate = saidBelow(name, each, notes)
      if (candidate) return candidate
    }
  return undefined
}

/** A word may stand there in another form: "Tonality" is in "tonal music". */
const FEWEST_OF_STEM = 8

/** The first sentence below in which a name comes by: "In calm water ebb runs fast, and flood is slow." */
function mentionedBelow(
  { name, aliases }: ParsedName,
  below: readonly number[],
  notes: Surroundings,
): Candidate | undefined {
  const keys = [name, ...aliases].map(squash).map(key => (key.length >= FEWEST_OF_STEM ? key.slice(0, -4) : key))
  for (const place of below) {
    const block = notes.blocks[place] as Block
    if (block.kind !== 'text' && block.kind !== 'item') continue
    const definition = sentencesOf(block.text.replace(ANSWER, '')).find(
      sentence => wordsIn(sentence) >= 6 && !/[?:]$/.test(sentence) && keys.some(key => squash(sentence).includes(key)),
    )
    if (definition !== undefined)
      return { name, aliases, rule: 'heading', strength: ENOUGH, block: place, definition, lines: block.lines }
  }
  return undefined
}

function saidBelow(parsed: ParsedName, place: number, notes: Surroundings): Candidate | undefined {
  const block = notes.blocks[place] as Block
  if (block.kind === 'row' || block.kind === 'code') return undefined
  const keys = [parsed.name, ...parsed.aliases].map(keyOf)
  const label = splitLabel(block.text)
  const own = parseName(label?.name ?? block.text)
  const isNamed = [own.name, ...own.aliases].map(keyOf).some(key => keys.includes(key))
  const said = isNamed ? saidOfLabel(label?.rest ?? '', block, place, notes) : saidInText(block, keys)
  if (!said) return undefined
  const others = isNamed ? own.aliases : wholeName(parsed.name, said.definition)
  const aliases = [...parsed.aliases, ...others]
  return { name: parsed.name, rule: 'heading', strength: 0.6, block: place, aliases, ...said }
}

type SaidThere = Pick<Candidate, 'definition' | 'lines'>

/** What stands behind one of the names, or below it. */
function saidOfLabel(rest: string, block: Block, place: number, notes: Surroundings): SaidThere | undefined {
  const [first] = notes.children.get(place) ?? []
  const under = notes.blocks[first ?? -1]
  const isUnder = under !== undefined && (under.kind === 'item' || under.kind === 'text')
  const definition = wordsIn(rest) >= 3 || !isUnder ? rest : (sentencesOf(under.text)[0] ?? '')
  const lines = definition === rest || !under ? block.lines : [...block.lines, ...under.lines]
  return wordsIn(definition) >= 3 && !/\?$/.test(definition) ? { definition, lines } : undefined
}

/** The sentence of a text that is about one of the names. */
function saidInText({ kind, text, lines }: Block, keys: readonly string[]): SaidThere | undefined {
  if (kind === 'heading') return undefined
  const definition = clausesOf(text).find(sentence => isAbout(sentence.replace(OPENING, ''), keys))
  return definition === undefined ? undefined : { definition, lines }
}

/** Whether a sentence is about one of the names: it begins with it, and says at least as much again. */
function isAbout(sentence: string, keys: readonly string[]): boolean {
  const bare = plain(sentence).replace(/^(?:an?|the|in|with|by|as for|under|while)\s/i, '')
  const begin = squash(bare)
  return wordsIn(bare) >= 5 && !/[?:]$/.test(bare) && keys.some(key => begin.startsWith(key))
}

/** "Standing" in a heading may be short for what the sentence names: "Standing rigging is …". */
function wholeName(name: string, sentence: string): string[] {
  const bare = plain(sentence.replace(OPENING, ''))
  const next = /^\s(\p{Ll}+)\s(?:is|are|was|were|means?|refers?|\p{Ll}+s)\s/u.exec(bare.slice(name.length))?.[1]
  return bare.toLowerCase().startsWith(name.toLowerCase()) && next !== undefined && !/^(?:is|are|was|were)$/.test(next)
    ? [`${name} ${next}`]
    : []
}
