import type { Reply } from '../../domain/card.ts'
import type { Term } from '../../domain/course.ts'
import { normalise } from '../../domain/normalise.ts'
import type { Caller, LoadedCourse, Ports, Study } from '../ports.ts'
import { notice } from '../talk/notice-card.ts'
import { courseOf, speechOf } from '../talk/speech.ts'
import { missCard, termCard } from './term-card.ts'

/** `/explain`: the term by any of its names, or what comes near; what was looked for in vain is noted for the host. */
export async function explainTerm(ports: Ports, study: Study, query: string): Promise<Reply[]> {
  const loaded = courseOf(ports, study)
  const found = loaded.glossary.find(query)
  if (found.terms.length > 0) return found.terms.map(term => ({ to: 'member', card: cardOf(study, loaded, term) }))
  const missed = normalise(query).slice(0, 80)
  if (missed !== '') await ports.lookups.missed(study.id, missed, ports.clock.now())
  return [{ to: 'member', card: missCard(speechOf(study), query, found.suggestions) }]
}

/** Most terms explained of one message. */
const MOST_TERMS = 5

/** "Explain this": the terms that a message names, each as a card. */
export async function explainText(ports: Ports, study: Study, text: string): Promise<Reply[]> {
  const loaded = courseOf(ports, study)
  const terms = loaded.glossary.mentionedIn(text, MOST_TERMS)
  if (terms.length === 0) return notice(speechOf(study).t('term.none-in-message'))
  return terms.map(term => ({ to: 'member', card: cardOf(study, loaded, term) }))
}

/** A press on a related or suggested term. */
export async function showTerm(ports: Ports, study: Study, slug: string): Promise<Reply[]> {
  const loaded = courseOf(ports, study)
  const term = loaded.glossary.bySlug(slug)
  if (!term) return notice(speechOf(study).t('term.gone'), 'warning')
  return [{ to: 'member', card: cardOf(study, loaded, term) }]
}

/** Shares a term with the channel, on purpose and by name. */
export async function shareTerm(ports: Ports, study: Study, caller: Caller, slug: string): Promise<Reply[]> {
  const loaded = courseOf(ports, study)
  const term = loaded.glossary.bySlug(slug)
  if (!term) return notice(speechOf(study).t('term.gone'), 'warning')
  return [{ to: 'channel', card: cardOf(study, loaded, term, caller.name) }]
}

function cardOf(study: Study, { course, glossary }: LoadedCourse, term: Term, sharedBy?: string) {
  const related = term.related.flatMap(slug => glossary.bySlug(slug) ?? [])
  return termCard(speechOf(study), course, term, related, sharedBy)
}
