import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openDatabase } from '../../src/store/database.ts'
import { refusalOf } from '../../src/store/refusal.ts'
import { createDatabase, onServer } from '../support/database.ts'

const role = `reader_${randomBytes(4).toString('hex')}`
let url: string
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createDatabase()
  drop = database.drop
  const own = new URL(database.url)
  await onServer(client => client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'x' CONNECTION LIMIT 1`))
  Object.assign(own, { username: role, password: 'x' })
  url = own.href
})
afterAll(async () => {
  await drop()
  await onServer(client => client.query(`DROP ROLE ${role}`))
})

const failing = (doing: Promise<unknown>) => doing.then(() => undefined, refusalOf)

test('what a user may not do, and what a server has no room for, is said with what helps', async () => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  expect((await failing(client.query('CREATE SCHEMA own')))?.message).toMatch(
    /^The database refuses: permission denied for database .*OWNER TO/,
  )
  const another = new pg.Client({ connectionString: url })
  expect((await failing(another.connect()))?.message).toMatch(/too many connections for role.*CONNECTION LIMIT/)
  await client.end()
})

test('so too inside of what Prisma makes of it', async () => {
  const { prisma, close } = openDatabase(url, () => {})
  expect((await failing(prisma.heartbeat.findMany()))?.message).toMatch(
    /permission denied for table heartbeat.*OWNER TO/,
  )
  await close()
})

test('a fault of the program’s own is no refusal', async () => {
  expect(refusalOf(new TypeError('x is undefined'))).toBeUndefined()
  expect(refusalOf(Object.assign(new Error('syntax error'), { code: '42601' }))).toBeUndefined()
  expect(refusalOf(undefined)).toBeUndefined()
})
