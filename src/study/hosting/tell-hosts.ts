import type { Card } from '../../domain/card.ts'
import type { Log } from '../../log.ts'
import type { ChatPlatform } from '../chat-platform.ts'
import type { Ports, Study } from '../ports.ts'

/** Tells every host of a study something outside the channel, where the platform lets it. */
export async function tellHosts(
  ports: Pick<Ports, 'studies'>,
  platform: Pick<ChatPlatform, 'tell'> | undefined,
  log: Log,
  study: Study,
  card: Card,
): Promise<void> {
  for (const host of await ports.studies.hosts(study.id)) {
    await platform
      ?.tell(study.workspace, host.externalId, card)
      .catch(error => log.info({ study: study.id, reason: String(error) }, 'a host could not be told'))
  }
}
