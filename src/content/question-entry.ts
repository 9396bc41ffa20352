import type { List, RootContent } from 'mdast'
import { z } from 'zod'
import { type Choice, type Difficulty, QUESTION_KINDS, type QuestionKind, type QuestionText } from '../domain/course.ts'
import { type Entry, isTaskList, type Outline } from './entry.ts'
import { readKeys, splitList } from './entry-keys.ts'
import { SlugSchema } from './front-matter.ts'
import type { ContentProblem } from './problem.ts'

/** A question as one file has it. */
export interface ParsedQuestion {
  slug: string
  line: number
  kind: QuestionKind
  difficulty: Difficulty
  text: QuestionText
}

const Keys = z.strictObject({
  kind: z.enum(QUESTION_KINDS, `one of ${QUESTION_KINDS.join(', ')}`),
  difficulty: z.enum(['1', '2', '3'], '1 (easy), 2 or 3 (hard)').transform(value => Number(value) as Difficulty),
  answer: z.enum(['true', 'false'], 'true or false').optional(),
  accept: z.string().transform(splitList).optional(),
})

type Keys = z.infer<typeof Keys>

/** How the gap of a `cloze` question is written. */
export const GAP = '____'

/** Most choices of a question: Discord's select takes 25, but nobody reads more than ten. */
const MOST_CHOICES = 10

/**
 * Reads a `###` block of the questions: slug as heading, `- kind:`, `- difficulty:`, for some kinds `- answer:` or
 * `- accept:`, then the prompt, the choices as a task list, and the explanation as a quote.
 */
export function readQuestion(
  file: string,
  outline: Outline,
  entry: Entry,
  problems: ContentProblem[],
): ParsedQuestion | undefined {
  const before = problems.length
  const complain = (message: string, line = entry.line) => problems.push({ file, line, message })
  const slug = entry.title.replaceAll('`', '')
  const slugProblem = SlugSchema.safeParse(slug).error?.issues[0]?.message
  if (slugProblem) complain(`expected the heading of a question to be ${slugProblem}`)
  const keys = readKeys(file, entry, Keys, problems)

  const listAt = entry.nodes.findIndex(isTaskList)
  const quoteAt = entry.nodes.findLastIndex(node => node.type === 'blockquote')
  const promptEnd = listAt >= 0 ? listAt : quoteAt
  const prompt = outline.markdownOf(entry.nodes.slice(0, promptEnd < 0 ? undefined : promptEnd))
  if (prompt === '') complain(`expected the question ${slug} to have a prompt`)
  if (quoteAt < 0) complain(`expected the question ${slug} to end with an explanation, as a quote (> …)`)
  const list = listAt < 0 ? undefined : (entry.nodes[listAt] as List)
  const listed = list ? choicesOf(outline, list) : []
  const answers =
    keys &&
    answersOf(keys, listed, prompt, slug, message => complain(message, list ? outline.lineOf(list) : entry.line))
  if (!keys || !answers || problems.length > before) return undefined
  const explanation = unquote(outline.markdownOf(entry.nodes.slice(quoteAt, quoteAt + 1)))
  return {
    slug,
    line: entry.line,
    kind: keys.kind,
    difficulty: keys.difficulty,
    text: { prompt, ...answers, explanation },
  }
}

function choicesOf(outline: Outline, list: List): Choice[] {
  return list.children.map(item => ({
    text: outline.markdownOf(item.children as RootContent[]).replace(/^\[[ xX]\]\s*/, ''),
    right: item.checked === true,
  }))
}

function unquote(markdown: string): string {
  return markdown.replace(/^\s*> ?/gm, '').trim()
}

type Answers = Pick<QuestionText, 'choices' | 'accepted'>

type Complain = (message: string) => void

function answersOf(keys: Keys, listed: Choice[], prompt: string, slug: string, complain: Complain): Answers {
  const { kind, answer, accept } = keys
  const written = kind === 'short-answer' || kind === 'cloze'
  if (answer !== undefined && kind !== 'true-false')
    complain(`unknown key answer: only a true-false question has it, not ${slug}`)
  if (accept !== undefined && !written) complain(`unknown key accept: only short-answer and cloze have it, not ${slug}`)
  if (kind === 'true-false') return trueOrFalse(answer, listed, slug, complain)
  if (written) return writtenAnswers(keys, prompt, slug, complain)
  checkChoices(kind, listed, slug, complain)
  return { choices: listed, accepted: [] }
}

function trueOrFalse(answer: Keys['answer'], listed: Choice[], slug: string, complain: Complain): Answers {
  if (answer === undefined) complain(`expected a line "- answer: true" or "- answer: false" in ${slug}`)
  if (listed.length > 0) complain(`expected no list of choices in the true-false question ${slug}`)
  return { choices: [true, false].map(value => ({ text: '', right: String(value) === answer })), accepted: [] }
}

function writtenAnswers({ kind, accept = [] }: Keys, prompt: string, slug: string, complain: Complain): Answers {
  if (accept.length === 0) complain(`expected a right answer in ${slug}: a line "- accept: one, another"`)
  if (kind === 'cloze' && prompt.split(GAP).length !== 2)
    complain(`expected exactly one gap ${GAP} in the cloze question ${slug}`)
  return { choices: [], accepted: accept }
}

function checkChoices(kind: QuestionKind, listed: Choice[], slug: string, complain: Complain): void {
  const right = listed.filter(choice => choice.right).length
  if (listed.length < 2 || listed.length > MOST_CHOICES) {
    complain(`expected 2 to ${MOST_CHOICES} choices in ${slug}, each a line "- [ ] …", not ${listed.length}`)
  } else if (right === 0) complain(`expected a right answer in ${slug}: mark it "- [x] …"`)
  else if (kind === 'single-choice' && right > 1)
    complain(`expected one right answer in the single-choice question ${slug}, not ${right}`)
  if (listed.some(choice => choice.text === '')) complain(`expected every choice of ${slug} to have a text`)
}
