import type { Client } from 'discord.js'
import type { Log } from '../../log.ts'
import { interactionsTotal } from '../../web/metrics.ts'

/** What discord.js does with a packet of the gateway; its types do not tell of it. */
interface PacketHandler {
  handlePacket(packet?: { t?: string }, shard?: unknown): boolean
}

/**
 * discord.js builds its objects from what the gateway sends as if all of it were always there, and throws out of the
 * connection's own event when it is not. A packet of a new shape is logged, and the next one is taken.
 */
export function keepOddPacketsIn(client: Client, log: Log, shard: number): void {
  const gateway = client.ws as unknown as PacketHandler
  const handle = gateway.handlePacket.bind(gateway)
  gateway.handlePacket = (packet, from) => {
    try {
      return handle(packet, from)
    } catch (error) {
      log.warn({ err: error, shard, event: packet?.t }, 'a packet of Discord that cannot be read')
      if (packet?.t === 'INTERACTION_CREATE') interactionsTotal.inc({ platform: 'discord', outcome: 'failed' })
      return true
    }
  }
}
