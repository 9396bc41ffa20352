import { type Choice, isWritten, type QuestionText } from '../../domain/course.ts'
import type { ChapterText, QuestionEntry, TermEntry } from '../chapter-text.ts'
import { oneLine } from '../plain-text.ts'
import { forms } from './forms.ts'
import { isHarmless } from './harmless.ts'
import { outsideCode } from './outside-code.ts'
import {
  PLAIN_QUESTION,
  questionsReadBack,
  readDefinition,
  readField,
  readSummary,
  termsReadBack,
} from './read-back.ts'
import { tidy, tidyQuestion, tidyTerm } from './tidy.ts'

/**
 * A chapter whose texts all stay where they are put: what would open a section, a heading, a list of keys or choices, or
 * reach into the next entry, is written in another form. `readChapterFile` reads the file of it back to the same.
 */
export function settle(chapter: ChapterText): ChapterText {
  return {
    ...chapter,
    title: oneLine(chapter.title) || chapter.slug,
    summary: settleText(tidy(chapter.summary) || oneLine(chapter.title), false, readSummary),
    terms: settleAll(chapter.terms.map(tidyTerm), ({ text }) => [text.definition], termsReadBack, settleTerm),
    questions: settleAll(chapter.questions.map(tidyQuestion), textsOf, questionsReadBack, settleQuestion),
  }
}

/** How many entries are tried at once: most files need nothing else. */
const BATCH = 32

function textsOf({ kind, text }: QuestionEntry): string[] {
  const prompt = kind === 'cloze' ? text.prompt.replace(/(?<!^)_{4}/, '-') : text.prompt
  const choices = kind === 'true-false' ? [] : text.choices.flatMap(({ text, feedback }) => [text, feedback ?? 'X'])
  return [prompt, text.explanation, ...choices]
}

function settleAll<Entry>(
  entries: readonly Entry[],
  texts: (entry: Entry) => string[],
  readBack: (entries: readonly Entry[]) => boolean,
  settleOne: (entry: Entry) => Entry,
): Entry[] {
  const settled = [...entries]
  const doubtful = [...entries.keys()].filter(index => !texts(entries[index] as Entry).every(isHarmless))
  for (let at = 0; at < doubtful.length; at += BATCH) {
    const places = doubtful.slice(at, at + BATCH)
    const batch = places.map(place => entries[place] as Entry)
    if (readBack(batch)) continue
    for (const [index, entry] of batch.entries())
      if (!readBack([entry])) settled[places[index] as number] = settleOne(entry)
  }
  return settled
}

/** Reads a text back from a file in which it stands: what came of it, or undefined where the file is wrong by it. */
type ReadBack = (text: string) => string | undefined

function settleText(text: string, keepGap: boolean, readBack: ReadBack): string {
  if (isHarmless(text)) return text
  if (readBack(text) === text) return text
  // A tag is text to every platform, and stays so.
  const escaped = withoutTags(text)
  const read = readBack(escaped)
  if (read === escaped) return escaped
  // What the reader makes of references and comments is what members would see.
  if (read !== undefined && read !== '' && readBack(read) === read) return read
  for (const form of forms(text, keepGap)) {
    const written = form()
    if (readBack(written) === written) return written
  }
  return 'X'
}

/** The beginnings of tags escaped, outside of code. */
function withoutTags(text: string): string {
  return outsideCode(text, part => part.replace(/(?<!\\)<(?=\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>)/gi, '\\<'))
}

function settleTerm({ slug, related, text }: TermEntry): TermEntry {
  const definition = settleText(text.definition, false, readDefinition)
  return { slug, related, text: { ...text, definition } }
}

function settleQuestion(question: QuestionEntry): QuestionEntry {
  const { text, kind } = question
  const written = isWritten(kind)
  const bare: QuestionText = written
    ? { prompt: kind === 'cloze' ? '____' : 'X', choices: [], accepted: ['X'], explanation: 'X' }
    : { ...PLAIN_QUESTION.text, choices: kind === 'true-false' ? PLAIN_QUESTION.text.choices : PLAIN_CHOICES }
  const settleIn = (value: string, put: (value: string) => QuestionText, take: (text: QuestionText) => string) =>
    settleText(value, kind === 'cloze', given => readField(kind, put(given), take))
  const prompt = settleIn(
    text.prompt,
    prompt => ({ ...bare, prompt }),
    ({ prompt }) => prompt,
  )
  const explanation = settleIn(
    text.explanation,
    explanation => ({ ...bare, prompt: kind === 'cloze' ? 'X ____' : 'X', explanation }),
    ({ explanation }) => explanation,
  )
  const choices = kind === 'true-false' ? text.choices : text.choices.map(settleChoice)
  return { ...question, text: { ...text, prompt, choices, explanation } }
}

const PLAIN_CHOICES: Choice[] = [
  { text: 'X', right: true },
  { text: 'Y', right: false },
]

function settleChoice({ text, right, feedback }: Choice): Choice {
  const bare = (choice: Choice): QuestionText => ({
    ...PLAIN_QUESTION.text,
    choices: [choice, ...PLAIN_CHOICES.slice(1)],
  })
  const settled = settleText(text, false, given =>
    readField('single-choice', bare({ text: given, right: true }), read => read.choices[0]?.text ?? ''),
  )
  if (feedback === undefined) return { text: settled, right }
  const told = settleText(feedback, false, given =>
    readField(
      'single-choice',
      bare({ text: settled, right: true, feedback: given }),
      read => read.choices[0]?.feedback ?? '',
    ),
  )
  return { text: settled, right, feedback: told }
}
