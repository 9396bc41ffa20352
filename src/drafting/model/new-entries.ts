import { isWritten } from '../../domain/course.ts'
import { squash } from '../../domain/normalise.ts'
import { digest, type Slugs, slugOf } from '../../domain/slug.ts'
import { GAP, hasOneGap } from '../../domain/written/gap.ts'
import { faultsOf } from '../check-draft.ts'
import type { Draft, DraftQuestion, DraftTerm } from '../draft.ts'
import { literal, unescaped } from '../markdown.ts'
import type { Notes } from '../notes.ts'
import { MOST_PROPOSALS, type Proposals } from './proposals.ts'
import { truthOf } from './truth.ts'
import { sourceOf } from './verify.ts'

/** Which term goes by a squashed name, by slug. */
export type Owners = Map<string, string>

/** Terms that a model found; those that go by a name of another are none. `owners` gets theirs. */
export function newTerms(proposals: Proposals['terms'], notes: Notes, owners: Owners, slugs: Slugs): DraftTerm[] {
  return proposals.slice(0, MOST_PROPOSALS).flatMap(({ name, aliases, definition, quote }): DraftTerm[] => {
    if (owners.has(squash(name)) || squash(name) === '') return []
    const slug = slugs.take(slugOf(name))
    owners.set(squash(name), slug)
    const own = aliases.filter(alias => !owners.has(squash(alias)))
    return [{ slug, name, aliases: own, definition: literal(definition), related: [], ...fromModel(quote, notes) }]
  })
}

/** Questions of a model that can be asked, and are not asked yet. */
export function newQuestions(
  proposals: Proposals['questions'],
  draft: Draft,
  notes: Notes,
  owners: Owners,
  slugs: Slugs,
): DraftQuestion[] {
  const asked = new Set(draft.questions.map(question => squash(question.prompt)))
  return proposals.slice(0, MOST_PROPOSALS).flatMap(proposal => {
    const question = questionOf(proposal, notes, owners.get(squash(proposal.term)), slugs)
    if (!question || asked.has(squash(question.prompt))) return []
    asked.add(squash(question.prompt))
    return [question]
  })
}

function fromModel(quote: string, notes: Notes) {
  const source = sourceOf(quote, notes)
  return { ...source, by: 'model' as const, ...(source.unsure && { off: true }) }
}

/** The two of a true-false question have no words, and True is the first of them; undefined where it cannot be told. */
function choicesOf({ kind, choices }: Proposals['questions'][number]): DraftQuestion['choices'] | undefined {
  if (kind !== 'true-false') return choices.map(({ text, right }) => ({ text: literal(text), right }))
  const isTrue = truthOf(choices)
  if (isTrue === undefined) return undefined
  return [isTrue, !isTrue].map(right => ({ text: '', right }))
}

/** A question of a model in our form; undefined when it cannot be asked: no such term, no right answer, two alike. */
function questionOf(
  proposal: Proposals['questions'][number],
  notes: Notes,
  term: string | undefined,
  slugs: Slugs,
): DraftQuestion | undefined {
  if (term === undefined) return undefined
  const { kind, accepted, explanation } = proposal
  const written = isWritten(kind)
  const prompt = kind === 'cloze' ? proposal.prompt.replace(/_{3,}/g, GAP) : proposal.prompt
  if (kind === 'cloze' && !hasOneGap(prompt)) return undefined
  const rights = proposal.choices.map(choice => choice.right)
  if (kind === 'single-choice' && (rights.length < 2 || rights.filter(Boolean).length !== 1)) return undefined
  const choices = written ? [] : choicesOf(proposal)
  if (!choices) return undefined
  const question: DraftQuestion = {
    slug: '',
    kind,
    difficulty: 2,
    prompt: literal(prompt).replaceAll('\\_', '_'),
    choices,
    accepted: written ? accepted : [],
    explanation: literal(explanation),
    terms: [term],
    ...fromModel(proposal.quote, notes),
  }
  if (faultsOf(question).length > 0) return undefined
  return { ...question, slug: slugs.take(`${term.slice(0, 44)}-m-${digest(unescaped(prompt))}`) }
}
