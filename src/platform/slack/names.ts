import { setTimeout as wait } from 'node:timers/promises'
import { ErrorCode, type WebClient } from '@slack/web-api'
import { LRUCache } from 'lru-cache'
import { atMost } from '../../domain/at-most.ts'
import { isTimezone } from '../../domain/calendar.ts'
import { firstVisible } from '../../domain/clean.ts'
import type { Log } from '../../log.ts'
import { TryLater } from '../../study/chat-platform.ts'
import type { Members } from '../../study/ports.ts'
import { slackError } from './failures.ts'

/** How long it is remembered who administers a workspace. */
const ADMIN_MEMORY_MS = 5 * 60_000
/** How long to leave Slack alone about people after an answer that was none, where it does not say. */
const QUIET_MS = 5000

/** How long a first meeting waits for a name. */
const MEETING_MS = 1500

/** How many names are remembered, and who administers. */
const REMEMBERED = 20_000
/** Names that wait to be looked up; one more is, at a later occasion. */
const WANTED = 100
/**
 * How many names are looked up in a row, and how often one from then on: nobody waits for them, answers are not to wait
 * behind them, and Slack grants a hundred calls a minute (tier 4): https://docs.slack.dev/reference/methods/users.info
 */
const IN_A_ROW = 20
const EVERY_MS = 600

interface SlackUser {
  id?: string
  team_id?: string
  name?: string
  tz?: string
  real_name?: string
  is_admin?: boolean
  is_owner?: boolean
  is_stranger?: boolean
  profile?: { display_name?: string; real_name?: string }
  /** In an organisation of several workspaces, those that the user is in. */
  enterprise_user?: { teams?: string[] }
}

/** Display names and admins of the workspace: looked up once, kept, and never waited for on the way to a press's answer. */
export class Names {
  readonly #client: WebClient
  readonly #members: Members
  readonly #log: Log
  readonly #names = new LRUCache<string, string>(atMost(REMEMBERED))
  readonly #admins = new LRUCache<string, { is: boolean; until: number }>(atMost(REMEMBERED))
  /** Users to look up, each with a workspace, in the order that they came in. */
  readonly #wanted = new Map<string, string>()
  /** Look-ups that a page or a message waits for. */
  readonly #meeting = new Map<string, Promise<void>>()
  #asking = false
  /** When all that was looked up would be, had it been one at a time. */
  #paid = Number.NEGATIVE_INFINITY
  readonly #now: () => number
  /** Slack has limited the rate: nobody is asked about until then. */
  #quietUntil = 0

  /** @param client of its own, so that a limited rate holds up nothing else; one that waits for nothing */
  constructor(client: WebClient, members: Members, log: Log, now: () => number) {
    this.#client = client
    this.#members = members
    this.#log = log
    this.#now = now
  }

  known(user: string): string | undefined {
    return this.#names.get(user)
  }

