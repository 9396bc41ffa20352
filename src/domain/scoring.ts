import type { Difficulty } from './course.ts'

/** Points for a right answer to a question of difficulty 1; difficulty 2 and 3 earn twice and thrice as many. */
export const POINTS_PER_DIFFICULTY = 10

/** The most that a streak adds to one answer. */
export const MOST_STREAK_POINTS = 5

/** What a right answer earns for a streak. @param streak as in `score` */
export const streakBonus = (streak: number): number => Math.min(Math.max(streak, 0), MOST_STREAK_POINTS)

/** The parts of a score, as a verdict shows them. */
export interface Score {
  points: number
  base: number
  bonus: number
}

/**
 * The scoring rule, all of it.
 *
 * A right answer earns `10 × difficulty`, plus 1 for every consecutive scheduled day answered, this day included,
 * up to 5. A wrong answer earns nothing, yet keeps the streak: turning up counts.
 *
 * @param streak consecutive scheduled days answered, this day included (see `streak.ts`)
 */
export function score(right: boolean, difficulty: Difficulty, streak: number): Score {
  if (!right) return { points: 0, base: 0, bonus: 0 }
  const base = POINTS_PER_DIFFICULTY * difficulty
  const bonus = streakBonus(streak)
  return { points: base + bonus, base, bonus }
}
