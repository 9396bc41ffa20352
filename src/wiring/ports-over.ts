import type { Config } from '../config.ts'
import type { DeliveryQueue } from '../delivery/queue.ts'
import { pageOfQuestion } from '../site/workshop.ts'
import type { Store } from '../store/index.ts'
import type { AllPorts } from '../study/all-ports.ts'
import type { Deliveries } from '../study/ports.ts'

/** What the study asks of besides the store. */
interface Parts extends Pick<AllPorts, 'clock' | 'log' | 'pictures' | 'platforms' | 'studio'> {
  queue: DeliveryQueue
  /** Where the files of courses are. */
  folder: string
}

/** All that the study asks of the world, over the real one. */
export function portsOver(
  store: Store,
  { defaultLanguage, defaultTimezone }: Pick<Config, 'defaultLanguage' | 'defaultTimezone'>,
  { queue, folder, studio, ...parts }: Parts,
): AllPorts {
  const deliveries: Deliveries = {
    enqueue: async slots => {
      await store.slots.add(slots.map(slot => ({ ...slot, scheduled: false })))
      await queue.enqueue(slots)
    },
  }
  return {
    ...store,
    ...parts,
    studio,
    workshop: {
      page: (study, host, question) => pageOfQuestion({ ...store, studio }, study, host, question),
      lines: async question => (await import('../content/where.ts')).linesOf(folder, question),
    },
    random: Math.random,
    deliveries,
    defaults: { language: defaultLanguage, timezone: defaultTimezone },
  }
}
