import type { Caller, Place } from './places.ts'

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
