/** A table that keeps something of a member. */
export interface MemberTable {
  table: string
  /** The column that names the member. */
  column: string
  /** Whether a row is the group's and only names who did it: it stays without the name when the member is forgotten. */
  stays?: true
}

/**
 * Every table that refers to a member, in an order in which rows can be deleted: what `/me export` sends and `/me forget`
 * deletes. A test compares it with the database.
 */
export const MEMBER_TABLES: readonly MemberTable[] = [
  { table: 'answer', column: 'member_id' },
  { table: 'total', column: 'member_id' },
  { table: 'standing', column: 'member_id' },
  { table: 'past_progress', column: 'member_id' },
  { table: 'rest_day', column: 'member_id' },
  { table: 'away', column: 'member_id' },
  { table: 'report', column: 'member_id' },
  { table: 'review_log', column: 'member_id' },
  { table: 'memory', column: 'member_id' },
  { table: 'review_session', column: 'member_id' },
  { table: 'voided_answer', column: 'member_id' },
  { table: 'reminder_message', column: 'member_id' },
  { table: 'reminder', column: 'member_id' },
  { table: 'visit', column: 'member_id' },
  { table: 'hidden', column: 'member_id' },
  { table: 'host_message', column: 'member_id' },
  { table: 'named', column: 'member_id' },
  { table: 'study_host', column: 'member_id' },
  { table: 'sign_in_link', column: 'member_id' },
  { table: 'session', column: 'member_id' },
  { table: 'course_version', column: 'member_id', stays: true },
  { table: 'draft', column: 'updated_by', stays: true },
]
