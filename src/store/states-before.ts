import type pg from 'pg'
import { MEMORY_VERSION, type MemoryState } from '../domain/memory.ts'

/** One item of one member, as an answer is about to change it. */
export interface Met {
  memberId: string
  course: string
  item: string
}

/** What is read of a state, by the names of the domain. */
export const STATE_COLUMNS = `stability, difficulty, due_at AS "dueAt", last_at AS "lastAt", reviews, lapses,
  scheduled_days AS "scheduledDays"`

/** One by one: a join that was planned while there were few memories would go on reading all of them. */
const STATES_BEFORE = `
SELECT place, before.*
FROM generate_subscripts($1::uuid[], 1) AS place, LATERAL (
  SELECT ${STATE_COLUMNS} FROM memory
  WHERE member_id = ($1::uuid[])[place] AND course = ($2::text[])[place] AND item = ($3::text[])[place] AND version <= $4
  LIMIT 1
) AS before`

/** @returns the state of each that has one */
export async function statesBefore<Each extends Met>(
  pool: pg.Pool,
  met: readonly Each[],
): Promise<Map<Each, MemoryState>> {
  if (met.length === 0) return new Map()
  const values = [met.map(row => row.memberId), met.map(row => row.course), met.map(row => row.item), MEMORY_VERSION]
  const statement = { name: 'memories before', text: STATES_BEFORE, values }
  const { rows } = await pool.query<MemoryState & { place: number }>(statement)
  return new Map(rows.map(({ place, ...state }) => [met[place - 1] as Each, state]))
}
