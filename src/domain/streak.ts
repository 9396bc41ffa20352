/**
 * Where a member stands: consecutive scheduled days answered, and the number of the last of them. Only days on which
 * members could answer count, so an outage, a skipped question or one that the platform refused breaks nothing; and two
 * questions that are open at once may be answered in either order.
 */
export interface Standing {
  streak: number
  /**
   * The last day answered, or passed at rest. Scheduled days of a study are numbered 1, 2, 3 … whatever the
   * calendar says, so a weekend breaks no streak.
   */
  dayNumber: number
}

/** Days of a calendar month that a member may miss without breaking a streak; they spend themselves. */
export const FREE_DAYS = 2

/**
 * The streak to show: alive while at most the latest scheduled day is still unanswered.
 * @param latestDay number of the study's latest scheduled day, 0 before the first
 */
export function streakNow(standing: Standing | undefined, latestDay: number): number {
  if (standing === undefined) return 0
  return standing.dayNumber >= latestDay - 1 ? standing.streak : 0
}
