import type { Card } from '../../domain/card.ts'
import type { Study } from '../ports.ts'
import { speechOf } from '../talk/speech.ts'
import { openReview } from './go-on.ts'
import type { ReviewingPorts } from './ports.ts'
import { toReview } from './to-review.ts'

/** The reminder of a day: how much is due, and the first item. Undefined where nothing is, or its course is gone. */
export async function reminderCard(ports: ReviewingPorts, study: Study, memberId: string): Promise<Card | undefined> {
  if (!ports.courses.get(study.courseSlug)) return undefined
  const { items, areNew } = await toReview(ports, study, memberId)
  if (items.length === 0 || areNew) return undefined
  const { t } = speechOf(study)
  const card = await openReview(ports, study, memberId)
  const due = t('remind.due', { count: items.length, channel: `#${study.channel}` })
  const fallback = `${due} ${card.fallback}`
  return {
    ...card,
    fallback,
    parts: [{ type: 'text', markdown: due }, ...card.parts, { type: 'footer', markdown: t('remind.why') }],
  }
}
