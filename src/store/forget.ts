import { Prisma, type PrismaClient } from '../generated/prisma/client.ts'
import { MEMBER_TABLES } from './member-tables.ts'
import { countAsPast, HOLD_ANSWERS } from './past-answers.ts'

/** How long all of it may take; answers wait meanwhile. */
const TIMEOUT_MS = 60_000

/** What was kept of somebody until now. */
export interface Forgotten {
  /** Ids of the studies that they hosted. */
  hosted: string[]
}

/**
 * Deletes all that is kept of a member, in one transaction. What others see stays right: questions keep the counts of
 * the answers, totals of others are their own, and the member's rows on boards are gone. An answer of theirs that is
 * under way fails by its foreign key; every process hears of it, since the row is gone.
 * @returns undefined where there is no such member any more
 */
export async function forgetMember(prisma: PrismaClient, memberId: string): Promise<Forgotten | undefined> {
  return prisma.$transaction(
    async tx => {
      await tx.$executeRaw(HOLD_ANSWERS)
      const [member] = await tx.$queryRaw<{ workspaceId: string; externalId: string; platform: string }[]>`
        SELECT workspace.id::text AS "workspaceId", member.external_id AS "externalId", platform::text AS platform
        FROM member JOIN workspace ON workspace.id = workspace_id WHERE member.id = ${memberId}::uuid FOR UPDATE OF member`
      if (!member) return undefined
      const hosts = await tx.studyHost.findMany({ where: { memberId }, select: { studyId: true } })
      await tx.$executeRaw(countAsPast(Prisma.sql`member_id = ${memberId}::uuid`, true))
      // A replica of a version before this one may have kept names.
      await tx.$executeRaw`
        UPDATE post SET tally = jsonb_set(tally, '{first}', '[]') FROM study
        WHERE study.id = post.study_id AND study.workspace_id = ${member.workspaceId}::uuid AND tally -> 'first' <> '[]'`
      for (const { table, column, stays } of MEMBER_TABLES) {
        const rows = Prisma.raw(`"${table}"`)
        const mine = Prisma.sql`${Prisma.raw(`"${column}"`)} = ${memberId}::uuid`
        if (stays) await tx.$executeRaw`UPDATE ${rows} SET ${Prisma.raw(`"${column}"`)} = NULL WHERE ${mine}`
        else await tx.$executeRaw`DELETE FROM ${rows} WHERE ${mine}`
      }
      // The playground is its own chat: what was said there by and to the member is kept nowhere else.
      if (member.platform === 'playground') {
        const { externalId } = member
        await tx.playgroundMessage.deleteMany({ where: { OR: [{ author: externalId }, { viewer: externalId }] } })
      }
      await tx.member.delete({ where: { id: memberId } })
      return { hosted: hosts.map(({ studyId }) => studyId) }
    },
    { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
  )
}
