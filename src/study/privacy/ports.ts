import type { Log } from '../../log.ts'
import type { Platforms } from '../chat-platform.ts'
import type { Caller, Member, Ports } from '../ports.ts'

/** What privacy needs besides what every subject does. */
export interface PrivacyPorts extends Ports {
  privacy: Privacy
  platforms: Platforms
  log: Pick<Log, 'info' | 'warn'>
}

/** A row that is kept of a member. */
export interface Kept {
  /** Its table, by the database's name. */
  table: string
  row: Record<string, unknown>
}

/** What was kept of somebody until now. */
export interface Forgotten {
  /** Ids of the studies that they hosted. */
  hosted: string[]
}

type Person = Pick<Caller, 'platform' | 'workspace' | 'member'>

/** What is kept of people. */
export interface Privacy {
  /** Who somebody is, if they ever took part; nobody is made a member by being asked for. */
  find(person: Person): Promise<Member | undefined>
  /**
   * A workspace that keeps something of somebody, wherever they ask from; undefined where none does.
   * @param memberId as whom, where it is about one of several
   */
  workspaceOf(person: Omit<Person, 'workspace'>, memberId?: string): Promise<string | undefined>
  /** Every row that names the member, a table after the other. */
  kept(memberId: string): AsyncIterable<Kept>
  /** Deletes all of it in one transaction; undefined where nothing is kept. Every process hears of it. */
  forget(memberId: string): Promise<Forgotten | undefined>
  /** Takes a member off boards and podium. @returns whether that is new */
  hide(memberId: string, since: Date): Promise<boolean>
  /** @returns whether the member was hidden */
  show(memberId: string): Promise<boolean>
  /** Whether hosts may be told a member's name where they have gone quiet. @returns whether that is new */
  name(memberId: string, since: Date | null): Promise<boolean>
  /** The platform says that somebody has left, or (null) is back: they are named to nobody meanwhile. */
  left(person: Person, since: Date | null): Promise<void>
}
