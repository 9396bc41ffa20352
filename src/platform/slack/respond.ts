import { setTimeout as wait } from 'node:timers/promises'

/** Pauses before a reply is tried again. */
const PAUSES_MS = [100, 500, 2000]

/**
 * Sends a private reply to the address that came with an interaction. A connection that breaks, or a Slack that has no
 * time, is tried again: nobody who pressed is to hear nothing.
 * @throws {Error} when Slack does not take it
 */
export async function respond(url: string, body: string): Promise<void> {
  for (const pause of PAUSES_MS) {
    if (await sent(url, body)) return
    await wait(pause)
  }
  if (!(await sent(url, body))) throw new Error('Slack could not be reached for a private reply')
}

/** Whether Slack took it; false where it may the next time. */
async function sent(url: string, body: string): Promise<boolean> {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body }
  const response = await fetch(url, request).catch(() => undefined)
  if (!response) return false
  // A body that nobody reads would keep its connection from the next reply.
  await response.arrayBuffer().catch(() => {})
  if (response.ok) return true
  if (response.status >= 500 || response.status === 429) return false
  throw new Error(`Slack refused a private reply: ${response.status}`)
}
