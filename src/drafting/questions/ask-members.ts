import { digest } from '../../domain/slug.ts'
import type { Translate } from '../../i18n/catalogue.ts'
import { literal } from '../markdown.ts'
import type { Block } from '../notes.ts'
import { plain } from '../reading/inline.ts'
import { squash } from '../squash.ts'
import { LABELS } from '../terms/names/label-words.ts'
import type { Asked } from './ask-choice.ts'
import { isTooNear, type Topic } from './topic.ts'

/** Three or more terms in one list, with what they are listed under. */
export interface List {
  label: string
  /** Place of the block that says so. */
  place: number
  members: Topic[]
  /** Whether a term stands somewhere under it. */
  holds: (topic: Topic) => boolean
}

/** How many of the terms around a list are looked at for what does not belong to it. */
const NEAR = 60
const MOST_RIGHT = 3
const MOST_WRONG = 3

/** The lists of the notes whose items are terms. */
export function listsOf(blocks: readonly Block[], topics: readonly Topic[]): List[] {
  const byParent = new Map<number, Topic[]>()
  for (const topic of topics)
    if (topic.parent >= 0) byParent.set(topic.parent, [...(byParent.get(topic.parent) ?? []), topic])
  return [...byParent].flatMap(([place, members]) => {
    const label = plain(blocks[place]?.text ?? '').replace(
      /^(?:[\p{So}※]|\d{1,2}(?:\.\d{1,2})*[.)]?(?=\s))+\s*|[:：]$/gu,
      '',
    )
    const isTelling =
      label !== '' && label.length <= 60 && !LABELS.has(label.toLowerCase()) && !/\?$|(?:이란|란)$/.test(label)
    // All that the page has stands under its title.
    const isTitle =
      blocks[place]?.kind === 'heading' &&
      blocks[place].parent < 0 &&
      topics.length > members.length &&
      topics.every(topic => isUnder(blocks, topic.parent, place))
    return members.length >= 3 && isTelling && !isTitle
      ? [{ label, place, members, holds: topic => isUnder(blocks, topic.parent, place) }]
      : []
  })
}

function isUnder(blocks: readonly Block[], place: number, above: number): boolean {
  for (let at = place; at >= 0; at = blocks[at]?.parent ?? -1) if (at === above) return true
  return false
}

/** Which of these belong to a list: some of its items, and terms of other lists. */
export function askMembers(list: List, topics: readonly Topic[], say: Translate): Asked | undefined {
  const chance = Number.parseInt(digest(list.label), 16)
  const label = squash(list.label)
  const isForeign = (topic: Topic) =>
    !list.holds(topic) &&
    !list.members.some(member => isTooNear(member, topic)) &&
    !topic.keys.some(key => label.includes(key)) &&
    topic.typed === list.members[0]?.typed
  const near = [...topics]
    .sort((a, b) => Math.abs(a.place - list.place) - Math.abs(b.place - list.place))
    .slice(0, NEAR)
    .filter(isForeign)
  // What the list is called by would be right of itself.
  const right = list.members
    .filter(member => !member.keys.includes(label))
    .sort((a, b) => (a.chance % 97) - (b.chance % 97))
    .slice(0, Math.min(MOST_RIGHT, list.members.length))
  const wrong = near.slice(0, MOST_WRONG)
  if (wrong.length < 2) return undefined
  const choices = [...right.map(topic => ({ topic, right: true })), ...wrong.map(topic => ({ topic, right: false }))]
    .sort((a, b) => ((a.topic.chance ^ chance) >>> 3) - ((b.topic.chance ^ chance) >>> 3))
    .map(each => ({ text: literal(each.topic.term.name), right: each.right }))
  return {
    how: 'members',
    kind: 'multiple-choice',
    difficulty: 2,
    prompt: say('draft.ask.members-lead', { name: literal(list.label) }),
    choices,
    accepted: [],
    explanation: say('draft.explain.members', {
      names: list.members.map(member => literal(member.term.name)).join(', '),
    }),
  }
}
