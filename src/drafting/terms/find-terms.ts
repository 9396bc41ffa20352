import type { Block, Notes } from '../notes.ts'
import { plain } from '../reading/inline.ts'
import { squash } from '../squash.ts'
import { besideFound } from './beside.ts'
import { boldBeside } from './bold-beside.ts'
import { type Candidate, childrenOf, type Surroundings } from './candidate.ts'
import { codeHead, hasCodeHeads } from './code-head.ts'
import { coded } from './code-rules.ts'
import { commandAlone } from './command-alone.ts'
import { explainedNext } from './english/explained-next.ts'
import { kindsAlike } from './english/kinds-alike.ts'
import { kindsTold } from './english/kinds-told.ts'
import { headed, isHighest } from './headings/headed.ts'
import { instructionHeading } from './headings/instruction-heading.ts'
import { namedAfter } from './headings/named-after.ts'
import { nested } from './headings/nested.ts'
import { paired } from './headings/paired.ts'
import { bracketItem, hasRemarks } from './labels/bracket-item.ts'
import { bracketRow } from './labels/bracket-row.ts'
import { commandRemark } from './labels/command-remark.ts'
import { definitionLabel } from './labels/definition-label.ts'
import { fieldPair } from './labels/field-pairs.ts'
import { firstFields } from './labels/first-fields.ts'
import { labelledCells, labelledInside, labelledParts } from './labels/labelled-parts.ts'
import { isMarkedProse, isParagraph, markedInside } from './labels/marked-prose.ts'
import { remarkRow } from './labels/remark-row.ts'
import { separatedItem } from './labels/separated-item.ts'
import { spelledOut } from './labels/spelled-out.ts'
import { stopped } from './labels/stopped.ts'
import { stoppedItem } from './labels/stopped-list.ts'
import { countMentions } from './names/mentions.ts'
import { pointingBack } from './pointing-back.ts'
import { quizzed } from './quizzed.ts'
import { asRare } from './rarity.ts'
import { saysNothing } from './says-nothing.ts'
import { named, said } from './sentence-rules.ts'
import { ENOUGH } from './settle.ts'
import { withoutSharedOptions } from './shared-options.ts'
import { isStressed, standingOut } from './standing-out.ts'
import { tabled } from './tables/tabled.ts'
import { typedInSentence } from './typed-in-sentence.ts'
import { withList } from './with-list.ts'

/** Everything that any rule takes for a term, in the order of the notes; the same thing may come several times. */
export function findCandidates(notes: Notes): Candidate[] {
  const surroundings: Surroundings = {
    ...notes,
    children: childrenOf(notes.blocks),
    labelledLists: new Map(),
    remarkedLists: new Map(),
    hasRemarks: hasRemarks(notes.blocks),
    hasCodeHeads: hasCodeHeads(notes),
    definedHeadings: new Map(),
    answers: new Map(),
    firstFields: firstFields(notes.blocks),
    isStressed: isStressed(notes.blocks),
    highest: notes.blocks.filter(isHighest),
    isMarkedProse: isMarkedProse(notes.blocks),
    mentions: countMentions(notes.blocks),
  }
  const standing = standingOut(notes.blocks, notes.lines)
  const isKnown = (name: string) => standing.has(squash(name)) || surroundings.mentions(name) >= 4
  const found = notes.blocks.flatMap((block, place) => candidatesOf(block, place, surroundings, isKnown))
  const all = [...found, ...tablesOf(notes.blocks).flatMap(rows => tabled(rows, surroundings))]
  const alike = notes.language === 'en' ? kindsAlike(surroundings) : []
  const everything = [...all, ...alike, ...besideFound(all, surroundings), ...boldBeside(all, surroundings)]
  return withoutMeanings(withoutSharedOptions(everything, notes.blocks))
    .map(each => withList(each, surroundings))
    .filter(({ definition }) => !saysNothing(plain(definition)))
    .map(each => (notes.language === 'en' ? asRare(each, surroundings) : each))
    .sort((a, b) => a.block - b.block)
}

