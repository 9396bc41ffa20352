import { bySlug } from '../../domain/by-slug.ts'
import { cleanData } from '../../domain/clean.ts'
import { type Language, otherLanguage } from '../../domain/course.ts'
import { squash } from '../../domain/normalise.ts'
import { Slugs } from '../../domain/slug.ts'
import { translator } from '../../i18n/catalogue.ts'
import type { Draft, DraftQuestion, DraftTerm } from '../draft.ts'
import { withoutTerm } from '../follow-terms.ts'
import type { Notes } from '../notes.ts'
import { type DraftingModel, ModelError, type Task } from './drafting-model.ts'
import { newQuestions, newTerms } from './new-entries.ts'
import type { Proposals } from './proposals.ts'
import { changesOf } from './proposed-changes.ts'
import { isNothing, requestOf } from './request.ts'
import { chapterInOther } from './translated.ts'

/** A draft, and one line for the host on what the model did. */
export interface BetterDraft {
  /** What waits at its entries is new: see `takeProposals`. */
  draft: Draft
  said: string
}

/** What a model is asked for, and what may happen meanwhile. */
export interface Meanwhile {
  task?: Task
  /** What the host reads; as the draft where absent. */
  language?: Language
  /** Calls it off. */
  signal?: AbortSignal
  /** The notes as they are when the model has answered: they may have been edited meanwhile. */
  notesNow?: () => Promise<Notes>
}

/**
 * A draft with what a model proposes: new entries beside its own, and changes that wait at the entry that they are
 * about. Nothing by rule is changed or lost. A new entry whose quote stands in the notes is on; any other is marked as
 * not in the notes and off. A model that fails in any way leaves the draft as it is, and one line says so.
 */
export async function betterDraft(
  draft: Draft,
  notes: Notes,
  model: DraftingModel,
  { task = 'better', language = draft.language, signal, notesNow = async () => notes }: Meanwhile = {},
): Promise<BetterDraft> {
  const say = translator(language)
  const { request, isLeft } = requestOf(draft, notes, task)
  if (task === 'other-language' && isNothing(request))
    return { draft, said: say('draft.model.all-translated', { language: otherLanguage(draft.language) }) }
  try {
    const { proposals, lines } = await model.propose(request, signal)
    const { draft: better, news } = withProposals(draft, await notesNow(), cleanData(proposals))
    const unverified = news.filter(each => each.unsure === 'not-in-notes').length
    const helped = say('draft.model.helped', { kept: news.length, unverified })
    const shown = lines < notes.lines.length ? ` ${say('draft.model.in-part', { lines })}` : ''
    const again = isLeft && news.length > 0 ? ` ${say('draft.model.again')}` : ''
    return { draft: better, said: helped + shown + again }
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    return { draft, said: say('draft.model.failed', { reason: say(`draft.model.${error.reason}`) }) }
  }
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
  const otherProposed = chapterInOther(draft, notes, proposals.chapters)
  const waiting = <E extends DraftTerm | DraftQuestion>({ proposed: _, ...entry }: E): E => {
    const proposed = changes.get(entry.slug)
    return { ...entry, ...(proposed && { proposed }) } as E
  }
  return {
    draft: {
      ...draft,
      ...(otherProposed && { otherProposed }),
      terms: [...draft.terms.map(waiting), ...terms],
      questions: [...draft.questions.map(waiting), ...questions],
    },
    news: [...terms, ...questions, ...[...changes.values()].flat(), ...(otherProposed ? [otherProposed] : [])],
  }
}
