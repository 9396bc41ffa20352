import type { Plan } from '../domain/plan.ts'
import type { Prisma, Study as StudyRow } from '../generated/prisma/client.ts'

/**
 * Dates were set for the chapters of a course that a study leaves; up to a day, where those after it are of the next.
 * @returns the plan from then on
 */
export async function forgetPlan(
  tx: Prisma.TransactionClient,
  { id, plan }: Pick<StudyRow, 'id' | 'plan'>,
  day?: string,
): Promise<Plan> {
  const upTo = day === undefined ? {} : { startsOn: { lte: new Date(day) } }
  await tx.plannedChapter.deleteMany({ where: { studyId: id, ...upTo } })
  const isOver = plan === 'dates' && (await tx.plannedChapter.count({ where: { studyId: id } })) === 0
  if (isOver) await tx.study.update({ where: { id }, data: { plan: 'weekly' } })
  return isOver ? 'weekly' : (plan as Plan)
}
