import { dayOf, periodStart } from '../domain/calendar.ts'
import { type Slot, stillOfUse } from '../domain/schedule.ts'
import type { Log } from '../log.ts'
import { openQuestion } from '../study/asking/open-question.ts'
import { revealAnswer } from '../study/asking/reveal-answer.ts'
import { DeliveryRefused, type Platforms } from '../study/chat-platform.ts'
import { pauseStudy } from '../study/hosting/pause-study.ts'
import { tellEnd } from '../study/hosting/tell-end.ts'
import { type Occasion, occasionOf } from '../study/occasion.ts'
import type { Ports, Study } from '../study/ports.ts'
import type { Publication } from '../study/publication.ts'
import { advanceChapter } from '../study/reading/advance-chapter.ts'
import { postSummary } from '../study/reading/post-summary.ts'
import { postLeaderboard } from '../study/standings/post-leaderboard.ts'
import { deliveryDelay, postsTotal } from '../web/metrics.ts'
import { failureOf } from './failure.ts'
import { inPieces } from './in-pieces.ts'
import { sendOnce } from './send-once.ts'

/** A slot to bring into its channel. */
export interface Delivery {
  slot: Slot
  /** False for what a host asked for out of turn. */
  scheduled: boolean
}

/** What delivering takes. */
export interface DeliveryParts {
  ports: Ports
  platforms: Platforms
  log: Log
}

/**
 * Brings a slot into its channel exactly once, however often it is tried. A slot of a paused study is dropped; one that
 * comes too late to be of use, or a question on a holiday, is skipped and written down as such. A failure is noted at
 * the study, for its hosts, until something goes out again.
 * @throws whatever the platform threw, for the queue to try again
 */
export async function deliver(parts: DeliveryParts, delivery: Delivery): Promise<void> {
  const { ports, log } = parts
  const { slot } = delivery
  const due = await occasionOf(ports, slot)
  const study = due?.study
  try {
    if (due && !due.study.pausedAt) await deliverTo(parts, due, delivery)
    else log.info({ study: slot.studyId, kind: slot.kind, at: slot.at }, 'slot of a study that is paused or gone')
  } catch (error) {
    const failure = failureOf(error)
    if (study && failure) await ports.studies.failing(study.id, failure, ports.clock.now()).catch(() => {})
    throw error
  }
  if (study?.failingSince) await ports.studies.delivering(study.id)
}

async function deliverTo(
  parts: DeliveryParts,
  { study, occasion }: { study: Study; occasion: Occasion },
  { slot, scheduled }: Delivery,
): Promise<void> {
  const { ports, platforms, log } = parts
  const about = { study: slot.studyId, kind: slot.kind, at: slot.at }
  const platform = platforms.get(study.platform)
  if (!platform) throw new Error(`${study.platform} is not connected`)
  const useless = whyNot(ports, { study, occasion }, slot, scheduled)
  if (useless) return skip(parts, study, slot, useless)
  const current = scheduled ? await advanceChapter(ports, study, slot, occasion) : study
  const published = await publish(ports, current, { slot, scheduled }, occasion)
  const publications = await inPieces(ports, platform, study, published)
  const sending = { posts: ports.posts, platform, now: () => ports.clock.now(), log }
  try {
    for (const publication of publications) await sendOnce(sending, study, publication)
  } catch (error) {
    if (!(error instanceof DeliveryRefused)) throw error
    await refuse(ports, publications, error)
    return pauseStudy(ports, platform, log, study, error.reason, error.message)
  }
  for (const { post } of publications) log.info({ ...about, post: post.id }, 'posted')
  if (slot.kind === 'question') {
    const asked = published[0]?.post.asked?.slug
    await tellEnd(ports, platform, log, current, { occasion, asked })
  }
  postsTotal.inc({ kind: slot.kind, outcome: 'published' }, publications.length)
  deliveryDelay.set((ports.clock.now().getTime() - slot.at.getTime()) / 1000)
}

function publish(
  ports: Ports,
  study: Study,
  { slot, scheduled }: Delivery,
  occasion: Occasion,
): Promise<Publication[]> {
  switch (slot.kind) {
    case 'summary':
      return postSummary(ports, study, slot, scheduled, occasion)
    case 'question':
      return openQuestion(ports, study, slot, scheduled, occasion)
    case 'reveal':
      return revealAnswer(ports, study, slot)
    case 'leaderboard':
      return postLeaderboard(ports, study, slot, occasion)
  }
}

function whyNot(
  ports: Ports,
  { study, occasion }: { study: Study; occasion: Occasion },
  slot: Slot,
  scheduled: boolean,
): string | undefined {
  if (!stillOfUse(slot, ports.clock.now(), study.timezone)) return 'too late to be of use'
  if (slot.kind !== 'question' || !scheduled) return undefined
  return occasion.holidays.includes(dayOf(slot.at, study.timezone)) ? 'a holiday' : undefined
}

async function skip({ ports, log }: DeliveryParts, study: Study, slot: Slot, why: string): Promise<void> {
  const day = dayOf(slot.at, study.timezone)
  const post = await ports.posts.claim({ slot, day, week: periodStart('week', day) })
  if (post.status === 'claimed') await ports.posts.ended(post.id, 'skipped', why)
  postsTotal.inc({ kind: slot.kind, outcome: 'skipped' })
  log.warn({ study: study.id, kind: slot.kind, at: slot.at, post: post.id }, `slot skipped: ${why}`)
}

/** A reveal stays claimed: its question is closed already, so it goes out with the next reveal after the pause. */
async function refuse(ports: Ports, publications: Publication[], error: DeliveryRefused): Promise<void> {
  for (const { post } of publications)
    if (post.status === 'claimed' && post.kind !== 'reveal')
      await ports.posts.ended(post.id, 'refused', `${error.reason}: ${error.message}`)
  postsTotal.inc({ kind: publications[0]?.post.kind ?? 'question', outcome: 'refused' })
}
