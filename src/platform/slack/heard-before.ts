import { LRUCache } from 'lru-cache'
import { atMost } from '../../domain/at-most.ts'

/** Slack tells of an event again for an hour and some minutes at most: https://docs.slack.dev/apis/events-api#retries */
const GOOD_FOR_MS = 2 * 60 * 60 * 1000
/** Events remembered, the latest. */
const REMEMBERED = 20_000

/**
 * Events by their id. What Slack does not hear of in three seconds that it was taken it tells again, up to three times, though
 * it was: whatever answers an event for all to see does so once.
 */
export class HeardBefore {
  readonly #heard = new LRUCache<string, true>({ ...atMost(REMEMBERED), ttl: GOOD_FOR_MS })

  /** Whether it was heard before; from now on it was. */
  isAgain(eventId: string): boolean {
    const isAgain = this.#heard.has(eventId)
    this.#heard.set(eventId, true)
    return isAgain
  }
}
