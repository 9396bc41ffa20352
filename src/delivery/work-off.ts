import { inSlotOrder, isSlotKind, MENDING, type Slot } from '../domain/schedule.ts'
import { TryLater } from '../study/chat-platform.ts'
import { pauseStudy } from '../study/hosting/pause-study.ts'
import { postsTotal } from '../web/metrics.ts'
import { type DeliveryParts, deliver } from './deliver.ts'
import { type Job, remindedBy } from './job.ts'
import { type RemindingParts, remind } from './remind.ts'
import { type MendingParts, tellMending } from './tell-mending.ts'

/** A slot as the store keeps it until it is dealt with. */
interface Pending {
  studyId: string
  /** A `SlotKind`, or one of a newer version. */
  kind: string
  at: Date
  scheduled: boolean
}

/** What delivery asks of the store. */
export interface PendingSlots {
  pending(studyId: string, upTo: Date): Promise<Pending[]>
  done(slot: Pending): Promise<void>
}

/** Deals with a job: what is told in private by itself, anything else with all that its study is due up to it. */
export async function handleJob(
  parts: RemindingParts & MendingParts & DeliveryParts,
  slots: PendingSlots,
  job: Job,
): Promise<void> {
  const memberId = remindedBy(job.kind)
  if (memberId !== undefined) return remind(parts, memberId, job)
  return job.kind === MENDING ? tellMending(parts, job) : workOff(parts, slots, job)
}

/** How soon a job is looked at again that only a newer version knows what to do with. */
const FOR_A_NEWER_VERSION_SECONDS = 60

/**
 * Works off what a study is due, up to and with a slot, in order: nothing of one study overtakes, also when an earlier
 * slot has failed and its own turn to be tried again has not come. A slot of a kind that this version does not know waits
 * for one that does, as beside a newer one in a rolling restart, and keeps no other waiting.
 * @throws {TryLater} when the slot itself is of such a kind
 * @throws whatever the first slot that does not go out threw; those after it stay as they are
 */
export async function workOff(
  parts: DeliveryParts,
  slots: PendingSlots,
  upTo: Pick<Pending, 'studyId' | 'kind' | 'at'>,
): Promise<void> {
  for (const pending of await slots.pending(upTo.studyId, upTo.at)) {
    const { studyId, kind, at, scheduled } = pending
    if (inSlotOrder(pending, upTo) > 0) break
    if (!isSlotKind(kind)) continue
    await deliver(parts, { slot: { studyId, kind, at }, scheduled })
    await slots.done(pending)
  }
  if (!isSlotKind(upTo.kind)) throw new TryLater(FOR_A_NEWER_VERSION_SECONDS, `${upTo.kind} is for a newer version`)
}

/** A slot was tried for as long as makes sense: the study pauses, says why, and its slots up to then are let go. */
export async function giveUp(
  { ports, platforms, log }: DeliveryParts,
  slots: PendingSlots,
  slot: Pick<Pending, 'studyId' | 'kind' | 'at'>,
): Promise<void> {
  if (!isSlotKind(slot.kind)) return slots.done({ ...slot, scheduled: true })
  const study = await ports.studies.byId(slot.studyId)
  if (!study) return
  for (const pending of await slots.pending(slot.studyId, slot.at)) {
    if (isSlotKind(pending.kind)) await markRefused(ports.posts, { ...pending, kind: pending.kind })
    await slots.done(pending)
  }
  postsTotal.inc({ kind: slot.kind, outcome: 'gave-up' })
  await pauseStudy(ports, platforms.get(study.platform), log, study, 'gave-up')
}

async function markRefused(posts: DeliveryParts['ports']['posts'], slot: Slot): Promise<void> {
  // A reveal that was given up stays claimed, and goes out with the next one.
  if (slot.kind === 'reveal') return
  for (const post of await posts.bySlot(slot))
    if (post.status === 'claimed') await posts.ended(post.id, 'refused', 'gave-up')
}
