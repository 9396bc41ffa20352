import { digest } from '../../domain/slug.ts'
import type { Translate } from '../../i18n/catalogue.ts'
import { literal } from '../markdown.ts'
import { squash } from '../squash.ts'
import type { Asked } from './ask-choice.ts'
import type { List } from './lists.ts'
import { isTooNear, type Topic } from './topic.ts'

/** How many of the terms around a list are looked at for what does not belong to it. */
const NEAR = 60
const MOST_RIGHT = 3
const MOST_WRONG = 3

/** Which of these belong to a list: some of its items, and terms of other lists. */
export function askMembers(list: List, topics: readonly Topic[], say: Translate): Asked | undefined {
  const chance = Number.parseInt(digest(list.label), 16)
  const label = squash(list.label)
  const isForeign = (topic: Topic) =>
    !list.holds(topic) &&
    !list.members.some(member => isTooNear(member, topic)) &&
    !topic.keys.some(key => label.includes(key) || list.says(key)) &&
    topic.typed === list.members[0]?.typed
  const near = [...topics]
    .sort((a, b) => Math.abs(a.place - list.place) - Math.abs(b.place - list.place))
    .slice(0, NEAR)
    .filter(isForeign)
  // What the list is called by would be right of itself.
  const right = list.members
    .filter(member => !member.keys.some(key => label.includes(key)))
    .sort((a, b) => (a.chance % 97) - (b.chance % 97))
    .slice(0, Math.min(MOST_RIGHT, list.members.length))
  const wrong = near.slice(0, MOST_WRONG)
  if (right.length < 2 || wrong.length < 2) return undefined
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
