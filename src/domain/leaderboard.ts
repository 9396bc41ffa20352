/** Sums of one member's answers over a period. */
export interface Tally {
  memberId: string
  points: number
  right: number
  answered: number
}

/** A row of a leaderboard: by points; right answers, then fewer answers, order those of equal rank but do not split it. */
export interface Ranked extends Tally {
  /** Ties share a rank and the next rank is skipped: 1, 2, 2, 4. */
  rank: number
  /** Places gained (positive) or lost since the period before; undefined for someone who was not on it. */
  change: number | undefined
}
