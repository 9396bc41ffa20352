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
 * The streak to show: alive while at most the latest scheduled day is unanswered, and that can still be answered.
 * @param aliveFrom number of the study's latest scheduled day or, while that takes answers, of the one before
 */
export function streakNow(standing: Standing | undefined, aliveFrom: number): number {
  return standing !== undefined && standing.dayNumber >= aliveFrom ? standing.streak : 0
}

/** An answer of one member in one study, as streaks go by it. */
export interface DatedAnswer {
  /** Number of its scheduled day; null for a question that nobody scheduled. */
  dayNumber: number | null
}

/**
 * The streak after each of a member's answers, in the order in which they were given: scheduled days in a row up to the
 * latest one answered so far, days of rest between them neither breaking nor counting. An answer that nobody scheduled
 * keeps the streak as it was.
 */
export function streaksAfter(answers: readonly DatedAnswer[], rest: ReadonlySet<number>): number[] {
  const days = new Set<number>()
  let latest = 0
  let streak = 0
  return answers.map(({ dayNumber }) => {
    if (dayNumber === null || dayNumber === latest) return streak
    days.add(dayNumber)
    if (dayNumber < latest) streak = runUpTo(latest, days, rest)
    else {
      // Nothing after the latest is answered yet, so only rest can join the two.
      streak = restsBetween(latest, dayNumber, rest) ? streak + 1 : 1
      latest = dayNumber
    }
    return streak
  })
}

function restsBetween(from: number, to: number, rest: ReadonlySet<number>): boolean {
  for (let day = from + 1; day < to; day++) if (!rest.has(day)) return false
  return true
}

function runUpTo(latest: number, days: ReadonlySet<number>, rest: ReadonlySet<number>): number {
  let run = 0
  for (let day = latest; days.has(day) || rest.has(day); day--) if (days.has(day)) run++
  return run
}
