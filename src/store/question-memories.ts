import { LRUCache } from 'lru-cache'
import type pg from 'pg'
import { EPOCH_DAY } from '../domain/calendar.ts'
import { MEMORY_VERSION, type MemoryState } from '../domain/memory.ts'
import type { NewReview } from '../study/ports.ts'
import type { Changes } from './changes.ts'
import { STATE_COLUMNS } from './states-before.ts'

/** How long the states count as known: most answers come soon after the question. */
const KNOWN_FOR_MS = 120_000
/** Questions whose states are known. */
const QUESTIONS = 20
/** Most states of one question; those of a larger group are looked up as the answers come. */
const MOST_STATES = 5000

/** Everybody who has answered in a study before, with what they know of some items. */
const OF_STUDY = `
SELECT total.member_id AS "memberId", item, ${STATE_COLUMNS}
FROM total LEFT JOIN memory ON memory.member_id = total.member_id AND course = $2 AND item = ANY ($3::text[]) AND version <= $4
WHERE study_id = $1 AND period = 'all' AND starts_on = '${EPOCH_DAY}'
LIMIT $5`

type Row = { memberId: string } & ({ item: null } | ({ item: string } & MemoryState))

/** What each member knows, by item. */
type Known = Map<string, Map<string, MemoryState>>

/** An answer to a question: the post is its key. */
type Answered = Pick<NewReview, 'key' | 'memberId' | 'studyId' | 'course' | 'items'>

/**
 * What the members of a study know of what a question is about, read once its first answers are recorded: everybody answers
 * in the same minutes, and each of the other answers then takes one statement alone. A review that comes meanwhile does no
 * harm: the statement finds that the state does not precede the new one, and has it rebuilt. It cannot tell where a state
 * was made anew from as many reviews, so that forgets all.
 */
export class QuestionMemories {
  readonly #pool: pg.Pool
  readonly #changes: Pick<Changes, 'live'>
  readonly #known = new LRUCache<string, Known>({ max: QUESTIONS, ttl: KNOWN_FOR_MS, ttlAutopurge: true })

  constructor(pool: pg.Pool, changes: Pick<Changes, 'live' | 'hear'>) {
    this.#pool = pool
    this.#changes = changes
    const forget = () => this.#known.clear()
    changes.hear(table => table === 'memory' && forget(), forget)
  }

  /**
   * What a member knows, by item, and lets go of it: a question is answered once.
   * @returns undefined where that is not known, not yet, or not any more
   */
  take(answered: Answered): ReadonlyMap<string, MemoryState> | undefined {
    const known = this.#known.get(answered.key)
    const states = known?.get(answered.memberId)
    known?.delete(answered.memberId)
    return states
  }

  /** Reads what is known for those who answer next, once a question. Those who answer first are not to wait for it. */
  readAhead(answered: Answered): void {
    const { key } = answered
    if (this.#known.has(key) || !this.#changes.live) return
    const known: Known = new Map()
    this.#known.set(key, known)
    // What was forgotten meanwhile is not there to be filled.
    this.#read(answered, known).catch(() => this.#known.delete(key))
  }

  async #read({ studyId, course, items }: Answered, known: Known): Promise<void> {
    const values = [studyId, course, items, MEMORY_VERSION, MOST_STATES + 1]
    const { rows } = await this.#pool.query<Row>(OF_STUDY, values)
    if (rows.length > MOST_STATES) return
    for (const { memberId, ...row } of rows) {
      const states = known.get(memberId) ?? new Map<string, MemoryState>()
      known.set(memberId, states)
      if (row.item !== null) states.set(row.item, row)
    }
  }
}
