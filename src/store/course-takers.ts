import pg from 'pg'
import { LISTENER_NAME, TAKEN_CHANNEL } from './changes.ts'

/** How soon after its process died a listener is seen to be gone. */
const LOOK_AGAIN_MS = 500

/** How many running bots have a course as it is now, of how many there are. */
export interface Taken {
  taken: number
  of: number
}

/** Waits until every bot that runs on a database has taken courses in; begins to listen before they are loaded. */
export class CourseTakers {
  readonly #client: pg.Client
  /** `PROCESS SLUG REVISION`, as the bots said it. */
  readonly #said = new Set<string>()
  #wake = () => {}

  private constructor(url: string) {
    this.#client = new pg.Client({ connectionString: url })
    this.#client.on('error', () => {})
    this.#client.on('notification', ({ payload = '' }) => {
      this.#said.add(payload)
      this.#wake()
    })
  }

  static async watch(url: string): Promise<CourseTakers> {
    const takers = new CourseTakers(url)
    await takers.#client.connect()
    await takers.#client.query(`LISTEN ${TAKEN_CHANNEL}`)
    return takers
  }

  /**
   * Waits until all have every course, or the time is up; bots that stop meanwhile are not waited for.
   * @param courses slugs and revisions
   */
  async wait(courses: readonly { slug: string; revision: string }[], withinMs: number): Promise<Taken> {
    const until = performance.now() + withinMs
    for (;;) {
      const taken = await this.#count(courses)
      if (taken.taken === taken.of || performance.now() >= until) return taken
      await this.#heard()
    }
  }

  async close(): Promise<void> {
    await this.#client.end()
  }

  async #count(courses: readonly { slug: string; revision: string }[]): Promise<Taken> {
    const { rows } = await this.#client.query<{ pid: number }>(
      'SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1',
      [LISTENER_NAME],
    )
    const has = (pid: number) => courses.every(({ slug, revision }) => this.#said.has(`${pid} ${slug} ${revision}`))
    return { taken: rows.filter(row => has(row.pid)).length, of: rows.length }
  }

  #heard(): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, LOOK_AGAIN_MS)
      this.#wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }
}
