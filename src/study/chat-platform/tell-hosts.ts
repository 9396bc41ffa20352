import { setTimeout as wait } from 'node:timers/promises'
import type { Card } from '../../domain/card.ts'
import type { Log } from '../../log.ts'
import { type ChatPlatform, OutcomeUnknown, TryLater } from '../chat-platform.ts'
import type { Ports, Study } from '../ports.ts'

/** How often a host is tried to be told, and the longest wait in between. */
const TIMES = 3
const LONGEST_WAIT_MS = 5000

/**
 * Tells every host of a study something outside the channel, where the platform lets it.
 * @returns how many hosts there are, told or not
 */
export async function tellHosts(
  ports: Pick<Ports, 'studies'>,
  platform: Pick<ChatPlatform, 'tell'> | undefined,
  log: Pick<Log, 'info'>,
  study: Study,
  card: Card,
): Promise<number> {
  const hosts = await ports.studies.hosts(study.id)
  if (!platform) return hosts.length
  for (const host of hosts)
    await insist(() => platform.tell(study.workspace, host.externalId, card)).catch(error =>
      log.info({ err: error, study: study.id }, 'a host could not be told'),
    )
  return hosts.length
}

/** Tries again what may pass; a host who is told twice is better off than one who never hears. */
async function insist(tell: () => Promise<void>): Promise<void> {
  for (let time = 1; ; time++) {
    try {
      return await tell()
    } catch (error) {
      const seconds = error instanceof TryLater ? error.seconds : 1
      const mayPass = error instanceof TryLater || error instanceof OutcomeUnknown
      if (!mayPass || time === TIMES) throw error
      await wait(Math.min(seconds * 1000, LONGEST_WAIT_MS))
    }
  }
}
