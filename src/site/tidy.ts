import { isWritten, type QuestionKind, type QuestionText, type TermText } from '../domain/course.ts'
import type { Draft } from '../drafting/draft.ts'

/** Lines as one; an expression for spaces around a line end takes a time that grows with the square of the spaces. */
const oneLine = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' ')

const words = (texts: readonly string[]) => [...new Set(texts.map(text => text.trim()).filter(text => text !== ''))]

/** A draft without what is only half typed: empty names, answers and sentences. */
export function tidy(draft: Draft): Draft {
  return {
    ...draft,
    title: draft.title.trim(),
    ...(draft.other && { other: { title: draft.other.title.trim(), summary: draft.other.summary.trim() } }),
    summary: draft.summary.filter(sentence => sentence.text.trim() !== ''),
    terms: draft.terms.map(term => ({
      ...term,
      ...tidyTerm(term),
      ...(term.other && { other: tidyTerm(term.other) }),
    })),
    questions: draft.questions.map(question => {
      const { other, matching: _, ...rest } = question
      const tidied = tidyQuestion(question.kind, question)
      return { ...rest, ...tidied, ...(other && { other: tidyQuestion(question.kind, other) }) }
    }),
  }
}

function tidyTerm({ name, aliases, definition }: TermText): TermText {
  return {
    name: name.replace(/\s+/g, ' ').trim(),
    aliases: words(aliases).filter(alias => alias !== name.trim()),
    definition: definition.trim(),
  }
}

function tidyQuestion(
  kind: QuestionKind,
  { prompt, choices, accepted, explanation, matching }: QuestionText,
): QuestionText {
  const written = isWritten(kind)
  return {
    prompt: prompt.trim(),
    explanation: explanation.trim(),
    // A choice is one line of a file.
    choices: choices.map(choice => ({ ...choice, text: oneLine(choice.text) })),
    accepted: written ? words(accepted) : [],
    ...(written && matching && { matching }),
  }
}
