import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
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

test('idle connections that break are told of, but not while they are being closed', async () => {
  const { url, drop } = await createDatabase()
  const stopping = await stoppingServer(url)
  const told: string[] = []
  const database = openDatabase(stopping.url, error => told.push(error.message))
  const use = () => Promise.all([database.pool.query('SELECT 1'), database.grouped.query('SELECT 1')])
  await use()
  await stopping.cutOff()
  expect(told).toEqual(['stopping', 'stopping'])

  await use()
  await database.close()
  await stopping.cutOff()
  expect(told).toEqual(['stopping', 'stopping'])
  await stopping.close()
  await drop()
})

/** Stands before a server, and can cut off those whom it serves as one that stops does: with an error, also who is leaving. */
async function stoppingServer(url: string): Promise<{ url: string; cutOff(): Promise<void>; close(): Promise<void> }> {
  const behind = Number(new URL(url).port)
  const served = new Set<Socket>()
  const front = createServer({ allowHalfOpen: true }, client => {
    const server = connect(behind, '127.0.0.1')
    for (const end of [client, server]) end.on('error', () => {})
    client.pipe(server)
    server.pipe(client, { end: false })
    served.add(client.on('close', () => served.delete(client)))
  })
  await once(front.listen(0, '127.0.0.1'), 'listening')
  const at = new URL(url)
  at.port = String((front.address() as AddressInfo).port)
  return {
    url: at.href,
    cutOff: async () => {
      await Promise.all([...served].map(client => once(client.end(STOPPING), 'close')))
    },
    close: async () => {
      await new Promise(done => front.close(done))
    },
  }
}

/** An `ErrorResponse` of Postgres' protocol: its length, then fields of a letter and a text each. */
const FIELDS = ['SFATAL', 'C57P01', 'Mstopping', ''].map(field => `${field}\0`).join('')
const STOPPING = Buffer.concat([Buffer.from('E'), Buffer.from([0, 0, 0, 4 + FIELDS.length]), Buffer.from(FIELDS)])
