import { Slugs } from '../domain/slug.ts'
import type { Draft, DraftTerm } from './draft.ts'
import { termOf } from './draft-term.ts'
import type { Marked, MarkedTerm } from './marked.ts'
import { keyOf, namesOf } from './names-of.ts'
import type { Notes } from './notes.ts'
import { draftQuestions } from './questions/draft-questions.ts'
import { type Topic, topicOf } from './questions/topic.ts'
import { readPastedNotes } from './read-notes.ts'
import { plain } from './reading/inline.ts'
import { forget } from './remembered.ts'
import { squash } from './squash.ts'
import { findCandidates } from './terms/find-terms.ts'
import { bareOf, countMentions } from './terms/names/mentions.ts'
import { isCommand, isTypedSign } from './terms/names/typed.ts'
import { keyOf as nameKeyOf, type Settled, settleOne } from './terms/settle.ts'

/**
 * A term that a host marks in the notes, where no rule found one: with what the rules would have said of it if they were sure,
 * else with the sentence that it stands in; and the questions that the notes give about it, beside the draft's other terms.
 * @returns undefined where the words do not stand there
 */
export function markTerm(draft: Draft, kept: Notes, marked: Marked): MarkedTerm | undefined {
  try {
    return mark(draft, kept.blocks.length > 0 ? kept : readPastedNotes(kept.lines.join('\n')), marked)
  } finally {
    forget()
  }
}

function mark(draft: Draft, notes: Notes, { words, line }: Marked): MarkedTerm | undefined {
  const block = blockAt(notes, line)
  const text = plain(notes.blocks[block]?.text ?? '')
  const name = nameOf(words, notes)
  if (squash(name) === '' || !squash(text).includes(squash(name))) return undefined
  const known = draft.terms.find(term => namesOf(term).has(keyOf(name)))
  if (known) return { known: known.slug }
  const slugs = new Slugs([...draft.terms, ...draft.questions].map(entry => entry.slug))
  const settled = settledAs(name, block, notes)
  const term = termOf(settled, notes, slugs, countMentions(notes.blocks))
  const own = topicIn(notes, term, settled.best.lines)
  const others = draft.terms.filter(each => !each.off).map(each => topicIn(notes, each, each.lines))
  const questions = draftQuestions(notes, [...others, own]).filter(each => each.terms.join() === term.slug)
  return {
    term,
    questions: questions.map(question => ({ ...question, slug: slugs.take(question.slug) })),
  }
}

/** The block of a line; of a table the row. */
const blockAt = (notes: Notes, line: number) => notes.blocks.findIndex(block => block.lines.includes(line))

/** What was marked, without what stands around a word: a double click takes a Korean one with its particle. */
function nameOf(words: string, notes: Notes): string {
  const name = plain(words)
    .replace(/\s+/g, ' ')
    .replace(/^[\s"'“”‘’([{<.,:;!?·-]+|[\s"'“”‘’)\]}>.,:;!?·]+$/gu, '')
  return bareOf(name, countMentions(notes.blocks))
}

/** As sure as a rule must be of what it says of a name that a host has marked. */
const NEARLY = 0.4
/** "가 프로세스를 나눈다": what goes on behind a name says nothing without it. */
const PARTICLE_FIRST = /^(?:은|는|이|가|을|를|의|에|과|와|로|으로|에서)\s/

/** What the rules saw of the name, sure or not; else only that it is named there. */
function settledAs(name: string, block: number, notes: Notes): Settled {
  const lines = notes.blocks[block]?.lines ?? []
  const key = nameKeyOf(name)
  const seen = findCandidates(notes).filter(
    each =>
      each.strength >= NEARLY &&
      plain(each.definition).length > 1 &&
      !PARTICLE_FIRST.test(each.definition) &&
      [each.name, ...each.aliases].some(other => nameKeyOf(other) === key),
  )
  const named = { name, aliases: [], definition: '', lines, block, strength: 0, rule: 'named' as const }
  return { ...settleOne([...seen, named].sort((a, b) => b.strength - a.strength)), name }
}

function topicIn(notes: Notes, term: DraftTerm, lines: readonly number[]): Topic {
  const place = lines[0] === undefined ? -1 : blockAt(notes, lines[0])
  const parent = notes.blocks[place]?.parent ?? -1
  return topicOf(term, { typed: isTypedSign(term.name) || isCommand(term.name), parent, place, aliasLines: [...lines] })
}
