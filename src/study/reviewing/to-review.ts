import { dayOf } from '../../domain/calendar.ts'
import { recallAt } from '../../domain/memory.ts'
import { NEW_A_DAY, type ReviewItem, type ReviewQuestion } from '../../domain/review.ts'
import { instantAt } from '../../domain/schedule.ts'
import type { Study } from '../ports.ts'
import { questionsByItem } from '../talk/questions-by-item.ts'
import { memoryCourse } from '../talk/speech.ts'
import type { Reviewable, ReviewingPorts } from './ports.ts'

/** What a member may review now. */
export interface ToReview {
  /** What is due; where nothing is, what they have not met yet, up to the day's limit. */
  items: ReviewItem[]
  /** Whether the items are new to the member. */
  areNew: boolean
  /** Whether the study has any question that can be reviewed with. */
  any: boolean
}

/**
 * What there is to review in a study. Only questions are used that were asked and can no longer be scored; an item
 * whose questions are retired, or all open, waits.
 * @param there where it was read already
 */
export async function toReview(
  ports: ReviewingPorts,
  study: Study,
  memberId: string,
  there?: Reviewable,
): Promise<ToReview> {
  const now = ports.clock.now()
  const { settled, due } = there ?? (await read(ports, study, memberId, now))
  const questions = questionsByItem(ports, study, settled)
  const items = due.flatMap((memory): ReviewItem[] => {
    const { item, question } = memory
    const usable = questions.get(item)
    return usable ? [{ item, recall: recallAt(memory, now), questions: usable, last: question ?? undefined }] : []
  })
  const any = questions.size > 0
  if (items.length > 0 || !any) return { items, areNew: false, any }
  return { items: await unmet(ports, study, memberId, questions), areNew: true, any }
}

async function read(ports: ReviewingPorts, study: Study, memberId: string, now: Date): Promise<Reviewable> {
  const [settled, due] = await Promise.all([
    ports.answers.settledSlugs(study.id, now),
    ports.memories.due(memberId, memoryCourse(ports, study), now),
  ])
  return { settled, due }
}

async function unmet(
  ports: ReviewingPorts,
  study: Study,
  memberId: string,
  questions: ReadonlyMap<string, ReviewQuestion[]>,
): Promise<ReviewItem[]> {
  const { timezone } = study
  const today = instantAt(dayOf(ports.clock.now(), timezone), '00:00', timezone)
  const [known, begun] = await Promise.all([
    ports.memories.remembered(memberId, memoryCourse(ports, study)),
    ports.memories.metSince(memberId, today),
  ])
  const met = new Set(known.map(({ item }) => item))
  const items = [...questions].filter(([item]) => !met.has(item))
  return items
    .map(([item, usable]) => ({ item, recall: 0, questions: usable }))
    .slice(0, Math.max(NEW_A_DAY - begun, 0))
}
