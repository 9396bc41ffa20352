import type { WebClient } from '@slack/web-api'
import type { Log } from '../../log.ts'
import type { Members } from '../../study/ports.ts'

/** How long it is remembered who administers a workspace. */
const ADMIN_MEMORY_MS = 5 * 60_000

interface SlackUser {
  id?: string
  name?: string
  real_name?: string
  is_admin?: boolean
  is_owner?: boolean
  profile?: { display_name?: string; real_name?: string }
}

/** Display names and admins of the workspace: looked up once, kept, and never waited for on the way to an answer. */
export class Names {
  readonly #client: WebClient
  readonly #members: Members
  readonly #log: Log
  readonly #names = new Map<string, string>()
  readonly #admins = new Map<string, { is: boolean; until: number }>()
  readonly #now: () => number

  constructor(client: WebClient, members: Members, log: Log, now: () => number) {
    this.#client = client
    this.#members = members
    this.#log = log
    this.#now = now
  }

  known(user: string): string | undefined {
    return this.#names.get(user)
  }

  /** Looks a name up in the background, if it is not known yet. */
  learn(workspace: string, user: string): void {
    if (this.#names.has(user)) return
    this.#ask(user)
      .then(found => this.take(workspace, found))
      .catch(error => this.#log.info({ user, reason: String(error) }, 'a name could not be looked up'))
  }

  /** Takes in what Slack tells of a user, by an answer or by `user_change`. */
  async take(workspace: string, user: SlackUser): Promise<void> {
    const name = user.profile?.display_name || user.profile?.real_name || user.real_name || user.name
    if (!user.id || !name) return
    this.#names.set(user.id, name)
    await this.#members.rename({ platform: 'slack', workspace }, user.id, name)
  }

  async isAdmin(user: string): Promise<boolean> {
    const known = this.#admins.get(user)
    if (known && known.until > this.#now()) return known.is
    const found = await this.#ask(user)
    const is = found.is_admin === true || found.is_owner === true
    this.#admins.set(user, { is, until: this.#now() + ADMIN_MEMORY_MS })
    return is
  }

  async #ask(user: string): Promise<SlackUser> {
    return ((await this.#client.users.info({ user })).user ?? {}) as SlackUser
  }
}
