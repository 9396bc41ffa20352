import type { WebClient } from '@slack/web-api'
import type { Log } from '../../log.ts'
import { isSignedOut, slackError } from './failures.ts'

/** How long the answer to "is Slack there?" is good for. */
const GOOD_FOR_MS = 20_000

/** Who the bot is in its workspace, and whether Slack answers. */
export class Identity {
  readonly #client: WebClient
  readonly #log: Log
  readonly #now: () => number
  readonly #onSignedIn: (workspace: string) => Promise<void>
  #botUser: string | undefined
  #checked: { at: number; problem: string | undefined } | undefined

  /** @param onSignedIn what is done whenever Slack takes the token that it did not, or for the first time; gets the workspace */
  constructor(client: WebClient, log: Log, now: () => number, onSignedIn: (workspace: string) => Promise<void>) {
    this.#onSignedIn = onSignedIn
    this.#client = client
    this.#log = log
    this.#now = now
  }

  get botUser(): string | undefined {
    return this.#botUser
  }

  /** The bot's own user, asked of Slack where it has not told it yet; undefined where it does not now. */
  async self(): Promise<string | undefined> {
    if (this.#botUser === undefined) await this.check().catch(() => {})
    return this.#botUser
  }

  /** A clock that was set back makes no answer good for longer. */
  #isFresh(): boolean {
    const age = this.#now() - (this.#checked?.at ?? Number.NEGATIVE_INFINITY)
    return age >= 0 && age <= GOOD_FOR_MS
  }

  /** Asks Slack who the bot is, unless it has answered a moment ago. @throws {Error} saying what is wrong */
  async check(): Promise<void> {
    if (!this.#isFresh()) {
      const problem = await this.#ask()
      if (problem && problem !== this.#checked?.problem)
        this.#log.error({ problem }, 'Slack does not answer as it should')
      this.#checked = { at: this.#now(), problem }
    }
    if (this.#checked?.problem) throw new Error(this.#checked.problem)
  }

  async #ask(): Promise<string | undefined> {
    try {
      const { user_id, team_id } = await this.#client.auth.test()
      this.#botUser = user_id
      const isFirst = this.#checked === undefined || this.#checked.problem !== undefined
      if (isFirst && team_id)
        this.#onSignedIn(team_id).catch(error => this.#log.error({ err: error }, 'studies could not be resumed'))
      return undefined
    } catch (error) {
      if (isSignedOut(error)) return 'SLACK_BOT_TOKEN is not valid; copy it anew from OAuth & Permissions'
      return `Slack cannot be reached (${slackError(error) ?? (error as Error).message})`
    }
  }
}
