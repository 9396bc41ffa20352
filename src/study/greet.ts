import type { Card } from '../domain/card.ts'
import { helloCard } from './cards/hello.ts'
import type { Member, Place, Ports, RefusalReason, Study } from './ports.ts'
import { courseOf, speechOf } from './speech.ts'

/** What the bot says when it comes into a channel: the study it follows there, or how to set one up. */
export async function greet(ports: Ports, place: Place): Promise<Card> {
  const study = await ports.studies.inChannel(place)
  if (!study) return helloCard(speechOf(ports.defaults))
  const { course } = courseOf(ports, study)
  return helloCard(speechOf(study), { course, study, schedules: await ports.studies.schedules(study.id) })
}

/**
 * Pauses the channel's study because the platform let the bot know that it cannot post there any more.
 * @returns the study and the hosts to tell; undefined where none was running
 */
export async function pauseForGood(
  ports: Ports,
  place: Place,
  reason: RefusalReason,
): Promise<{ study: Study; hosts: Member[] } | undefined> {
  const study = await ports.studies.inChannel(place)
  if (!study || study.pausedAt) return undefined
  await ports.studies.change(study.id, { pausedAt: ports.clock.now(), pauseReason: reason })
  return { study, hosts: await ports.studies.hosts(study.id) }
}
