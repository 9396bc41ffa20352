import { openDatabase, statementNames } from '../../src/store/database.ts'
import { createDatabase } from '../support/database.ts'

test('statements have names, as many as are allowed and no more', () => {
  const nameOf = statementNames(2)
  const first = nameOf({ sql: 'SELECT 1' })
  expect(nameOf({ sql: 'SELECT 2' })).not.toBe(first)
  expect(nameOf({ sql: 'SELECT 1' })).toBe(first)
  expect(nameOf({ sql: 'SELECT 3' })).toBe('')
})

test('a connection keeps a bounded number of statements prepared, whatever is asked', async () => {
  const { url, drop } = await createDatabase()
  const database = openDatabase(url, () => {})
  for (let length = 1; length <= 400; length++) {
    const ids = Array.from({ length }, () => '00000000-0000-4000-8000-000000000000')
    await database.prisma.member.findMany({ where: { id: { in: ids } } })
  }
  const { rows } = await database.pool.query('SELECT count(*)::int AS count FROM pg_prepared_statements')
  expect(rows[0].count).toBeGreaterThan(0)
  expect(rows[0].count).toBeLessThanOrEqual(300)
  await database.close()
  await drop()
})
