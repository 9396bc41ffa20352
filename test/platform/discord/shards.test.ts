import { createLog } from '../../../src/log.ts'
import { type Ending, ShardKeeper } from '../../../src/platform/discord/shards.ts'
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

/** @param ended when and how the gateway ends every session, for good */
function keep(ids: number[], ended: Promise<Ending> = new Promise(() => {})): ShardKeeper {
  const keeper = new ShardKeeper({
    ids,
    lock: shard => store.locks.acquire(`shard ${shard}`),
    connect: async () => ({ destroy: async () => {}, ended }),
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

test('a replica whose token is refused leaves all shards to others, and takes none any more', async () => {
  let end: (ending: Ending) => void = () => {}
  const one = keep(
    [0, 1],
    new Promise(resolve => {
      end = resolve
    }),
  )
  await until(() => one.held.length === 2)
  end('signed-out')
  await until(() => one.held.length === 0)
  const two = keep([0, 1])
  await until(() => two.held.length === 2)
  await two.stop()
  // It would have looked by then, as whoever looks now does.
  const three = keep([0, 1])
  await until(() => three.held.length === 2)
  expect(one.held).toEqual([])
})

test('a shard that the gateway has no more for this replica is left to others', async () => {
  const one = keep([0], Promise.resolve('refused'))
  const two = keep([0])
  await until(() => two.held.length === 1)
  expect(one.held).toEqual([])
})
