import { dayOf, periodStart } from '../../domain/calendar.ts'
import type { Ports, Study } from '../ports.ts'

/** Whether a board at an instant has anything to tell: something was asked in its week, or could be answered since the one before. */
export async function isBoardNews(
  { posts }: Pick<Ports, 'posts'>,
  { id, timezone }: Pick<Study, 'id' | 'timezone'>,
  at: Date,
): Promise<boolean> {
  const week = periodStart('week', dayOf(at, timezone))
  return (await posts.askedSince(id, week, at)) || posts.answerableSinceBoard(id, at)
}
