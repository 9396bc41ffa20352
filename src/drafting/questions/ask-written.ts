import { GAP } from '../../domain/written/gap.ts'
import type { Translate } from '../../i18n/catalogue.ts'
import { literal } from '../markdown.ts'
import { wordsIn } from '../reading/line-kind.ts'
import { squash } from '../squash.ts'
import { isShortFor } from '../terms/names/initials.ts'
import { type Asked, explain } from './ask-choice.ts'
import { hideName, neutral } from './hide.ts'
import { isNamedIn, type Topic } from './topic.ts'

/** Nobody types more than this without a slip. */
const LONGEST_ANSWER = 24

const canBeTyped = (topic: Topic) => topic.term.name.length <= LONGEST_ANSWER && wordsIn(topic.term.name) <= 4

/** The term written out, for its definition. */
export function askWritten(topic: Topic, say: Translate): Asked | undefined {
  const shown = hideName(topic, [])
  if (!canBeTyped(topic) || shown === undefined || shown.length < 12) return undefined
  return {
    how: 'write',
    kind: 'short-answer',
    difficulty: 3,
    prompt: `${say(topic.typed ? 'draft.ask.command-written' : 'draft.ask.term-written')}\n\n“${literal(shown)}”`,
    choices: [],
    accepted: topic.names,
    explanation: explain(topic, say),
  }
}

/** A sentence of the notes in which a term stands. */
export interface Sentence {
  text: string
  from: number
  to: number
  lines: number[]
}

/** A sentence with the term left out, where nothing else in it gives the term away. */
export function askGap(topic: Topic, sentence: Sentence, say: Translate): Asked | undefined {
  const { text, from, to } = sentence
  const before = text.slice(0, from)
  // "____(LXC)": what stands in brackets right behind is another name.
  const after = text
    .slice(to)
    .replace(/^\s?\(([^()]{1,60})\)/, (all, inside: string) =>
      topic.names.some(name => squash(name) === squash(inside)) ? '' : all,
    )
  const rest = `${before} ${after}`
  if (!canBeTyped(topic) || rest.trim().length < 20 || rest.trim().length > 240 || wordsIn(rest.trim()) < 4)
    return undefined
  if (
    rest.includes(GAP) ||
    isNamedIn(topic, rest.toLowerCase()) ||
    topic.names.some(name => squash(rest).includes(squash(name)))
  )
    return undefined
  const prompt = neutral(`${before}${GAP}${after}`)
  const accepted = [text.slice(from, to), ...topic.names]
  return {
    how: 'gap',
    kind: 'cloze',
    difficulty: 2,
    prompt: `${say('draft.ask.gap')}\n\n${literal(prompt).replaceAll('\\_', '_')}`,
    choices: [],
    accepted: [...new Map(accepted.map(each => [squash(each), each])).values()],
    explanation: say('draft.explain.notes', { quote: literal(text) }),
  }
}

/** The short form of a name, or its name in the other language. */
export function askOtherName(topic: Topic, say: Translate): Asked | undefined {
  const [alias] = topic.term.aliases
  if (alias === undefined || !canBeTyped({ ...topic, term: { ...topic.term, name: alias } })) return undefined
  const isKorean = (text: string) => /[가-힣]/.test(text)
  const { name } = topic.term
  if (!(isShortFor(alias, name) || isShortFor(name, alias) || isKorean(name) !== isKorean(alias))) return undefined
  return {
    how: 'name',
    kind: 'short-answer',
    difficulty: 2,
    prompt: say('draft.ask.other-name', { name: literal(name) }),
    choices: [],
    accepted: topic.term.aliases,
    explanation: say('draft.explain.notes', { quote: `${literal(name)} (${literal(topic.term.aliases.join(', '))})` }),
  }
}
