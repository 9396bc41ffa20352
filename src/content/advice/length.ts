import { plain } from '../../domain/markdown/plain.ts'
import type { ParsedChapter } from '../chapter-file.ts'
import type { ParsedQuestion } from '../question-entry.ts'
import type { Advice } from './advise.ts'
import { width } from './text.ts'

/** From here on a right answer stands out by its length: so many times as long as the others, and so many letters more. */
const LONG_RATIO = 1.7
const LONG_BY = 10
/** Share of questions whose right answer may be the longest of all. Four choices by chance: a quarter. */
const LONGEST_SHARE = 0.5
/** Fewer questions than this prove nothing. */
const FEWEST = 6

/** How long a question's right answers are beside the others. */
export interface LengthsOf {
  question: ParsedQuestion
  /** Width of the right answers, on average, over that of the others. */
  ratio: number
  /** Whether the one right answer is longer than each of the others. */
  longest: boolean
  right: number
  others: number
}

/** The lengths of every question with choices that are written out. */
export function lengths(chapter: ParsedChapter): LengthsOf[] {
  return chapter.questions.flatMap(question => {
    const sized = question.text.choices.map(choice => ({ right: choice.right, width: width(plain(choice.text)) }))
    const right = sized.filter(choice => choice.right).map(choice => choice.width)
    const others = sized.filter(choice => !choice.right).map(choice => choice.width)
    if (question.kind === 'true-false' || right.length === 0 || others.length === 0) return []
    const [meanRight, meanOthers] = [mean(right), mean(others)]
    const longest = right.length === 1 && meanRight > Math.max(...others)
    return [{ question, ratio: meanRight / Math.max(meanOthers, 1), longest, right: meanRight, others: meanOthers }]
  })
}

/** Warns of right answers that are known by their length. */
export function adviseOnLength(chapter: ParsedChapter): Advice[] {
  const all = lengths(chapter)
  const standing = all.filter(({ ratio, right, others }) => ratio >= LONG_RATIO && right - others >= LONG_BY)
  const single = all.filter(each => each.question.kind === 'single-choice')
  const longest = single.filter(each => each.longest)
  const bias = single.length >= FEWEST && longest.length / single.length > LONGEST_SHARE
  return [
    ...standing.map(({ question, ratio }) => ({
      line: question.line,
      message: `the right answer of ${question.slug} is ${ratio.toFixed(1)} times as long as the others: make them alike, or move what explains it to the explanation`,
    })),
    ...(bias
      ? [
          {
            line: chapter.questionsLine,
            message: `in ${longest.length} of ${single.length} single-choice questions the right answer is the longest: lengthen others`,
          },
        ]
      : []),
  ]
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
