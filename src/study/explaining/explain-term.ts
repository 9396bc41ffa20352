import type { Card, Reply } from '../../domain/card.ts'
import type { Term } from '../../domain/course.ts'
import { withoutMentions } from '../../domain/mentions.ts'
import { normalise } from '../../domain/normalise.ts'
import type { Caller, LoadedCourse } from '../ports.ts'
import { notice } from '../talk/notice-card.ts'
import { courseOf, speechOf } from '../talk/speech.ts'
import type { ExplainingPorts, Reader } from './ports.ts'
import { missCard, termCard } from './term-card.ts'
import { termsCard } from './terms-card.ts'

/** `/explain`: the term by any of its names, two where they are to be compared, or what comes near; what was looked for in vain is noted for the host. */
export async function explainTerm(
  ports: ExplainingPorts,
  reader: Reader,
  caller: Caller,
  query: string,
  spoken = false,
): Promise<Reply[]> {
  const loaded = courseOf(ports, reader)
  const { terms, suggestions } = loaded.glossary.find(query)
  const [first, ...further] = terms
  if (first && further.length === 0)
    return [{ to: 'member', card: await cardOf(ports, reader, caller, loaded, first, spoken) }]
  if (first) {
    await visit(ports, reader, caller, terms.length)
    return [{ to: 'member', card: termsCard(speechOf(reader), loaded.course, terms) }]
  }
  await visit(ports, reader, caller, 0)
  const missed = normalise(withoutMentions(query)).slice(0, 80)
  if (reader.study && missed !== '') await ports.lookups.missed(reader.study.id, missed, ports.clock.now())
  return [{ to: 'member', card: missCard(speechOf(reader), query, suggestions, reader.study !== undefined) }]
}

/** Most terms explained of one message. */
const MOST_TERMS = 5

/** "Explain this": the terms that a message names, in one card. */
export async function explainText(
  ports: ExplainingPorts,
  reader: Reader,
  caller: Caller,
  text: string,
): Promise<Reply[]> {
  const loaded = courseOf(ports, reader)
  const terms = loaded.glossary.mentionedIn(text, MOST_TERMS)
  const [first, ...further] = terms
  if (!first) return notice(speechOf(reader).t('term.none-in-message'))
  if (further.length === 0) return [{ to: 'member', card: await cardOf(ports, reader, caller, loaded, first) }]
  await visit(ports, reader, caller, terms.length)
  return [{ to: 'member', card: termsCard(speechOf(reader), loaded.course, terms) }]
}

/** A press on a related or suggested term. */
export async function showTerm(ports: ExplainingPorts, reader: Reader, caller: Caller, slug: string): Promise<Reply[]> {
  const loaded = courseOf(ports, reader)
  const term = loaded.glossary.bySlug(slug)
  if (!term) return notice(speechOf(reader).t('term.gone'), 'warning')
  return [{ to: 'member', card: await cardOf(ports, reader, caller, loaded, term) }]
}

/** Shares a term with the channel, on purpose and by name. */
export function shareTerm(ports: ExplainingPorts, reader: Reader, caller: Caller, slug: string): Reply[] {
  const loaded = courseOf(ports, reader)
  const term = loaded.glossary.bySlug(slug)
  if (!term) return notice(speechOf(reader).t('term.gone'), 'warning')
  const related = relatedOf(loaded, term)
  return [{ to: 'channel', card: termCard(speechOf(reader), loaded.course, term, { related, sharedBy: caller.name }) }]
}

/** One term for one member, which counts as looked up. */
async function cardOf(
  ports: ExplainingPorts,
  reader: Reader,
  caller: Caller,
  loaded: LoadedCourse,
  term: Term,
  spoken = false,
): Promise<Card> {
  const memberId = await visit(ports, reader, caller, 1)
  const questions = loaded.course.questions.filter(question => question.terms.includes(term.slug))
  const settled =
    reader.study && memberId !== undefined && questions.length > 0
      ? await ports.answers.settledSlugs(reader.study.id, ports.clock.now())
      : new Set<string>()
  const practisable = questions.some(({ slug }) => settled.has(slug))
  return termCard(speechOf(reader), loaded.course, term, { related: relatedOf(loaded, term), practisable, spoken })
}

/** @returns the member, where there is a study to be a member of */
async function visit(
  ports: ExplainingPorts,
  { study }: Reader,
  caller: Caller,
  lookedUp: number,
): Promise<string | undefined> {
  if (!study) return undefined
  const { id } = await ports.members.resolve(caller)
  await ports.lookups.visited(study.id, id, ports.clock.now(), lookedUp)
  return id
}

function relatedOf({ glossary }: LoadedCourse, term: Term): Term[] {
  return term.related.flatMap(slug => glossary.bySlug(slug) ?? [])
}
