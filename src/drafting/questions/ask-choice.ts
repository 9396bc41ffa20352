import type { Choice } from '../../domain/course.ts'
import { GAP } from '../../domain/written/gap.ts'
import type { Translate } from '../../i18n/catalogue.ts'
import type { DraftQuestion } from '../draft.ts'
import { literal, literalWithGaps } from '../markdown.ts'
import { isDoing } from './doing.ts'
import { hideName } from './hide.ts'
import { isNotablyLongest } from './notably-longest.ts'
import { evenly } from './rivals.ts'
import { isNamedIn, type Topic } from './topic.ts'

/** A question before it has a slug: what it ends in says how it asks. */
export type Asked = Omit<DraftQuestion, 'slug' | 'lines' | 'quote' | 'terms'> & { how: string }

const SHORTEST = 8

/** Which term is meant by a definition, among its rivals. */
export function askTerm(topic: Topic, rivals: readonly Topic[], say: Translate): Asked | undefined {
  if (topic.definition.length < 2) return undefined
  const chosen = evenly(topic.term.name, rivals, rival => rival.term.name)
  const shown = chosen && hideName(topic, chosen)
  if (!chosen || shown === undefined) return undefined
  const wrong = chosen.map(rival => ({
    text: nameOf(rival),
    right: false,
    feedback: say('draft.explain.rival', { name: literal(rival.term.name), definition: rival.term.definition }),
  }))
  return {
    how: 'which',
    kind: 'single-choice',
    difficulty: 1,
    prompt: `${say(leadOf(topic, shown))}\n\n“${literalWithGaps(shown)}”`,
    choices: placed({ text: nameOf(topic), right: true }, wrong, topic.chance),
    accepted: [],
    explanation: explain(topic, say),
    unsure: chosen.length < 3 ? 'few-rivals' : undefined,
  }
}

function leadOf(topic: Topic, shown: string) {
  if (isDoing(topic)) return 'draft.ask.command-for'
  return shown.includes(GAP) ? 'draft.ask.term-gaps' : 'draft.ask.term'
}

/** What a term is, among what others are. */
export function askDefinition(topic: Topic, rivals: readonly Topic[], say: Translate): Asked | undefined {
  const right = topic.short
  if (!standsAlone(topic)) return undefined
  const usable = rivals.filter(rival => standsAlone(rival) && !isNamedIn(topic, rival.short.toLowerCase()))
  const chosen = evenly(right, usable, rival => rival.short)
  if (!chosen || chosen.length < 3) return undefined
  const wrong = chosen.map(rival => ({
    text: literal(rival.short),
    right: false,
    feedback: say('draft.explain.rival-of', { name: literal(rival.term.name) }),
  }))
  return {
    how: 'what',
    kind: 'single-choice',
    difficulty: 2,
    prompt: isDoing(topic)
      ? say('draft.ask.command', { name: nameOf(topic) })
      : say('draft.ask.definition', { name: literal(topic.term.name) }),
    choices: placed({ text: literal(right), right: true }, wrong, topic.chance),
    accepted: [],
    explanation: explain(topic, say),
  }
}

/** A true statement, or one with the definition of a rival put in. */
export function askStatement(topic: Topic, rivals: readonly Topic[], say: Translate): Asked | undefined {
  if (topic.definition.length < SHORTEST) return undefined
  const isSafe = (rival: Topic) =>
    !isNamedIn(rival, rival.lower) &&
    // "Competition: competition for food" reads as true, whatever it was said of.
    !isNamedIn(topic, rival.lower) &&
    !isNotablyLongest(rival.definition, [topic.definition.repeat(2)])
  const other =
    topic.chance % 2 === 0 ? undefined : rivals.find(rival => rival.definition.length >= SHORTEST && isSafe(rival))
  // A definition that names its own term says itself that it is true.
  if (!other && isNamedIn(topic, topic.lower)) return undefined
  const name = literal(topic.term.name)
  return {
    how: 'true',
    kind: 'true-false',
    difficulty: 1,
    prompt: say('draft.ask.statement', { name, definition: literal((other ?? topic).definition) }),
    choices: [
      { text: '', right: other === undefined },
      { text: '', right: other !== undefined },
    ],
    accepted: [],
    explanation: other
      ? say('draft.explain.false', { other: literal(other.term.name), name, quote: topic.term.definition })
      : explain(topic, say),
  }
}

export function explain(topic: Topic, say: Translate): string {
  return say('draft.explain.notes', { quote: `${literal(topic.term.name)}: ${topic.term.definition}` })
}

/** A name as it is read; what is typed looks typed. */
function nameOf(topic: Topic): string {
  return topic.typed && !topic.term.name.includes('`') ? `\`${topic.term.name}\`` : literal(topic.term.name)
}

/** Whether a definition in short says something, and does not name its own term; asked for every pair of terms. */
function standsAlone(topic: Topic): boolean {
  const known = alone.get(topic)
  if (known !== undefined) return known
  const stands = topic.short.length >= SHORTEST && !isNamedIn(topic, topic.short.toLowerCase())
  alone.set(topic, stands)
  return stands
}

const alone = new WeakMap<Topic, boolean>()

/** The right choice among the others, at a place that the term alone decides. */
function placed(right: Choice, wrong: readonly Choice[], chance: number): Choice[] {
  const at = chance % (wrong.length + 1)
  return [...wrong.slice(0, at), right, ...wrong.slice(at)]
}
