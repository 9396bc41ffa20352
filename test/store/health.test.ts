import { tmpdir } from 'node:os'
import { checkDisk } from '../../src/store/health.ts'
import type { Store } from '../../src/store/index.ts'
import { openTestStore } from '../support/database.ts'

let store: Store
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

test('a database that answers, but takes no writes, is not well', async () => {
  await store.checkWritable()
  await store.checkWritable()
  const [{ name }] = await store.database.prisma.$queryRaw<[{ name: string }]>`SELECT current_database() AS name`
  await store.database.pool.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`)
  // Connections that are open keep their setting, so each of them is told.
  await store.database.pool.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()',
    [name],
  )
  await store.database.pool.query('SET default_transaction_read_only = on')
  await expect(store.checkWritable()).rejects.toThrow(/^[^\n`]*read-only[^\n`]*$/)
})

test('a disk that is nearly full is not well', async () => {
  await checkDisk(tmpdir(), 1)
  await expect(checkDisk(tmpdir(), Number.MAX_SAFE_INTEGER)).rejects.toThrow(/only \d+ MB are free on the disk of /)
})
