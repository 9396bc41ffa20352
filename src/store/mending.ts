import type { PrismaClient } from '../generated/prisma/client.ts'
import type { Regrade } from '../study/asking/ports.ts'
import type { AskedPost } from '../study/ports.ts'
import type { Changes } from './changes.ts'
import { HOLD_ANSWERS } from './past-answers.ts'
import { regradeWithin } from './regrade-post.ts'
import { voidWithin } from './void-post.ts'

/** How long all of it may take; answers wait meanwhile. */
const TIMEOUT_MS = 60_000

/** Takes questions back and grades them anew, so that every total and streak is as if it had been so from the start. */
export class MendingStore {
  readonly #prisma: PrismaClient
  readonly #changes: Changes

  constructor(prisma: PrismaClient, changes: Changes) {
    this.#prisma = prisma
    this.#changes = changes
  }

  /**
   * Takes posts of a question back: their answers count nowhere, and their days are ones that break no streak and lengthen
   * none. What was answered by members who are forgotten since stays a number; nothing of theirs is left to be taken out of.
   * @returns how many answers there were; undefined where all were taken back before, or answers of those who are here are
   *   kept as sums alone
   */
  async void(postIds: readonly string[], at: Date): Promise<number | undefined> {
    const counts = await this.#prisma.$transaction(
      async tx => {
        await tx.$executeRaw(HOLD_ANSWERS)
        const found: number[] = []
        for (const id of postIds) found.push(...((await voidWithin(tx, id, at)) ?? []))
        return found
      },
      { timeout: TIMEOUT_MS },
    )
    for (const id of postIds) this.#changes.tell('post', id)
    this.#changes.tell('memory', 'all')
    return counts.length === 0 ? undefined : counts.reduce((sum, each) => sum + each, 0)
  }

  /** Puts other keys in place of the questions' of posts and grades anew who was wrong. @returns how many are right now */
  async regrade(posts: readonly AskedPost[], grade: Regrade): Promise<number> {
    const count = await this.#prisma.$transaction(
      async tx => {
        await tx.$executeRaw(HOLD_ANSWERS)
        let sum = 0
        for (const post of posts) sum += await regradeWithin(tx, post, grade)
        return sum
      },
      { timeout: TIMEOUT_MS },
    )
    for (const { id } of posts) this.#changes.tell('post', id)
    this.#changes.tell('memory', 'all')
    return count
  }
}
