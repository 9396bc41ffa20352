import { squash } from '../../domain/normalise.ts'
import { digest, Slugs, slugOf } from '../../domain/slug.ts'
import { translator } from '../../i18n/catalogue.ts'
import { faultsOf } from '../check-draft.ts'
import type { Draft, DraftQuestion, DraftTerm } from '../draft.ts'
import { literal, unescaped } from '../markdown.ts'
import type { Notes } from '../notes.ts'
import { quoteOf } from '../quote.ts'
import { type DraftingModel, MOST_PROPOSALS, ModelError, type Proposals } from './drafting-model.ts'
import { linesOfQuote } from './verify.ts'

/** A draft, and one line for the host on what the model did. */
export interface BetterDraft {
  draft: Draft
  said: string
}

/**
 * A draft with what a model proposes added to it: nothing by rule is changed or lost. A proposal whose quote stands in
 * the notes is on; any other is marked as not in the notes and off. A model that fails in any way leaves the draft as it
 * is, and one line says so.
 */
export async function betterDraft(draft: Draft, notes: Notes, model: DraftingModel): Promise<BetterDraft> {
  const say = translator(notes.language)
  try {
    const language = notes.language === 'ko' ? 'Korean' : 'English'
    const names = draft.terms.map(term => term.name)
    const better = withProposals(draft, notes, await model.propose({ notes: notes.lines.join('\n'), names, language }))
    const added = [...better.terms, ...better.questions].filter(entry => entry.by === 'model')
    const unverified = added.filter(entry => entry.off).length
    return { draft: better, said: say('draft.model.helped', { kept: added.length, unverified }) }
  } catch (error) {
    if (!(error instanceof ModelError)) throw error
    return { draft, said: say('draft.model.failed', { reason: say(`draft.model.${error.reason}`) }) }
  }
}

function withProposals(draft: Draft, notes: Notes, proposals: Proposals): Draft {
  const slugs = new Slugs([...draft.terms, ...draft.questions].map(entry => entry.slug))
  const owners = new Map(
    draft.terms.flatMap(term => [term.name, ...term.aliases].map(name => [squash(name), term.slug] as const)),
  )
  const terms: DraftTerm[] = []
  for (const { name, aliases, definition, quote } of proposals.terms.slice(0, MOST_PROPOSALS)) {
    if (owners.has(squash(name)) || squash(name) === '') continue
    const slug = slugs.take(slugOf(name))
    owners.set(squash(name), slug)
    terms.push({ slug, name, aliases, definition: literal(definition), related: [], ...sourced(quote, notes) })
  }
  const asked = new Set(draft.questions.map(question => squash(question.prompt)))
  const questions = proposals.questions.slice(0, MOST_PROPOSALS).flatMap(proposal => {
    const question = questionOf(proposal, notes, owners.get(squash(proposal.term)), slugs)
    if (!question || asked.has(squash(question.prompt))) return []
    asked.add(squash(question.prompt))
    return [question]
  })
  return { ...draft, terms: [...draft.terms, ...terms], questions: [...draft.questions, ...questions] }
}

/** Where a proposal comes from, or that it comes from nowhere in the notes. */
function sourced(quote: string, notes: Notes): Pick<DraftTerm, 'lines' | 'quote' | 'by' | 'off' | 'unsure'> {
  const lines = linesOfQuote(quote, notes)
  if (lines.length > 0) return { lines, quote: quoteOf(notes, lines), by: 'model' }
  return { lines: [], quote: '', by: 'model', off: true, unsure: 'not-in-notes' }
}

/** A question of a model in our form; undefined when it cannot be asked: no such term, no right answer, two alike. */
function questionOf(
  proposal: Proposals['questions'][number],
  notes: Notes,
  term: string | undefined,
  slugs: Slugs,
): DraftQuestion | undefined {
  if (term === undefined) return undefined
  const { kind, prompt, accepted, explanation } = proposal
  const isWritten = kind === 'short-answer' || kind === 'cloze'
  if (kind === 'cloze' && prompt.split('____').length !== 2) return undefined
  const rights = proposal.choices.map(choice => choice.right)
  if (kind === 'true-false' && (rights.length !== 2 || rights[0] === rights[1])) return undefined
  if (kind === 'single-choice' && rights.filter(Boolean).length !== 1) return undefined
  const choices = isWritten
    ? []
    : proposal.choices.map(({ text, right }) => ({ text: kind === 'true-false' ? '' : literal(text), right }))
  const question: DraftQuestion = {
    slug: '',
    kind,
    difficulty: 2,
    prompt: literal(prompt).replaceAll('\\_', '_'),
    choices,
    accepted: isWritten ? accepted : [],
    explanation: literal(explanation),
    terms: [term],
    ...sourced(proposal.quote, notes),
  }
  if (faultsOf(question).length > 0) return undefined
  return { ...question, slug: slugs.take(`${term.slice(0, 44)}-m-${digest(unescaped(prompt))}`) }
}