  /** Looks a name up in the background, if it is not known yet; while Slack limits the rate, at a later occasion. */
  learn(workspace: string, user: string): void {
    if (this.#names.has(user) || this.#wanted.size >= WANTED || this.#isQuiet()) return
    this.#wanted.set(user, workspace)
    if (!this.#asking) void this.#lookUp()
  }

  /**
   * Looks a name up at once, where what tells of a user has none and nothing but a page or a message waits for it: a moment at
   * most.
   */
  async meet(workspace: string, user: string): Promise<void> {
    if (this.#names.has(user) || this.#isQuiet()) return
    // Of many at once the rest has to wait for its turn, and nobody for that.
    if (this.#pauseNow() > 0 && !this.#meeting.has(user)) return this.learn(workspace, user)
    const meeting = this.#meeting.get(user) ?? this.#meetNow(workspace, user)
    await Promise.race([meeting, wait(MEETING_MS, undefined, { ref: false })])
  }

  #meetNow(workspace: string, user: string): Promise<void> {
    this.#pause()
    const asked = this.#lookUpOne(workspace, user).finally(() => this.#meeting.delete(user))
    this.#meeting.set(user, asked)
    return asked
  }

  /** Looks up who is wanted, one after another. */
  async #lookUp(): Promise<void> {
    this.#asking = true
    for (const [user, workspace] of this.#wanted) {
      this.#wanted.delete(user)
      if (this.#names.has(user) || this.#isQuiet()) continue
      await wait(this.#pause(), undefined, { ref: false })
      await this.#lookUpOne(workspace, user)
    }
    this.#asking = false
  }

  async #lookUpOne(workspace: string, user: string): Promise<void> {
    try {
      await this.take(workspace, await this.#ask(user))
    } catch (error) {
      this.#log.info({ err: error, user }, 'a name could not be looked up')
    }
  }

  /** How long to wait before one more look-up, which is counted. */
  #pause(): number {
    const pause = this.#pauseNow()
    this.#paid = Math.max(this.#paid, performance.now()) + EVERY_MS
    return pause
  }

  #pauseNow(): number {
    const now = performance.now()
    return Math.max(Math.max(this.#paid, now) + EVERY_MS - now - IN_A_ROW * EVERY_MS, 0)
  }

  /** Takes in what Slack tells of a user, by an answer or by `user_change`. */
  async take(workspace: string, user: SlackUser): Promise<void> {
    const { profile, real_name: own } = user
    const name = firstVisible([profile?.display_name, profile?.real_name, own, user.name])
    if (!user.id || !name) return
    this.#names.set(user.id, name)
    await this.#members.rename({ platform: 'slack', workspace }, user.id, name)
  }

  /** The time zone of a user's profile; undefined where Slack does not tell it now. */
  async timezone(user: string): Promise<string | undefined> {
    if (this.#isQuiet()) return undefined
    const { tz } = await this.#ask(user).catch((): SlackUser => ({}))
    return tz && isTimezone(tz) ? tz : undefined
  }

  /**
   * Whether a user administers this workspace; an admin of another organisation, met in a shared channel, does not,
   * and neither does whom Slack does not know.
   * @throws {TryLater} when Slack does not answer, and did not lately
   */
  async isAdmin(workspace: string, user: string): Promise<boolean> {
    const key = `${workspace} ${user}`
    const known = this.#admins.get(key)
    const isFresh = known && known.until > this.#now() && known.until <= this.#now() + ADMIN_MEMORY_MS
    if (isFresh) return known.is
    try {
      if (this.#isQuiet()) throw new TryLater(QUIET_MS / 1000, 'Slack limits the rate')
      const is = administers(await this.#ask(user), workspace)
      this.#admins.set(key, { is, until: this.#now() + ADMIN_MEMORY_MS })
      return is
    } catch (error) {
      if (slackError(error)) return false
      if (known) return known.is
      this.#log.info({ err: error, user }, 'who administers could not be asked')
      throw new TryLater(QUIET_MS / 1000, 'Slack does not tell who administers')
    }
  }

  #isQuiet(): boolean {
    // A clock that was set back must not make the quiet last.
    return this.#now() < this.#quietUntil && this.#quietUntil - this.#now() < 10 * 60_000
  }

  async #ask(user: string): Promise<SlackUser> {
    try {
      return ((await this.#client.users.info({ user })).user ?? {}) as SlackUser
    } catch (error) {
      const { code, retryAfter } = error as { code?: string; retryAfter?: number }
      if (code === ErrorCode.RateLimitedError)
        this.#quietUntil = this.#now() + (retryAfter ? retryAfter * 1000 : QUIET_MS)
      throw error
    }
  }
}

function administers(user: SlackUser, workspace: string): boolean {
  const { team_id: home = workspace, enterprise_user: organisation } = user
  const belongs = home === workspace || organisation?.teams?.includes(workspace) === true
  return belongs && user.is_stranger !== true && (user.is_admin === true || user.is_owner === true)
}
