/** Where a member stands: consecutive scheduled days answered, and the number of the last of them. */
export interface Standing {
  streak: number
  /** Scheduled days of a study are numbered 1, 2, 3 … whatever the calendar says, so a weekend breaks no streak. */
  dayNumber: number
}

/**
 * The standing after an answer.
 * @param dayNumber number of the scheduled day that the question belongs to; null for a question nobody scheduled,
 *   which neither lengthens nor breaks a streak
 * @param latestDay number of the study's latest scheduled day, 0 before the first
 */
export function standingAfter(before: Standing | undefined, dayNumber: number | null, latestDay: number): Standing {
  const now = before ?? { streak: 0, dayNumber: 0 }
  if (dayNumber === null) return { ...now, streak: streakNow(before, latestDay) }
  if (dayNumber <= now.dayNumber) return now
  const streak = now.dayNumber === dayNumber - 1 ? now.streak + 1 : 1
  return { streak, dayNumber }
}

/** The streak to show: alive while at most the latest scheduled day is still unanswered. */
export function streakNow(standing: Standing | undefined, latestDay: number): number {
  if (standing === undefined) return 0
  return standing.dayNumber >= latestDay - 1 ? standing.streak : 0
}
