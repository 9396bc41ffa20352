import { MENDING, stillOfUse } from '../domain/schedule.ts'
import type { FiguresKept, HostMessages } from '../study/asking/ports.ts'
import { toMendCard } from '../study/asking/to-mend.ts'
import type { Ports } from '../study/ports.ts'
import type { DeliveryParts } from './deliver.ts'
import type { Job } from './job.ts'
import { sendPrivately } from './send-privately.ts'

/** What telling hosts takes. */
export type MendingParts = Omit<DeliveryParts, 'ports'> & {
  ports: Ports & { figures: FiguresKept; hostMessages: HostMessages }
}

/**
 * Tells each host of a study, in their direct messages and exactly once for the slot, which questions want mending; late
 * only within the same week, and nothing where there is nothing to say. A host who takes no direct messages keeps the others
 * from nothing.
 * @throws whatever a platform threw that may pass, after all hosts were tried, for the queue to try again
 */
export async function tellMending(parts: MendingParts, { studyId, at }: Pick<Job, 'studyId' | 'at'>): Promise<void> {
  const { ports, platforms, log } = parts
  const study = await ports.studies.byId(studyId)
  if (!study || study.pausedAt) return
  if (!stillOfUse({ studyId, kind: MENDING, at }, ports.clock.now(), study.timezone)) return
  const platform = platforms.get(study.platform)
  if (!platform) throw new Error(`${study.platform} is not connected`)
  const card = await toMendCard(ports, study, at)
  if (!card) return
  const sending = { posts: ports.hostMessages, platform, now: () => ports.clock.now(), log }
  const failures: unknown[] = []
  for (const host of await ports.studies.hosts(studyId)) {
    const message = await ports.hostMessages.claim(studyId, host.id, at)
    if (message.status !== 'claimed') continue
    try {
      const refusal = await sendPrivately(sending, study, host, { post: message, card })
      if (!refusal) continue
      await ports.hostMessages.ended(message.id, 'refused')
      log.info({ study: studyId, reason: refusal.message }, 'a host could not be told of questions to mend')
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}
