import { GAP } from '../../domain/written/gap.ts'
import type { Translate } from '../../i18n/catalogue.ts'
import { literal, literalWithGaps } from '../markdown.ts'
import { wordsIn } from '../reading/line-kind.ts'
import { squash } from '../squash.ts'
import { leadIn } from '../without-lead.ts'
import { type Asked, explain } from './ask-choice.ts'
import { isDoing } from './doing.ts'
import { hideName, neutral } from './hide.ts'
import type { Sentence } from './sentences-with.ts'
import { isNamedIn, type Topic } from './topic.ts'

/** Nobody types more than this without a slip. */
const LONGEST_ANSWER = 24

/** Whether a name is short enough to be written as an answer. */
export const canBeTyped = (name: string) => name.length <= LONGEST_ANSWER && wordsIn(name) <= 4

/** The term written out, for its definition. */
export function askWritten(topic: Topic, say: Translate): Asked | undefined {
  const shown = hideName(topic, [])
  if (!canBeTyped(topic.term.name) || shown === undefined || shown.length < 12) return undefined
  return {
    how: 'write',
    kind: 'short-answer',
    difficulty: 3,
    prompt: `${say(leadOf(topic, shown))}\n\n“${literalWithGaps(shown)}”`,
    choices: [],
    accepted: topic.names,
    explanation: explain(topic, say),
  }
}

function leadOf(topic: Topic, shown: string) {
  if (isDoing(topic)) return 'draft.ask.command-written'
  return shown.includes(GAP) ? 'draft.ask.term-written-gaps' : 'draft.ask.term-written'
}

/** A sentence with the term left out, where nothing else in it gives the term away. */
export function askGap(topic: Topic, sentence: Sentence, say: Translate): Asked | undefined {
  const { text, from, to } = sentence
  // A bracket that a name ends in belongs to it.
  const end = to + (/^[}\]>]/.test(text.slice(to)) && /[{[<][^}\]>]*$/.test(text.slice(from, to)) ? 1 : 0)
  const before = text.slice(Math.min(from, leadIn(text)), from).replace(/^[^\p{L}\p{N}"“‘'([{<「『`]+/u, '')
  // "____(LXC)": what stands in brackets right behind is another name.
  const after = text
    .slice(end)
    .replace(/^\(\)/, '')
    .replace(/^\s?\(([^()]{1,60})\)/, (all, inside: string) =>
      topic.names.some(name => squash(name) === squash(inside)) ? '' : all,
    )
  const rest = `${before} ${after}`
  if (rest.split('(').length !== rest.split(')').length || /[?？]["”]?$/.test(rest)) return undefined
  if (!canBeTyped(topic.term.name) || rest.trim().length < 20 || rest.trim().length > 240 || wordsIn(rest.trim()) < 4)
    return undefined
  if (
    rest.includes(GAP) ||
    isNamedIn(topic, rest.toLowerCase()) ||
    topic.names.some(name => squash(rest).includes(squash(name)))
  )
    return undefined
  const prompt = neutral(`${before}${GAP}${after}`)
  const accepted = [text.slice(from, end), ...topic.names]
  return {
    how: 'gap',
    kind: 'cloze',
    difficulty: 2,
    prompt: `${say('draft.ask.gap')}\n\n${literalWithGaps(prompt)}`,
    choices: [],
    accepted: [...new Map(accepted.map(each => [squash(each), each])).values()],
    explanation: say('draft.explain.notes', { quote: literal(text) }),
  }
}
