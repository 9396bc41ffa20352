import { LRUCache } from 'lru-cache'
import type pg from 'pg'
import type { BoardQuery } from '../study/ports.ts'
import type { Changes } from './changes.ts'

/** How long a board counts as known: until then ranks may miss what another process has recorded. */
const KNOWN_FOR_MS = 2000
/** Studies whose boards are known. */
const STUDIES = 500

/** Which board of a study. */
type Board = Pick<BoardQuery, 'period' | 'startsOn'>

/** What a board comes to, and how its points are spread. */
export interface BoardSpread {
  members: number
  answered: number
  right: number
  /** 1 and how many have more points. */
  rankOf(points: number): number
}

/**
 * What the boards of studies come to. All of a board has to be read for one member's rank, so it is read at most
 * every other second, and when this process has recorded something: whoever has answered finds it on the board.
 */
export class BoardSpreads {
  readonly #pool: pg.Pool
  readonly #changes: Pick<Changes, 'live'>
  readonly #known = new LRUCache<string, Map<string, Promise<BoardSpread>>>({
    max: STUDIES,
    ttl: KNOWN_FOR_MS,
    ttlResolution: 0,
  })

  constructor(pool: pg.Pool, changes: Pick<Changes, 'live' | 'hear'>) {
    this.#pool = pool
    this.#changes = changes
    const forget = () => this.#known.clear()
    changes.hear((table, key) => {
      if (table === 'total') this.#known.delete(key)
      if (table === 'hidden' || table === 'member' || table === 'post') forget()
    }, forget)
  }

  of(studyId: string, board: Board): Promise<BoardSpread> {
    if (!this.#changes.live) return this.#read(studyId, board)
    const boards = this.#known.get(studyId) ?? new Map<string, Promise<BoardSpread>>()
    if (!this.#known.has(studyId)) this.#known.set(studyId, boards)
    const key = `${board.period} ${board.startsOn}`
    const known = boards.get(key)
    if (known) return known
    const reading = this.#read(studyId, board)
    boards.set(key, reading)
    reading.catch(() => boards.delete(key))
    return reading
  }

  async #read(studyId: string, { period, startsOn }: Board): Promise<BoardSpread> {
    const values = [studyId, period, startsOn]
    return spreadOf((await this.#pool.query<SpreadRow>({ name: 'board spread', text: SPREAD, values })).rows)
  }
}

/** Of all who have as many points. */
interface SpreadRow {
  points: number
  members: number
  answered: number
  right: number
}

const ON_BOARD = `FROM total WHERE study_id = $1::uuid AND period = $2::"Period" AND starts_on = $3::date`

/**
 * Those who are hidden are few, and are taken away by themselves: asking of each entry of the index whether it is one of
 * them takes most of the time.
 */
const SPREAD = `
SELECT points, count(*)::int AS members, sum(answered)::int AS answered, sum("right")::int AS "right"
${ON_BOARD} GROUP BY points
UNION ALL
SELECT points, -count(*)::int, -sum(answered)::int, -sum("right")::int
${ON_BOARD} AND member_id = ANY (ARRAY(SELECT member_id FROM hidden)) GROUP BY points`

function spreadOf(rows: readonly SpreadRow[]): BoardSpread {
  const having = new Map<number, number>()
  const sums = { members: 0, answered: 0, right: 0 }
  for (const { points, members, answered, right } of rows) {
    having.set(points, (having.get(points) ?? 0) + members)
    sums.members += members
    sums.answered += answered
    sums.right += right
  }
  const rankOf = (points: number) => {
    let rank = 1
    for (const [each, members] of having) if (each > points) rank += members
    return rank
  }
  return { ...sums, rankOf }
}
