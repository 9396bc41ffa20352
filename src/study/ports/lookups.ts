export interface Lookups {
  /** A member asked something of a study. @param lookedUp terms that were explained to them */
  visited(studyId: string, memberId: string, at: Date, lookedUp: number): Promise<void>
  /** How many terms were explained to a member. */
  count(studyId: string, memberId: string): Promise<number>
  missed(studyId: string, query: string, at: Date): Promise<void>
  /** What was looked for in vain most often. */
  misses(studyId: string, most: number): Promise<{ query: string; count: number }[]>
}
