import { shuffle } from './question.ts'

/** What selection knows of a question. */
export interface Candidate {
  slug: string
  chapter: number
  /** How often it was asked in this study. */
  asked: number
  /** Right answers and all answers to it in this study. */
  right: number
  answered: number
}

/** Every third question reviews an earlier chapter. */
export const REVIEW_EVERY = 3

/**
 * Picks the question to ask.
 *
 * Questions of the current chapter come first; every third question of the study is taken from earlier chapters,
 * lowest accuracy first. Nothing is repeated before all have been asked: those asked least often go first, in the
 * pool and, where the pool has only repeats, across both pools.
 *
 * @param candidates questions of the course that are not retired
 * @param chapter the chapter that the study is at; later chapters are never asked
 * @param count how many questions the study has been asked so far
 * @param seed decides between equals
 * @returns undefined when there is no question up to this chapter
 */
export function pickQuestion(
  candidates: readonly Candidate[],
  chapter: number,
  count: number,
  seed: number,
): Candidate | undefined {
  const mixed = shuffle(candidates, seed)
  const current = leastAsked(mixed.filter(each => each.chapter === chapter))
  const earlier = leastAsked(mixed.filter(each => each.chapter < chapter)).sort((a, b) => accuracy(a) - accuracy(b))
  const reviewing = (count + 1) % REVIEW_EVERY === 0
  const [first, second] = reviewing ? [earlier, current] : [current, earlier]
  const one = first[0]
  const other = second[0]
  if (one === undefined || other === undefined) return one ?? other
  return one.asked <= other.asked ? one : other
}

function leastAsked(pool: Candidate[]): Candidate[] {
  const least = Math.min(...pool.map(each => each.asked))
  return pool.filter(each => each.asked === least)
}

/** Share of right answers; 1 for a question nobody has answered, since nothing says that it needs review. */
function accuracy(candidate: Candidate): number {
  return candidate.answered === 0 ? 1 : candidate.right / candidate.answered
}
