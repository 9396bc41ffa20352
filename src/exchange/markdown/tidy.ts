import { cleanText } from '../../domain/clean.ts'
import type { Choice } from '../../domain/course.ts'
import type { QuestionEntry, TermEntry } from '../chapter-text.ts'
import { oneLine } from '../plain-text.ts'

/** A text as it may stand in a file: of whole characters, and at the ends of lines only the two spaces that break them. */
export const tidy = (text: string) =>
  cleanText(text)
    .normalize('NFC')
    .replace(/((?<=\S)[^\S\n]* {2}(?=\n[^\S\n]*\S))|[^\S\n]+$/gm, (_, breaking) => (breaking === undefined ? '' : '  '))
    .trim()

/** A term with each of its texts tidied, and none missing. */
export function tidyTerm({ slug, related, text }: TermEntry): TermEntry {
  const name = oneLine(text.name)
  const aliases = text.aliases.map(oneLine).filter(alias => alias !== '')
  return { slug, related, text: { name, aliases, definition: tidy(text.definition) || name } }
}

/** A question with each of its texts tidied, and none missing. */
export function tidyQuestion(question: QuestionEntry): QuestionEntry {
  const { text, kind } = question
  const choices = kind === 'true-false' ? text.choices : text.choices.map(tidyChoice)
  const accepted = text.accepted.map(oneLine).filter(answer => answer !== '')
  const explanation = tidy(text.explanation) || '…'
  return { ...question, text: { ...text, prompt: tidy(text.prompt), choices, accepted, explanation } }
}

function tidyChoice({ text, right, feedback }: Choice): Choice {
  const said = tidy(feedback ?? '')
  return { text: tidy(text).replace(/\s*\n\s*/g, ' ') || '…', right, ...(said !== '' && { feedback: said }) }
}
