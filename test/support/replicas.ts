import type { SystemClock } from '../../src/clock.ts'
import { DeliveryQueue } from '../../src/delivery/queue.ts'
import { Tick } from '../../src/delivery/tick.ts'
import { giveUp, handleJob } from '../../src/delivery/work-off.ts'
import { createLog } from '../../src/log.ts'
import type { Store } from '../../src/store/index.ts'
import type { ChatPlatform } from '../../src/study/chat-platform.ts'

const log = createLog('silent')

/** Two replicas on one database and one platform, as in the torture run. */
export class Replicas {
  readonly queues: DeliveryQueue[] = []
  readonly ticks: Tick[] = []

  static async start(store: Store, clock: SystemClock, platform: ChatPlatform): Promise<Replicas> {
    const replicas = new Replicas()
    for (let replica = 0; replica < 2; replica++) {
      const ports = {
        ...store,
        clock,
        random: Math.random,
        deliveries: { enqueue: async () => {} },
        defaults: { language: 'en', timezone: 'Asia/Seoul' } as const,
      }
      const parts = { ports, platforms: new Map([['slack', platform]] as const), log }
      const queue = new DeliveryQueue(store.database.pool, log, {
        handle: job => handleJob(parts, store.slots, job),
        giveUp: job => giveUp(parts, store.slots, job),
      })
      await queue.start()
      replicas.queues.push(queue)
      const { schedules, slots, reminders } = store
      const platforms = () => ['slack' as const]
      replicas.ticks.push(
        new Tick({ clock, schedules, slots, reminders, queue, platforms, log, refresh: async () => {} }),
      )
    }
    return replicas
  }

  /** Queues and delivers what is due, in both at once. */
  run(): Promise<unknown> {
    return Promise.all(this.ticks.map(tick => tick.run()))
  }

  async stop(): Promise<void> {
    for (const queue of this.queues) await queue.stop()
    for (const tick of this.ticks) await tick.stop()
  }
}
