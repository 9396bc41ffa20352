import type { PrismaClient } from '../generated/prisma/client.ts'
import type { Caller } from '../study/ports.ts'

/** Most studies that are gone through. */
const MOST = 50

/** The rows that `Studies.reachable` tells of. */
export async function reachableStudies(
  prisma: PrismaClient,
  { platform, workspace, member: externalId }: Pick<Caller, 'platform' | 'workspace' | 'member'>,
) {
  const there = { platform, removedAt: null }
  const place = workspace === '' ? { ...there, members: { some: { externalId } } } : { ...there, externalId: workspace }
  const include = { workspace: true }
  const rows = await prisma.study.findMany({
    where: { workspace: place },
    include,
    orderBy: { createdAt: 'asc' },
    take: MOST,
  })
  if (rows.length < 2) return rows
  const members = await prisma.member.findMany({
    where: { externalId, workspace: { platform, ...(workspace !== '' && { externalId: workspace }) } },
    select: { id: true },
  })
  const memberId = { in: members.map(({ id }) => id) }
  const studyId = { in: rows.map(({ id }) => id) }
  const [visited, answered] = await Promise.all([
    prisma.visit.findFirst({ where: { memberId, studyId }, orderBy: { lastAt: 'desc' } }),
    prisma.reviewLog.findFirst({ where: { memberId, studyId }, orderBy: { at: 'desc' } }),
  ])
  const isAnswerLater = answered !== null && (visited === null || answered.at > visited.lastAt)
  const latest = isAnswerLater ? answered.studyId : visited?.studyId
  return [...rows.filter(({ id }) => id === latest), ...rows.filter(({ id }) => id !== latest)]
}
