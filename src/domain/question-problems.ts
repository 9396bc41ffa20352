import type { QuestionFigures } from './question-figures.ts'
import { LEAST_FOR_DISCRIMINATION, LEAST_FOR_KEY } from './question-statistics.ts'
import { LEAST_EXPECTED, MOST_EXPECTED } from './selection.ts'

/** What can be wrong with a question, by its answers or by what members say; worst first. */
const PROBLEMS = ['key', 'reported', 'indifferent', 'hard', 'unused', 'easy'] as const

/** What is wrong with a question: a choice is named by its place. */
export type QuestionProblem =
  /** Those who know the rest take another choice. */
  | { what: 'key'; choice: number }
  /** Members reported it, and nobody has decided. */
  | { what: 'reported'; times: number }
  /** Those who know much do no better than others. */
  | { what: 'indifferent' }
  /** Hardly anybody, or nearly everybody, knows it; a share from 0 to 1. */
  | { what: 'hard'; share: number }
  | { what: 'easy'; share: number }
  /** Nobody takes these choices. */
  | { what: 'unused'; choices: number[] }

/** What is looked at to find what is wrong. */
export interface Examined extends Omit<QuestionFigures, 'expected' | 'difficulty'> {
  answered: number
  right: number
  /** Reports that nobody has decided on. */
  reports: number
}

/** A correlation with ability below which a question does not tell who knows; a random one lies about 0. */
const LEAST_DISCRIMINATION = 0.05

/** What is wrong with a question, worst first; nothing where there are too few answers to say. */
function problemsOf(examined: Examined): QuestionProblem[] {
  const { answered, right, reports, suspected, discrimination, unused } = examined
  const share = answered === 0 ? 0 : right / answered
  const found: QuestionProblem[] = []
  if (suspected !== undefined) found.push({ what: 'key', choice: suspected })
  if (reports > 0) found.push({ what: 'reported', times: reports })
  if (discrimination !== undefined && discrimination < LEAST_DISCRIMINATION) found.push({ what: 'indifferent' })
  if (answered >= LEAST_FOR_KEY && share < LEAST_EXPECTED) found.push({ what: 'hard', share })
  if (unused.length > 0) found.push({ what: 'unused', choices: unused })
  if (answered >= LEAST_FOR_DISCRIMINATION && share > MOST_EXPECTED) found.push({ what: 'easy', share })
  return found
}

/** Questions that hosts are told of at a time. */
const AT_A_TIME = 3

/** A question with what is wrong with it. */
export type Wanting<T> = T & { problems: QuestionProblem[] }

/** The questions most in need of mending, worst first: by their worst problem, then by how many they have, then by answers. */
export function worstOf<T extends Examined>(questions: readonly T[], most: number = AT_A_TIME): Wanting<T>[] {
  const rank = ({ problems }: Wanting<T>) => Math.min(...problems.map(({ what }) => PROBLEMS.indexOf(what)))
  return questions
    .map(each => ({ ...each, problems: problemsOf(each) }))
    .filter(({ problems }) => problems.length > 0)
    .sort((a, b) => rank(a) - rank(b) || b.problems.length - a.problems.length || b.answered - a.answered)
    .slice(0, most)
}

/** Words for how hard a question is, by the share of the group that is expected to know it. */
export function difficultyWord(expected: number): 'very-hard' | 'hard' | 'middling' | 'easy' | 'very-easy' {
  if (expected < 0.25) return 'very-hard'
  if (expected < 0.45) return 'hard'
  if (expected < 0.7) return 'middling'
  return expected < 0.9 ? 'easy' : 'very-easy'
}
