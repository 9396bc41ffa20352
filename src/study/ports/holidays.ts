/** Local dates (`YYYY-MM-DD`) on which a study asks nothing. */
export interface Holidays {
  /** Those from a date on, in order. */
  from(studyId: string, day: string): Promise<string[]>
  add(studyId: string, days: readonly string[]): Promise<void>
  /** @returns how many of the days were holidays until now */
  remove(studyId: string, days: readonly string[]): Promise<number>
}
