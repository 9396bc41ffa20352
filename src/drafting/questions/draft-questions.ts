import { Slugs, slugOf } from '../../domain/slug.ts'
import { translator } from '../../i18n/catalogue.ts'
import type { DraftQuestion, Sourced } from '../draft.ts'
import type { Notes } from '../notes.ts'
import { quoteOf } from '../quote.ts'
import { sourceIn } from '../source-in.ts'
import { type Asked, askDefinition, askStatement, askTerm } from './ask-choice.ts'
import { askMembers } from './ask-members.ts'
import { askInOtherLanguage, askInShort } from './ask-other-name.ts'
import { askGap, askWritten } from './ask-written.ts'
import { listsOf } from './lists.ts'
import { paired } from './paired.ts'
import { rivalsOf } from './rivals.ts'
import { type Sentence, sentencesWith } from './sentences-with.ts'
import type { Topic } from './topic.ts'

/** Questions of all kinds about the terms, and about the lists that they stand in. */
export function draftQuestions(notes: Notes, topics: readonly Topic[]): DraftQuestion[] {
  const say = translator(notes.language)
  const sentences = sentencesWith(notes, topics)
  const told = toldOf(topics)
  const slugs = new Slugs()
  const make = ({ how, ...asked }: Asked, slug: string, source: Sourced, terms: string[]): DraftQuestion => ({
    ...asked,
    slug: slugs.take(slug || how),
    ...source,
    terms,
  })
  const ofTerms = topics.flatMap((topic, at) => {
    const rivals = rivalsOf(topic, at, topics, told)
    return askAbout(topic, { rivals, told, sentences: sentences.get(topic) ?? [] }, say).map(({ asked, lines, said }) =>
      make(asked, `${topic.term.slug}-${asked.how}`, sourceIn(notes, lines, said, topic.term.name), [topic.term.slug]),
    )
  })
  // What nothing is asked about may be no term.
  const known = new Set(ofTerms.flatMap(question => question.terms))
  const others = topics.filter(topic => known.has(topic.term.slug))
  const ofLists = listsOf(notes.blocks, topics).flatMap(list => {
    const asked = askMembers(list, others, say)
    const members = list.members.filter(member =>
      asked?.choices.some(choice => choice.right && choice.text.includes(member.term.name)),
    )
    const lines = [
      ...new Set([...(notes.blocks[list.place]?.lines ?? []), ...list.members.flatMap(member => member.term.lines)]),
    ].sort((a, b) => a - b)
    return asked
      ? [
          make(
            asked,
            `${slugOf(list.label)}-members`,
            { lines, quote: quoteOf(notes, lines) },
            members.map(member => member.term.slug),
          ),
        ]
      : []
  })
  return withoutTwins([...ofTerms, ...ofLists])
}

/** Without questions that ask the same in the same words and want different answers. */
function withoutTwins(questions: readonly DraftQuestion[]): DraftQuestion[] {
  const answers = new Map<string, Set<string>>()
  for (const { prompt, accepted, choices } of questions)
    if (choices.length === 0) answers.set(prompt, (answers.get(prompt) ?? new Set()).add(accepted.join('\n')))
  return questions.filter(({ prompt }) => (answers.get(prompt)?.size ?? 0) < 2)
}

/** The terms that the notes say something of: not what only names another of them, as the first of a list below does. */
function toldOf(topics: readonly Topic[]): Set<Topic> {
  const names = new Set(topics.flatMap(topic => topic.keys))
  return new Set(
    topics.filter(
      ({ definition, term, key, keys }) =>
        definition !== '' && term.unsure !== 'named-only' && (!names.has(key) || keys.includes(key)),
    ),
  )
}

type Say = ReturnType<typeof translator>

/** One question to recognise the term by and one of another kind; which ones, the term's own slug decides. */
function askAbout(
  topic: Topic,
  { rivals, told, sentences }: { rivals: readonly Topic[]; told: ReadonlySet<Topic>; sentences: readonly Sentence[] },
  say: Say,
): { asked: Asked; lines: number[]; said: string }[] {
  const { lines } = topic.term
  const isDefined = told.has(topic)
  const defined = rivals.filter(rival => told.has(rival))
  const gap = () => {
    for (const sentence of sentences) {
      const asked = askGap(topic, sentence, say)
      if (asked) return { asked, lines: sentence.lines, said: sentence.text }
    }
    return undefined
  }
  const by = (asked: Asked | undefined) => asked && { asked, lines, said: topic.term.definition }
  const choose = [() => by(askTerm(topic, rivals, say)), () => by(askDefinition(topic, defined, say))]
  const other = [gap, () => by(askStatement(topic, defined, say)), () => by(askWritten(topic, say))]
  const turned = <T>(list: T[], by: number) => [...list.slice(by % list.length), ...list.slice(0, by % list.length)]
  const firsts = isDefined ? turned(choose, topic.chance >>> 4) : []
  const others = isDefined ? turned(other, topic.chance >>> 8) : [gap]
  const byName = (asked: Asked | undefined) =>
    asked && { asked, lines: topic.aliasLines, said: topic.term.aliases.join(' ') }
  const inShort = byName(askInShort(topic, say))
  const translated = inShort ? undefined : byName(askInOtherLanguage(topic, say))
  const pair = paired(firsts, others)
  // Where every term has its name in two languages, one question in three would ask for nothing else.
  const isTranslated = translated && (pair.length < 2 || (topic.chance >>> 12) % 2 === 0)
  return [...(isTranslated ? [...pair.slice(0, 1), translated] : pair), ...(inShort ? [inShort] : [])]
}
