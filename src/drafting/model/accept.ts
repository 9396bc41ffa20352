import { MOST_CHOICES, type QuestionText, type TermText } from '../../domain/course.ts'
import type { Draft, DraftQuestion, DraftTerm, Proposed } from '../draft.ts'
import { followChoices } from '../follow-choices.ts'

type Entry = DraftTerm | DraftQuestion

/**
 * A draft with the entries and changes that a model proposed for an earlier state of it. What waits at an entry already stays,
 * but for changes to the same.
 */
export function takeProposals(draft: Draft, better: Draft): Draft {
  const merged = <E extends Entry>(own: E[], proposed: E[]): E[] => {
    const known = new Set(own.map(entry => entry.slug))
    const changes = new Map(proposed.map(entry => [entry.slug, entry.proposed]))
    const added = proposed.filter(entry => entry.by === 'model' && !known.has(entry.slug))
    return [
      ...own.map(entry => {
        const waiting = changes.get(entry.slug)
        if (!waiting) return entry
        const others = entry.proposed?.filter(each => !waiting.some(({ what }) => what === each.what)) ?? []
        return { ...entry, proposed: [...others, ...waiting] }
      }),
      ...added,
    ]
  }
  return {
    ...draft,
    ...(better.otherProposed && { otherProposed: better.otherProposed }),
    terms: merged(draft.terms, better.terms),
    questions: merged(draft.questions, better.questions),
  }
}

/** An entry with one of the changes that are proposed for it made. */
export function accepted<E extends Entry>(entry: E, proposed: Proposed): E {
  return { ...declined(entry, proposed), ...changeOf(entry, proposed) }
}

/** An entry without one of the changes that are proposed for it. */
export function declined<E extends Entry>(entry: E, proposed: Proposed): E {
  return { ...entry, proposed: entry.proposed?.filter(each => each !== proposed) }
}

/** A draft with the title and summary in the other language that are proposed for it. */
export function withOther({ otherProposed, ...draft }: Draft): Draft {
  if (!otherProposed) return draft
  const { title, summary } = otherProposed
  return { ...draft, other: { title, summary } }
}

/** An entry of a model that a host has taken as their own: it is on, and no more in doubt. */
export function taken<E extends Entry>(given: E): E {
  const { by: _, off: __, withTerm: ___, unsure, ...entry } = given as E & Pick<DraftQuestion, 'withTerm'>
  return { ...entry, ...(unsure && unsure !== 'not-in-notes' && { unsure }) } as E
}

/** Words in the other language, whose choices are those of the question, place by place: which are right, it says by now. */
function keyedAs(entry: Entry, other: TermText | QuestionText): TermText | QuestionText {
  if (!('choices' in entry) || 'name' in other || other.choices.length !== entry.choices.length) return other
  return {
    ...other,
    choices: other.choices.map((choice, at) => ({ ...choice, right: entry.choices[at]?.right === true })),
  }
}

function changeOf(entry: Entry, proposed: Proposed): Partial<DraftTerm> | Partial<DraftQuestion> {
  switch (proposed.what) {
    case 'definition':
      return { definition: proposed.text }
    case 'explanation':
      return { explanation: proposed.text }
    case 'other':
      return { other: keyedAs(entry, proposed.other) } as Partial<DraftTerm> | Partial<DraftQuestion>
    case 'wrong': {
      if (!('choices' in entry)) return {}
      const added = proposed.texts.map(text => ({ text, right: false }))
      const after = { ...entry, choices: [...entry.choices, ...added].slice(0, MOST_CHOICES) }
      const { choices, other } = followChoices(entry, after)
      return { choices, ...(other && { other }) }
    }
  }
}
