import { Slugs } from '../domain/slug.ts'
import type { Draft } from './draft.ts'
import { termOf } from './draft-term.ts'
import type { Notes } from './notes.ts'
import { NotesError } from './notes-error.ts'
import { isProgramCode } from './program-code.ts'
import { draftQuestions } from './questions/draft-questions.ts'
import { topicOf } from './questions/topic.ts'
import { relate } from './related-terms.ts'
import { forget } from './remembered.ts'
import { squash } from './squash.ts'
import { isStory } from './story.ts'
import { summarise } from './summarise.ts'
import { findCandidates } from './terms/find-terms.ts'
import { countMentions } from './terms/names/mentions.ts'
import { type Settled, settle } from './terms/settle.ts'
import { titleOf } from './title-of.ts'
import { withoutEmpty } from './without-empty.ts'

/**
 * A chapter by rule, from nothing but the notes: the same notes always give the same draft, and all that it claims
 * stands in them.
 * @throws {NotesError} when no term is explained in them, or they are program code
 */
export function draftNotes(notes: Notes): Draft {
  try {
    return drafted(notes)
  } finally {
    forget()
  }
}

function drafted(notes: Notes): Draft {
  if (isProgramCode(notes)) throw new NotesError('notes.code')
  const settled = settle(findCandidates(notes))
  if (settled.length === 0 || isStory(notes, settled.length)) throw new NotesError('notes.no-terms')
  const slugs = new Slugs()
  const mentions = countMentions(notes.blocks)
  const terms = settled.map(each => termOf(each, notes, slugs, mentions))
  relate(terms, settled, notes)
  const topics = terms.map((term, at) => {
    const { best, all } = settled[at] as Settled
    const own = squash(term.name)
    const other = all.find(each =>
      [each.name, ...each.aliases].some(name => term.aliases.includes(name) && squash(name) !== own),
    )
    const parent = notes.blocks[best.block]?.parent ?? -1
    return topicOf(term, {
      typed: best.typed === true,
      parent,
      place: best.block,
      aliasLines: other?.lines ?? best.lines,
    })
  })
  const questions = draftQuestions(notes, topics)
  const typed = terms.filter((_, at) => settled[at]?.best.typed)
  return {
    title: titleOf(notes, terms),
    language: notes.language,
    summary: summarise(notes, terms),
    terms: withoutEmpty(terms, questions, typed),
    questions,
  }
}
