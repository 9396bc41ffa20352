import { once } from 'node:events'

export default async function globalTeardown() {
  const keeper = globalThis.postgresKeeper
  const ended = once(keeper, 'exit')
  keeper.stdin.end()
  await ended
}
