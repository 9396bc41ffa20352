import { createLog } from '../../../src/log.ts'
import { ShardKeeper } from '../../../src/platform/discord/shards.ts'
import type { Store } from '../../../src/store/index.ts'
import { openTestStore } from '../../support/database.ts'
import { until } from '../../support/until.ts'

let store: Store
const keepers: ShardKeeper[] = []

beforeAll(async () => {
  store = await openTestStore()
})
afterEach(async () => {
  for (const keeper of keepers.splice(0)) await keeper.stop()
})
afterAll(() => store.close())

function keep(ids: number[]): ShardKeeper {
  const keeper = new ShardKeeper({
    ids,
    lock: shard => store.locks.acquire(`shard ${shard}`),
    connect: async () => ({ destroy: async () => {} }),
    log: createLog('silent'),
    lookEveryMs: 100,
  })
  keepers.push(keeper)
  keeper.start()
  return keeper
}

test('each shard is held by one replica at a time, and another takes over what one lets go', async () => {
  const one = keep([0, 1])
  await until(() => one.held.length === 2)
  const two = keep([0, 1, 2])
  await until(() => two.held.length === 1)
  expect([one.held, two.held]).toEqual([[0, 1], [2]])
  await one.stop()
  await until(() => two.held.length === 3)
})

test('a replica whose connection to Postgres breaks lets go, and the shard is held again by someone', async () => {
  const one = keep([0])
  await until(() => one.held.length === 1)
  const two = keep([0])
  await store.database.pool.query(
    `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  )
  await until(() => one.held.length === 0 || two.held.length === 1, 'the letting go')
  await until(() => one.held.length + two.held.length === 1, 'one holder')
})
