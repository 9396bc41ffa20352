/** The database cannot take this now: too much is waiting, or it did not answer while the answer was still of use. */
export class NotNow extends Error {
  /** Whether it may have been done all the same; else it certainly was not. */
  readonly inDoubt: boolean
  /** Whether too many came at once; else the database did not answer. */
  readonly crowded: boolean

  constructor(why: string, { inDoubt = false, crowded = false }: { inDoubt?: boolean; crowded?: boolean } = {}) {
    super(why)
    this.inDoubt = inDoubt
    this.crowded = crowded
  }
}