/** "## Quay" and "- a place where ships lie" with more below it: what says of a name what it is, is none itself. */
function withoutMeanings(candidates: readonly Candidate[]): Candidate[] {
  const keyOf = (line: number | undefined, text: string) => `${line} ${squash(plain(text))}`
  const meanings = new Map(
    candidates
      .filter(({ rule }) => rule === 'heading')
      .map(({ lines, definition, strength }) => [keyOf(lines.at(-1), definition), strength]),
  )
  return candidates.filter(({ lines, name, strength }) => (meanings.get(keyOf(lines[0], name)) ?? 0) <= strength)
}

function candidatesOf(
  block: Block,
  place: number,
  notes: Surroundings,
  isKnown: (name: string) => boolean,
): Candidate[] {
  if (block.kind === 'row') return labelledCells(block, place, notes)
  if (block.kind === 'code')
    return [commandAlone(block, place, notes) ?? codeHead(block, place, notes), coded(block, place)].flat()
  const asked = quizzed(block, place, notes)
  if (asked) return [asked]
  const above = standingAbove(block, place, notes)
  if (block.kind === 'heading') return above
  const labels = labelledParts(block, place, notes).filter(each => isSetOff(each, block, notes))
  const [label] = labels
  // "Title: ownership" says too little by itself.
  const isLabelled = label !== undefined && label.strength >= ENOUGH
  const under = isLabelled || above.length > 0 ? undefined : nested(block, place, notes)
  return [
    ...above,
    commandAlone(block, place, notes),
    ...labels,
    label ? undefined : (stopped(block, place, notes) ?? stoppedItem(block, place, notes)),
    under,
    ...(label
      ? []
      : [
          commandRemark(block, place) ?? bracketItem(block, place, notes),
          separatedItem(block, place, notes) ?? spelledOut(block, place),
        ]),
    ...inText(block, place, notes, isKnown),
  ].filter(each => each !== undefined)
}

/** What a heading, or a line that asks, names: what is said of each of two names is not said of both. */
function standingAbove(block: Block, place: number, notes: Surroundings): Candidate[] {
  const each = paired(block, place, notes)
  return each.length > 0 ? each : [headed(block, place, notes) ?? [], instructionHeading(block, place, notes)].flat()
}

/** In prose with its names in bold only what is in bold, or plainly set off by a sign, is a name. */
function isSetOff({ name }: Candidate, block: Block, notes: Surroundings): boolean {
  if (!notes.isMarkedProse || !isParagraph(block)) return true
  return isSetOffByColon(block.text) || block.text.includes(`**${name}`) || block.text.includes(`${name} = `)
}

/** "Shallow clone: a clone with …": unlike a dash, a colon behind a short name and before an article is no pause. */
const isSetOffByColon = (text: string) => /^\p{Lu}[\p{L}’'-]*(?:\s[\p{L}’'-]+){0,2}:\s(?:an?|the|any)\s/u.test(text)

/** What the text of a block says of names, besides the one that it may begin with. */
function inText(
  block: Block,
  place: number,
  notes: Surroundings,
  isKnown: (name: string) => boolean,
): (Candidate | undefined)[] {
  return [
    fieldPair(block, place, notes),
    namedAfter(block, place, notes),
    definitionLabel(block, place, notes),
    ...remarkRow(block, place, notes),
    ...bracketRow(block, place, notes),
    ...labelledInside(block, place, notes).filter(each => isSetOff(each, block, notes)),
    ...markedInside(block, place, notes),
    ...typedInSentence(block, place, notes),
    ...said(block, place, notes, isKnown),
    ...pointingBack(block, place, notes),
    ...(notes.language === 'en' ? [...explainedNext(block, place, isKnown), ...kindsTold(block, place)] : []),
    ...named(block, place, notes),
  ]
}

function tablesOf(blocks: readonly Block[]): { block: Block; place: number }[][] {
  const tables: { block: Block; place: number }[][] = []
  for (const [place, block] of blocks.entries()) {
    if (block.kind !== 'row') continue
    const isNext = blocks[place - 1]?.kind === 'row' && !block.header
    if (isNext) tables.at(-1)?.push({ block, place })
    else tables.push([{ block, place }])
  }
  return tables
}
