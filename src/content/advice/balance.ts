import type { ParsedChapter } from '../chapter-file.ts'
import type { Advice } from './advise.ts'

/** Fewer true-false questions than this show no habit. */
const FEWEST_TRUE_FALSE = 3
/** Shares of true ones outside of which guessing pays. */
const TRUE_SHARE = [0.3, 0.7] as const
/** From so many questions on all levels of difficulty should be there. */
const FEWEST_LEVELS = 10

/** How many true-false questions are true, and how many there are. */
export function trueFalse({ questions }: ParsedChapter): { right: number; all: number } {
  const all = questions.filter(question => question.kind === 'true-false')
  return { right: all.filter(question => question.text.choices[0]?.right).length, all: all.length }
}

/** Warns of chapters in which guessing pays, or whose questions are all alike. */
export function adviseOnBalance(chapter: ParsedChapter): Advice[] {
  const { right, all } = trueFalse(chapter)
  const line = chapter.questionsLine
  const share = right / all
  const [least, most] = TRUE_SHARE
  const levels = new Set(chapter.questions.map(question => question.difficulty))
  const advice: Advice[] = []
  if (all >= FEWEST_TRUE_FALSE && (share < least || share > most))
    advice.push({ line, message: `${right} of ${all} true-false questions are true: make it about half` })
  if (chapter.questions.length >= FEWEST_LEVELS && levels.size < 3)
    advice.push({
      line,
      message: `no question is of difficulty ${[1, 2, 3].filter(level => !levels.has(level as 1)).join(' or ')}`,
    })
  return advice
}
