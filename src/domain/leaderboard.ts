/** Sums of one member's answers over a period. */
export interface Tally {
  memberId: string
  points: number
  right: number
  answered: number
}

/** A row of a leaderboard. */
export interface Ranked extends Tally {
  /** Ties share a rank and the next rank is skipped: 1, 2, 2, 4. */
  rank: number
  /** Places gained (positive) or lost since the period before; undefined for someone who was not on it. */
  change: number | undefined
}

/**
 * Ranks members by points; right answers, then accuracy, order those of equal rank but do not split it.
 * @param before the tallies of the period before, for the change; omit where there is none
 */
export function rankMembers(tallies: readonly Tally[], before: readonly Tally[] = []): Ranked[] {
  const ranksBefore = new Map(ranks(before).map(([tally, rank]) => [tally.memberId, rank]))
  return ranks(tallies).map(([tally, rank]) => {
    const earlier = ranksBefore.get(tally.memberId)
    return { ...tally, rank, change: earlier === undefined ? undefined : earlier - rank }
  })
}

function ranks(tallies: readonly Tally[]): [Tally, number][] {
  const ordered = [...tallies].sort(
    (a, b) => b.points - a.points || b.right - a.right || a.answered - b.answered || (a.memberId < b.memberId ? -1 : 1),
  )
  return ordered.map(tally => [tally, 1 + ordered.findIndex(each => each.points === tally.points)])
}
