import { bySlug } from '../../domain/by-slug.ts'
import { cleanData } from '../../domain/clean.ts'
import { squash } from '../../domain/normalise.ts'
import { Slugs } from '../../domain/slug.ts'
import { translator } from '../../i18n/catalogue.ts'
import type { Draft, DraftQuestion } from '../draft.ts'
import { withoutTerm } from '../follow-terms.ts'
import { unescaped } from '../markdown.ts'
import type { Notes } from '../notes.ts'
import { type DraftingModel, ModelError, type ModelRequest } from './drafting-model.ts'
import { newQuestions, newTerms } from './new-entries.ts'
import type { Proposals } from './proposals.ts'
import { changesOf } from './proposed-changes.ts'

/** A draft, and one line for the host on what the model did. */
export interface BetterDraft {
  draft: Draft
  said: string
}

/** So much of a draft is shown to a model. */
const MOST_SHOWN = 150

/**
 * A draft with what a model proposes: new entries beside its own, and changes that wait at the entry that they are
 * about. Nothing by rule is changed or lost. A new entry whose quote stands in the notes is on; any other is marked as
 * not in the notes and off. A model that fails in any way leaves the draft as it is, and one line says so.
 * @param signal calls it off
 * @param notesNow the notes as they are when the model has answered: they may have been edited meanwhile
 */
export async function betterDraft(
  draft: Draft,
  notes: Notes,
  model: DraftingModel,
  { signal, notesNow = async () => notes }: { signal?: AbortSignal; notesNow?: () => Promise<Notes> } = {},
): Promise<BetterDraft> {
  const say = translator(draft.language)
  try {
    const { proposals, lines } = await model.propose(requestOf(draft, notes), signal)
    const { draft: better, news } = withProposals(draft, await notesNow(), cleanData(proposals))
    const unverified = news.filter(each => each.unsure === 'not-in-notes').length
    const helped = say('draft.model.helped', { kept: news.length, unverified })
    const shown = lines < notes.lines.length ? ` ${say('draft.model.in-part', { lines })}` : ''
    return { draft: better, said: helped + shown }
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    return { draft, said: say('draft.model.failed', { reason: say(`draft.model.${error.reason}`) }) }
  }
}

function requestOf({ terms, questions, language }: Draft, notes: Notes): ModelRequest {
  return {
    notes: notes.lines,
    language,
    terms: terms
      .slice(0, MOST_SHOWN)
      .map(({ name, definition }) => ({ name, definition: unescaped(definition).slice(0, 500) })),
    questions: questions.slice(0, MOST_SHOWN).map((question, at) => ({ number: at + 1, ...shownOf(question) })),
  }
}

function shownOf({ prompt, choices, accepted }: DraftQuestion) {
  const texts = (right: boolean) => choices.filter(each => each.right === right).map(each => unescaped(each.text))
  return { question: unescaped(prompt).slice(0, 500), right: [...accepted, ...texts(true)], wrong: texts(false) }
}

function withProposals(draft: Draft, notes: Notes, proposals: Proposals) {
  const slugs = new Slugs([...draft.terms, ...draft.questions].map(entry => entry.slug))
  const owners = new Map(
    draft.terms.flatMap(term => [term.name, ...term.aliases].map(name => [squash(name), term.slug] as const)),
  )
  const changes = changesOf(draft, notes, proposals, owners)
  const terms = newTerms(proposals.terms, notes, owners, slugs)
  const all = bySlug([...draft.terms, ...terms])
  const questions = newQuestions(proposals.questions, draft, notes, owners, slugs).map(each => withoutTerm(each, all))
  const waiting = <E extends { slug: string }>(entry: E): E => {
    const proposed = changes.get(entry.slug)
    return proposed ? { ...entry, proposed } : entry
  }
  return {
    draft: {
      ...draft,
      terms: [...draft.terms.map(waiting), ...terms],
      questions: [...draft.questions.map(waiting), ...questions],
    },
    news: [...terms, ...questions, ...[...changes.values()].flat()],
  }
}
