import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, type REST, Routes } from 'discord.js'

/** How long the answer to "is Discord there?" is good for. */
const GOOD_FOR_MS = 20_000

/** What is wrong with a token that Discord does not take. */
export const BAD_TOKEN = 'DISCORD_TOKEN is not valid; copy it anew from the application’s Bot page'

/** Whether an error means that the token is not valid; after the first time discord.js's client has let go of it. */
export function isBadToken(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401
  if (error instanceof DiscordjsError) return error.code === DiscordjsErrorCodes.TokenInvalid
  return error instanceof Error && error.message.startsWith('Expected token to be set')
}

/** Whether Discord answers the bot, asked at most every 20 seconds. */
export class Identity {
  readonly #rest: REST
  readonly #now: () => number
  #checked: { at: number; problem: string | undefined } | undefined

  constructor(rest: REST, now: () => number) {
    this.#rest = rest
    this.#now = now
  }

  /** A clock that was set back makes no answer good for longer. */
  #isFresh(): boolean {
    const age = this.#now() - (this.#checked?.at ?? Number.NEGATIVE_INFINITY)
    return age >= 0 && age <= GOOD_FOR_MS
  }

  /** @throws {Error} saying what is wrong */
  async check(): Promise<void> {
    if (!this.#isFresh()) this.#checked = { at: this.#now(), problem: await this.#ask() }
    if (this.#checked?.problem) throw new Error(this.#checked.problem)
  }

  async #ask(): Promise<string | undefined> {
    try {
      await this.#rest.get(Routes.user())
      return undefined
    } catch (error) {
      return isBadToken(error) ? BAD_TOKEN : `Discord cannot be reached (${(error as Error).message})`
    }
  }
}
