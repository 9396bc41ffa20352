import { openDatabase, statementNames } from '../../src/store/database.ts'
import { createDatabase } from '../support/database.ts'

test('statements have names, as many as are allowed and no more', () => {
  const nameOf = statementNames(2)
  const first = nameOf({ sql: 'SELECT 1' })
  expect(nameOf({ sql: 'SELECT 2' })).not.toBe(first)
  expect(nameOf({ sql: 'SELECT 1' })).toBe(first)
  expect(nameOf({ sql: 'SELECT 3' })).toBe('')
})

test('an instant is the same by either way to the database, whatever zone the server is in', async () => {
  const { url, drop } = await createDatabase()
  const before = openDatabase(url, () => {})
  await before.pool.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} SET timezone = 'Asia/Seoul'`)
  await before.close()
  const { prisma, pool, grouped, close } = openDatabase(url, () => {})
  const at = new Date('2026-11-30T09:00:00Z')
  await prisma.heartbeat.create({ data: { id: 7, at } })
  for (const each of [pool, grouped])
    expect((await each.query('SELECT at FROM heartbeat WHERE id = 7')).rows).toEqual([{ at }])
  await grouped.query(`UPDATE heartbeat SET at = $1 WHERE id = 7`, [new Date('2026-12-01T00:00:00Z')])
  expect(await prisma.heartbeat.findUnique({ where: { id: 7 } })).toMatchObject({
    at: new Date('2026-12-01T00:00:00Z'),
  })
  await close()
  await drop()
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
