import { SystemClock } from '../../src/clock.ts'
import type { Store } from '../../src/store/index.ts'
import type { AskingPorts } from '../../src/study/asking/ports.ts'

/** What asking needs, over a real store: nothing is delivered, and hosts are told nothing outside the channel. */
export const askingPorts = (store: Store): Store & AskingPorts => ({
  ...store,
  clock: new SystemClock(),
  random: () => 0,
  deliveries: { enqueue: async () => {} },
  defaults: { language: 'en', timezone: 'Asia/Seoul' },
  platforms: new Map(),
  workshop: { page: async () => undefined, lines: async () => [] },
})
