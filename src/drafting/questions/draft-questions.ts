import { Slugs, slugOf } from '../../domain/slug.ts'
import { translator } from '../../i18n/catalogue.ts'
import type { DraftQuestion, Sourced } from '../draft.ts'
import type { Notes } from '../notes.ts'
import { quoteOf } from '../quote.ts'
import { plain } from '../reading/inline.ts'
import { sourceIn } from '../source-in.ts'
import { NameIndex } from '../terms/names/name-index.ts'
import { sentencesOf } from '../terms/sentences.ts'
import { type Asked, askDefinition, askStatement, askTerm } from './ask-choice.ts'
import { askMembers } from './ask-members.ts'
import { askInOtherLanguage, askInShort } from './ask-other-name.ts'
import { askGap, askWritten, type Sentence } from './ask-written.ts'
import { listsOf } from './lists.ts'
import { paired } from './paired.ts'
import { rivalsOf } from './rivals.ts'
import type { Topic } from './topic.ts'

const MOST_SENTENCES = 4

/** Questions of all kinds about the terms, and about the lists that they stand in. */
export function draftQuestions(notes: Notes, topics: readonly Topic[]): DraftQuestion[] {
  const say = translator(notes.language)
  const sentences = sentencesWith(notes, topics)
  const slugs = new Slugs()
  const make = ({ how, ...asked }: Asked, slug: string, source: Sourced, terms: string[]): DraftQuestion => ({
    ...asked,
    slug: slugs.take(slug || how),
    ...source,
    terms,
  })
  const ofTerms = topics.flatMap((topic, at) => {
    const rivals = rivalsOf(topic, at, topics)
    return askAbout(topic, rivals, sentences.get(topic) ?? [], say).map(({ asked, lines, said }) =>
      make(asked, `${topic.term.slug}-${asked.how}`, sourceIn(notes, lines, said, topic.term.name), [topic.term.slug]),
    )
  })
  const ofLists = listsOf(notes.blocks, topics).flatMap(list => {
    const asked = askMembers(list, topics, say)
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
  return [...ofTerms, ...ofLists]
}

type Say = ReturnType<typeof translator>

/** One question to recognise the term by and one of another kind; which ones, the term's own slug decides. */
function askAbout(
  topic: Topic,
  rivals: readonly Topic[],
  sentences: readonly Sentence[],
  say: Say,
): { asked: Asked; lines: number[]; said: string }[] {
  const { lines } = topic.term
  const isDefined = topic.definition !== '' && topic.term.unsure !== 'named-only'
  const gap = () => {
    for (const sentence of sentences) {
      const asked = askGap(topic, sentence, say)
      if (asked) return { asked, lines: sentence.lines, said: sentence.text }
    }
    return undefined
  }
  const by = (asked: Asked | undefined) => asked && { asked, lines, said: topic.term.definition }
  const choose = [() => by(askTerm(topic, rivals, say)), () => by(askDefinition(topic, rivals, say))]
  const other = [gap, () => by(askStatement(topic, rivals, say)), () => by(askWritten(topic, say))]
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

/** The sentences in which each term stands, its own first. */
function sentencesWith(notes: Notes, topics: readonly Topic[]): Map<Topic, Sentence[]> {
  const index = new NameIndex<Topic>()
  for (const topic of topics) for (const name of topic.names) index.add(name, topic)
  const found = new Map<Topic, Sentence[]>()
  for (const block of notes.blocks) {
    if (block.kind !== 'text' && block.kind !== 'item') continue
    for (const sentence of sentencesOf(block.text)) {
      const text = plain(sentence)
      for (const { owner, from, to } of index.occurrences(text)) {
        // A name before its colon is no gap in a sentence.
        if (from === 0 && /^(?:\s?\([^()]{0,60}\))?\s?(?:[:：=→]|[-–—]\s)/.test(text.slice(to))) continue
        const known = found.get(owner) ?? []
        if (known.length < MOST_SENTENCES) found.set(owner, [...known, { text, from, to, lines: block.lines }])
      }
    }
  }
  return found
}
