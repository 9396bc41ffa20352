import type { TermText } from '../domain/course.ts'
import type { Draft, DraftQuestion } from '../drafting/draft.ts'

const words = (texts: readonly string[]) => [...new Set(texts.map(text => text.trim()).filter(text => text !== ''))]

/** A draft without what is only half typed: empty names, answers and sentences. */
export function tidy(draft: Draft): Draft {
  return {
    ...draft,
    title: draft.title.trim(),
    summary: draft.summary.filter(sentence => sentence.text.trim() !== ''),
    terms: draft.terms.map(({ other, ...term }) => {
      const words = other && tidyWords(other)
      const isWhole = words && words.name !== '' && words.definition !== ''
      return { ...term, ...tidyWords(term), ...(isWhole && { other: words }) }
    }),
    questions: draft.questions.map(tidyQuestion),
  }
}

function tidyWords({ name, aliases, definition }: TermText): TermText {
  return {
    name: name.replace(/\s+/g, ' ').trim(),
    aliases: words(aliases).filter(alias => alias !== name.trim()),
    definition: definition.trim(),
  }
}

function tidyQuestion({ matching, ...question }: DraftQuestion): DraftQuestion {
  const isWritten = question.kind === 'short-answer' || question.kind === 'cloze'
  return {
    ...question,
    prompt: question.prompt.trim(),
    explanation: question.explanation.trim(),
    // A choice is one line of a file.
    choices: question.choices.map(choice => ({ ...choice, text: choice.text.replace(/\s*\n\s*/g, ' ').trim() })),
    accepted: isWritten ? words(question.accepted) : [],
    ...(isWritten && matching && { matching }),
  }
}
