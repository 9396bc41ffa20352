/** Work that one does at a time, among all processes that share the database. */
export interface Turns {
  /**
   * Does work once nobody else does any under this name: whoever comes meanwhile finds what came of it.
   * @throws {NotNow} when the turn does not come in time
   */
  inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result>
}
