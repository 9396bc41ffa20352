import { dayOf, periodStart } from '../domain/calendar.ts'
import { type Slot, stillOfUse } from '../domain/schedule.ts'
import type { Log } from '../log.ts'
import { openQuestion } from '../study/open-question.ts'
import { type ChatPlatform, DeliveryRefused, type PlatformName, type Ports, type Study } from '../study/ports.ts'
import { postLeaderboard } from '../study/post-leaderboard.ts'
import { postSummary } from '../study/post-summary.ts'
import type { Publication } from '../study/publication.ts'
import { revealAnswer } from '../study/reveal-answer.ts'
import { deliveryDelay, postsTotal } from '../web/metrics.ts'

/** A slot as it stands in the queue. */
export interface Delivery {
  slot: Slot
  /** False for what a host asked for out of turn. */
  scheduled: boolean
}

export type Platforms = ReadonlyMap<PlatformName, ChatPlatform>

/**
 * Brings a slot into its channel exactly once, however often it is tried: posts are claimed first, and what may have
 * been sent is looked for before it is sent again.
 * @throws whatever the platform threw, for the queue to try again
 */
export async function deliver(
  ports: Ports,
  platforms: Platforms,
  log: Log,
  { slot, scheduled }: Delivery,
): Promise<void> {
  const study = await ports.studies.byId(slot.studyId)
  const about = { study: slot.studyId, kind: slot.kind, at: slot.at }
  if (!study || study.pausedAt) return log.info(about, 'slot of a study that is paused or gone')
  const platform = platforms.get(study.platform)
  if (!platform) throw new Error(`${study.platform} is not connected`)
  const now = ports.clock.now()
  if (!stillOfUse(slot, now, study.timezone)) return skip(ports, log, study, slot)
  const publications = await publish(ports, study, slot, scheduled)
  try {
    for (const publication of publications) await sendOnce(ports, platform, study, publication)
  } catch (error) {
    if (!(error instanceof DeliveryRefused)) throw error
    return refuse(ports, log, study, publications, error)
  }
  for (const { post } of publications) log.info({ ...about, post: post.id }, 'posted')
  postsTotal.inc({ kind: slot.kind, outcome: 'published' }, publications.length)
  deliveryDelay.set((ports.clock.now().getTime() - slot.at.getTime()) / 1000)
}

function publish(ports: Ports, study: Study, slot: Slot, scheduled: boolean): Promise<Publication[]> {
  switch (slot.kind) {
    case 'summary':
      return postSummary(ports, study, slot)
    case 'question':
      return openQuestion(ports, study, slot, scheduled)
    case 'reveal':
      return revealAnswer(ports, study, slot)
    case 'leaderboard':
      return postLeaderboard(ports, study, slot)
  }
}

async function sendOnce(
  ports: Ports,
  platform: ChatPlatform,
  study: Study,
  { post, card, replyTo, edit }: Publication,
): Promise<void> {
  if (post.status === 'skipped' || post.status === 'refused') return
  if (edit) await platform.update(study, edit.messageRef, edit.card)
  if (post.status === 'published') return
  const found = post.attemptedAt ? await platform.find(study, post.id, post.attemptedAt, replyTo) : undefined
  if (!found) await ports.posts.attempted(post.id, ports.clock.now())
  const messageRef = found ?? (await platform.publish(study, card, post.id, replyTo))
  await ports.posts.published(post.id, messageRef, ports.clock.now())
}

async function skip(ports: Ports, log: Log, study: Study, slot: Slot): Promise<void> {
  const day = dayOf(slot.at, study.timezone)
  const post = await ports.posts.claim({ slot, day, week: periodStart('week', day) })
  if (post.status === 'claimed') await ports.posts.ended(post.id, 'skipped', 'too late to be of use')
  postsTotal.inc({ kind: slot.kind, outcome: 'skipped' })
  log.warn({ study: study.id, kind: slot.kind, at: slot.at, post: post.id }, 'slot skipped: too late to be of use')
}

/** The platform will not have it: the study pauses, with a reason that a host can read. */
async function refuse(
  ports: Ports,
  log: Log,
  study: Study,
  publications: Publication[],
  error: DeliveryRefused,
): Promise<void> {
  await ports.studies.change(study.id, { pausedAt: ports.clock.now(), pauseReason: error.reason })
  for (const { post } of publications)
    if (post.status === 'claimed') await ports.posts.ended(post.id, 'refused', error.reason)
  postsTotal.inc({ kind: publications[0]?.post.kind ?? 'question', outcome: 'refused' })
  log.warn(
    { study: study.id, reason: error.reason, detail: error.message },
    'study paused: the platform refuses its posts',
  )
}
