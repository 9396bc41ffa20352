import type { Caller, Place, PlatformName } from './places.ts'

export interface Member {
  id: string
  externalId: string
  name: string
}

export interface Members {
  /** Local dates (`YYYY-MM-DD`) on which a member is away, from a date on, as first and last days. */
  away(memberId: string, from: string): Promise<{ from: string; to: string }[]>
  /** Whether a member has asked to be on no board. */
  isHidden(memberId: string): Promise<boolean>
  /** Puts these in place of those that are ahead. */
  setAway(memberId: string, spans: readonly { from: string; to: string }[], today: string): Promise<void>
  /** The member behind the caller; made at the first meeting, the name kept up to date. */
  resolve(caller: Caller): Promise<Member>
  byIds(ids: readonly string[]): Promise<Map<string, Member>>
  /** Takes in a name that the platform told; someone who never took part is not made a member. */
  rename(place: Pick<Place, 'platform' | 'workspace'>, externalId: string, name: string): Promise<void>
}

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

/** The workspaces that have the app, and those that it was removed from. */
export interface Workspaces {
  /** The app was removed: what is kept stays for thirty days. */
  removed(workspace: Pick<Place, 'platform' | 'workspace'>, at: Date): Promise<void>
  /** The app is there. @returns since when it had been removed; undefined where it had not */
  returned(workspace: Pick<Place, 'platform' | 'workspace'>): Promise<Date | undefined>
  /** Ids of those that it was removed from, and not known to be back in. */
  away(platform: PlatformName): Promise<string[]>
  /** Deletes all of the workspaces that it was removed from before an instant. @returns how many there were */
  deleteRemoved(before: Date): Promise<number>
}
