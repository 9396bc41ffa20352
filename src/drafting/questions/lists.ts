import type { Block } from '../notes.ts'
import { plain } from '../reading/inline.ts'
import { isSentence, wordsIn } from '../reading/line-kind.ts'
import { squash } from '../squash.ts'
import { LABELS } from '../terms/names/label-words.ts'
import type { Topic } from './topic.ts'

/** Three or more terms in one list, with what they are listed under. */
export interface List {
  label: string
  /** Place of the block that says so. */
  place: number
  members: Topic[]
  /** Whether a term stands somewhere under it. */
  holds: (topic: Topic) => boolean
  /** Whether a squashed name is said in one of the things listed. */
  says: (key: string) => boolean
}

const LEAST = 3
const LONGEST_LABEL = 60

/** The lists of the notes whose items are terms: one behind the other, most of what stands there, each first in its place. */
export function listsOf(blocks: readonly Block[], topics: readonly Topic[]): List[] {
  const groups = new Map<string, { place: number; members: Topic[] }>()
  for (const { topic, block } of firstIn(blocks, topics)) {
    if (block.parent < 0) continue
    const key = groupOf(block)
    const group = groups.get(key) ?? { place: block.parent, members: [] }
    group.members.push(topic)
    groups.set(key, group)
  }
  const longest = new Map<number, Topic[]>()
  for (const { place, members } of groups.values())
    if (members.length > (longest.get(place)?.length ?? 0)) longest.set(place, members)
  const listed = new Map<string, Block[]>()
  for (const block of blocks) {
    const key = groupOf(block)
    if (groups.has(key)) listed.set(key, [...(listed.get(key) ?? []), block])
  }
  return [...groups].flatMap(([key, { place, members }]) => {
    // Of what stands under one thing only the longest list is asked for.
    if (longest.get(place) !== members) return []
    const all = (listed.get(key) ?? []).filter(block => block.header !== true)
    const label = labelOf(blocks[place])
    if (members.length < LEAST || members.length * 2 < all.length || !isTelling(label)) return []
    const holds = (topic: Topic) => isUnder(blocks, topic.parent, place)
    // All that the page has stands under its title.
    const isTitle = blocks[place]?.kind === 'heading' && topics.length > members.length && topics.every(holds)
    const said = all.map(block => squash(plain(block.text)))
    return isTitle ? [] : [{ label, place, members, holds, says: own => said.some(text => text.includes(own)) }]
  })
}

/** What is listed together: of one kind, under one thing. */
const groupOf = ({ parent, kind, depth }: Block) => `${parent} ${kind} ${depth}`

/** The heading that a term is told of below. */
function headingOf(blocks: readonly Block[], { parent }: Topic): Block | undefined {
  return blocks[parent]?.kind === 'heading' ? blocks[parent] : undefined
}

/** The terms that blocks are about, each with its own; where one name begins another, the longer one is meant. */
function firstIn(blocks: readonly Block[], topics: readonly Topic[]): { topic: Topic; block: Block }[] {
  const longest = new Map<Block, { topic: Topic; length: number }>()
  for (const topic of topics)
    for (const block of [blocks[topic.place], headingOf(blocks, topic)]) {
      const length = block ? lengthIn(block, topic) : 0
      if (!block || length === 0) continue
      if (length > (longest.get(block)?.length ?? 0)) longest.set(block, { topic, length })
      break
    }
  return [...longest].map(([block, { topic }]) => ({ topic, block }))
}

/** How much of a block's beginning is a term's name where the block is about it: one of a list, and no sentence that comes to speak of it. */
function lengthIn({ kind, text, cells }: Block, topic: Topic): number {
  if (kind === 'code') return 0
  const words = plain(cells?.find(cell => cell !== '') ?? text)
  const begun = squash(words)
  const own = topic.names.map(squash).filter(name => begun.startsWith(name))
  const isAbout = kind !== 'text' || /^[^:：=→]{0,60}?(?:[:：=→]|\s[-–—]\s)/.test(words)
  return isAbout ? Math.max(0, ...own.map(name => name.length)) : 0
}

/** What a list is called by, without its number and marks. */
const labelOf = (block: Block | undefined) =>
  plain(block?.text ?? '').replace(
    /^(?:[^\p{L}\p{N}"'“‘([{<.#]|\d{1,2}(?:\.\d{1,2})*(?:[.)](?=\s|\p{L})|(?=\s))|[가-하IVX]{1,4}[.)](?=\s))+\s*|[:：]$/gu,
    '',
  )

/** "It is influenced by many factors like": the beginning of a sentence that the list ends. */
const BEGINS_SENTENCE =
  /\b(?:like|as|use|uses|are|is|be|of|by|with|to|for|the|following|includes?|means?|we|you|it)$|(?:에는|때는|으로는|다음과 같은)$/i

function isTelling(label: string): boolean {
  if (!/\p{L}{2}/u.test(label) || label.length > LONGEST_LABEL || LABELS.has(label.toLowerCase())) return false
  const isTold = isSentence(label) || (/[가-힣](?:다|[옴음함됨임])$/.test(label) && wordsIn(label) >= 3)
  return !isTold && !BEGINS_SENTENCE.test(label) && !/\?$|(?:이란|란)$/.test(label)
}

function isUnder(blocks: readonly Block[], place: number, above: number): boolean {
  for (let at = place; at >= 0; at = blocks[at]?.parent ?? -1) if (at === above) return true
  return false
}
