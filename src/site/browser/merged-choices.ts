import type { Choice } from '../../domain/course.ts'
import type { DraftQuestion, DraftTerm } from '../../drafting/draft.ts'
import { keyOf, namesOf } from '../../drafting/names-of.ts'

/** Shorter words may stand in any definition. */
const SHORTEST = 8

/**
 * A question for which two terms are one from now on. What was wrong as a name, or as the definition, of the one where the
 * other is right goes, and so does the second of two choices that are both. Where fewer than two choices would stay, or where a
 * statement said that the one is not the other, the question is left out as it is.
 */
export function withoutDoubles(question: DraftQuestion, kept: DraftTerm, gone: DraftTerm): DraftQuestion {
  if (question.kind === 'true-false') return isFalseNoMore(question, kept, gone) ? out(question) : question
  const choices = distinctChoices(question, kept, gone)
  if (choices === question.choices) return question
  if (choices.length < 2) return out(question)
  const other = question.other && {
    ...question.other,
    choices: distinctChoices({ ...question, ...question.other }, inOther(kept), inOther(gone)),
  }
  return { ...question, choices, ...(other && { other }) }
}

/** A term with what is said of it in the other language; its names are those of both. */
const inOther = (term: DraftTerm): DraftTerm => ({ ...term, definition: term.other?.definition ?? '' })

function distinctChoices(question: DraftQuestion, kept: DraftTerm, gone: DraftTerm): Choice[] {
  const names = new Set([...namesOf(kept), ...namesOf(gone)])
  const isName = (choice: Choice) => names.has(keyOf(choice.text))
  const tested = [kept, gone].filter(term => question.terms.includes(term.slug))
  const isRightByName = question.choices.some(choice => choice.right && isName(choice))
  // A question about one of them alone may ask for all of its names.
  const asksForNames = tested.length === 1
  const said = tested.length > 0 ? [kept, gone].map(term => keyOf(term.definition)) : []
  const isSaid = (choice: Choice) => saysOneOf(said, keyOf(choice.text))
  const isRightAsSaid = question.choices.some(choice => choice.right && isSaid(choice))
  let hasName = false
  const choices = question.choices.filter(choice => {
    if (!isName(choice)) return choice.right || !isRightAsSaid || !isSaid(choice)
    if (choice.right ? asksForNames : isRightByName) return choice.right
    const isSecond = hasName
    hasName = true
    return !isSecond
  })
  return choices.length === question.choices.length ? question.choices : choices
}

const out = (question: DraftQuestion): DraftQuestion => ({ ...question, off: true })

/** A long definition stands in a choice only with its first clause. */
const saysOneOf = (definitions: readonly string[], said: string) =>
  said.length >= SHORTEST && definitions.some(definition => definition.startsWith(said))

/** Whether a statement is false only because it says of the one what is said of the other. */
function isFalseNoMore({ choices, prompt, terms }: DraftQuestion, kept: DraftTerm, gone: DraftTerm): boolean {
  if (choices[0]?.right) return false
  const said = keyOf(prompt)
  return [
    [kept, gone],
    [gone, kept],
  ].some(([one, other]) => {
    const definition = keyOf(other?.definition ?? '')
    return one !== undefined && terms.includes(one.slug) && definition.length >= SHORTEST && said.includes(definition)
  })
}
