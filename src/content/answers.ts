import { type Choice, isWritten, type Matching, MOST_CHOICES, type QuestionKind } from '../domain/course.ts'
import { GAP, gapsIn, hasOneGap } from '../domain/written/gap.ts'
import type { Entry } from './entry.ts'
import { lineOfKey } from './entry-keys.ts'
import type { Piece } from './key.ts'
import type { Remarks } from './problem.ts'
import type { QuestionParts } from './question-parts.ts'
import { plainWord, TRUTHS } from './vocabulary.ts'

/** What answers a question: choices, or accepted answers and how they are compared. */
export interface Answers {
  choices: Choice[]
  accepted: string[]
  matching?: Matching
}

/** The keys that say how a question is answered. */
interface AnswerKeys {
  kind: QuestionKind
  answer?: Piece[]
  accept?: Piece[]
  match?: Matching['match']
  tolerance?: number
  unit?: string
}

/** Checks that a question can be answered, and says how. */
export function readAnswers(keys: AnswerKeys, parts: QuestionParts, entry: Entry, remarks: Remarks): Answers {
  const written = isWritten(keys.kind)
  for (const name of ['answer', 'accept', 'match', 'tolerance', 'unit'] as const) {
    const fits = name === 'answer' || name === 'accept' ? written || keys.kind === 'true-false' : written
    if (fits || keys[name] === undefined) continue
    const instead = name === 'answer' || name === 'accept' ? '; mark the right choices [x]' : ''
    remarks.problem(lineOfKey(entry, name), `unknown key ${name}: a ${keys.kind} question has none${instead}`)
  }
  if (keys.kind === 'true-false') return trueOrFalse(keys, parts, entry, remarks)
  if (written) return writtenAnswers(keys, parts, entry, remarks)
  if (!parts.unreadable)
    checkChoices(keys.kind, parts.choices, entry, line => remarks.problem(parts.choicesLine ?? entry.line, line))
  return { choices: parts.choices, accepted: [] }
}

function trueOrFalse(keys: AnswerKeys, parts: QuestionParts, entry: Entry, remarks: Remarks): Answers {
  const given = (keys.answer ?? keys.accept)?.map(piece => piece.text).join(', ')
  const right = TRUTHS.get(plainWord(given ?? ''))
  if (given === undefined)
    remarks.problem(entry.line, `expected a line "- answer: true" or "- answer: false" in ${entry.title}`)
  else if (right === undefined)
    remarks.problem(lineOfKey(entry, keys.answer ? 'answer' : 'accept'), 'expected answer: true or false')
  if (parts.choices.length > 0)
    remarks.problem(
      parts.choicesLine ?? entry.line,
      `expected no list of choices in the true-false question ${entry.title}`,
    )
  return { choices: [true, false].map(value => ({ text: '', right: value === right })), accepted: [] }
}

function writtenAnswers(keys: AnswerKeys, parts: QuestionParts, entry: Entry, remarks: Remarks): Answers {
  const pieces = [...(keys.accept ?? []), ...(keys.answer ?? [])]
  if (pieces.length === 0)
    remarks.problem(entry.line, `expected a right answer in ${entry.title}: a line "- accept: one, another"`)
  if (parts.choices.length > 0)
    remarks.problem(
      parts.choicesLine ?? entry.line,
      `expected no list of choices in the ${keys.kind} question ${entry.title}`,
    )
  if (keys.kind === 'cloze') checkGap(parts.prompt, entry, remarks)
  checkThousands(entry, remarks)
  const code = pieces.length > 0 && pieces.every(piece => piece.code)
  const { match = code ? 'exact' : undefined, tolerance, unit } = keys
  for (const name of ['tolerance', 'unit'] as const) {
    if (keys.match !== 'number' && keys[name] !== undefined)
      remarks.problem(lineOfKey(entry, name), `unknown key ${name}: only answers with "- match: number" have it`)
  }
  const accepted = pieces.map(piece => piece.text)
  if (match === undefined) return { choices: [], accepted }
  const counted = { ...(tolerance !== undefined && { tolerance }), ...(unit !== undefined && { unit }) }
  return { choices: [], accepted, matching: { match, ...counted } }
}

function checkGap(prompt: string, entry: Entry, remarks: Remarks): void {
  const gaps = gapsIn(prompt)
  if (!hasOneGap(prompt))
    remarks.problem(
      entry.line,
      `expected exactly one gap ${GAP} in the cloze question ${entry.title}, not ${gaps.length === 0 ? 'none' : gaps.join(' and ')}`,
    )
}

function checkThousands(entry: Entry, remarks: Remarks): void {
  for (const { name, value, line, pieces } of entry.keys) {
    const number = /(?<![\d,])\d{1,3}(?:,\d{3})+(?![\d,])/.exec(value)?.[0]
    if ((name === 'accept' || name === 'answer') && number && !pieces.some(piece => piece.text.includes(number)))
      remarks.problem(line, `${number} reads as several answers: write ${number.replaceAll(',', '')}, or \`${number}\``)
  }
}

function checkChoices(
  kind: QuestionKind,
  listed: Choice[],
  { title }: Entry,
  complain: (message: string) => void,
): void {
  const right = listed.filter(choice => choice.right).length
  if (listed.length < 2 || listed.length > MOST_CHOICES)
    complain(`expected 2 to ${MOST_CHOICES} choices in ${title}, each a line "- [ ] …", not ${listed.length}`)
  else if (right === 0) complain(`expected a right answer in ${title}: mark it "- [x] …"`)
  else if (kind === 'single-choice' && right > 1)
    complain(`expected one right answer in the single-choice question ${title}, not ${right}`)
  if (listed.some(choice => choice.text === '')) complain(`expected every choice of ${title} to have a text`)
  const texts = listed.map(choice => choice.text)
  const twice = texts.find((text, place) => text !== '' && texts.indexOf(text) !== place)
  if (twice !== undefined) complain(`the choice “${twice}” of ${title} is there twice`)
}
