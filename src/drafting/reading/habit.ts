/** So many on a page show that its writer does so throughout. */
export const FEWEST_OF_A_HABIT = 3

/**
 * Lines in which what one writer has a way of marking is marked as most writers do; as they are where it comes too seldom to be a habit.
 * @param pattern with the flag `g`
 * @param common what it becomes, as in `replace`
 */
export function withoutHabit(lines: readonly string[], pattern: RegExp, common: string): readonly string[] {
  const count = lines.reduce((sum, line) => sum + (line.match(pattern)?.length ?? 0), 0)
  return count < FEWEST_OF_A_HABIT ? lines : lines.map(line => line.replace(pattern, common))
}
