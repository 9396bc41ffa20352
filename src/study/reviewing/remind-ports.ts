import type { Member, Place, Posts } from '../ports.ts'

/** A member asked to be reminded. */
export interface Reminder {
  memberId: string
  studyId: string
  /** `HH:MM` on the wall clock of the time zone. */
  time: string
  timezone: string
  /** Whether the member said the time zone: else it follows the platform's profile. */
  said: boolean
  /** When it is due next; null while it is off. */
  nextAt: Date | null
  /** Why it turned itself off; null where the member did. */
  closed: string | null
}

/** The one message of a member's day. */
export interface ReminderMessage {
  id: string
  status: 'claimed' | 'published' | 'skipped' | 'refused'
}

export interface Reminders extends Pick<Posts, 'lease' | 'extend' | 'notSent' | 'published'> {
  of(memberId: string): Promise<(Reminder & { member: Member }) | undefined>
  set(reminder: Omit<Reminder, 'closed'>): Promise<void>
  /** Somebody's profile names another time zone: a reminder whose zone they did not say moves to it. */
  moved(person: Omit<Place, 'channel'> & { member: string }, timezone: string, now: Date): Promise<void>
  /** @param closed why it turns itself off; absent where the member turns it off */
  off(memberId: string, closed?: string): Promise<void>
  /** Whether a reminder of this person turned itself off and they were not told yet; asking is telling. */
  takeNotice(person: Omit<Place, 'channel'> & { member: string }, now: Date): Promise<boolean>
  /** The message of a local day (`YYYY-MM-DD`); made if there is none. */
  claim(memberId: string, day: string, at: Date): Promise<ReminderMessage>
  ended(id: string, status: 'skipped' | 'refused'): Promise<void>
}
