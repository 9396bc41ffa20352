import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { openDatabase } from '../../src/store/database.ts'
import { type Store, storeOf } from '../../src/store/index.ts'
import { LockStore } from '../../src/store/locks.ts'
import { HOLD_ANSWERS } from '../../src/store/past-answers.ts'
import { answerTo, putQuestion, startStudy } from '../support/answering.ts'
import { createDatabase } from '../support/database.ts'
import { until } from '../support/until.ts'

/** What stands between the bot and Postgres, and can lose what is on its way without a word, as a host that is gone does. */
class Wire {
  readonly #server: Server
  #ends: Socket[] = []

  private constructor(port: number) {
    this.#server = createServer(near => {
      const far = connect(port, '127.0.0.1')
      near.pipe(far).pipe(near)
      for (const end of [near, far]) this.#ends.push(end.on('error', () => {}))
    })
  }

  static async to(url: string): Promise<{ wire: Wire; url: string }> {
    const through = new URL(url)
    const wire = new Wire(Number(through.port))
    await once(wire.#server.listen(0, '127.0.0.1'), 'listening')
    through.port = String((wire.#server.address() as AddressInfo).port)
    return { wire, url: through.href }
  }

  /** Nothing comes through the connections that there are; new ones are none the worse. */
  goSilent(): void {
    for (const end of this.#ends) end.unpipe().pause()
  }

  async close(): Promise<void> {
    for (const end of this.#ends) end.destroy()
    await new Promise(done => this.#server.close(done))
  }
}

let database: Awaited<ReturnType<typeof createDatabase>>
let wire: Wire
let store: Store
let throughWire: string
let press: () => Promise<string>
beforeEach(async () => {
  database = await createDatabase()
  const through = await Wire.to(database.url)
  wire = through.wire
  throughWire = through.url
  store = storeOf(openDatabase(through.url, () => {}))
  const post = await putQuestion(store, await startStudy(store), 1)
  const members = Array.from({ length: 40 }, (_, place) => `member ${place}`)
  const answers = await Promise.all(members.map(member => answerTo(store, post, member)))
  press = async () => {
    const answer = answers.pop()
    return answer ? store.answers.record(answer).then(({ outcome }) => outcome, String) : 'no more'
  }
})
afterEach(async () => {
  await wire.close()
  await store.close()
  await database.drop()
})

test('a server that is gone without a word keeps answers from the next one for seconds only', async () => {
  expect(await Promise.all([press(), press(), press()])).toEqual(['scored', 'scored', 'scored'])
  wire.goSilent()
  const until = performance.now() + 15_000
  let outcome = await press()
  while (outcome !== 'scored' && performance.now() < until) outcome = await press()
  expect(outcome).toBe('scored')
})

test('work in turn that was done is not kept waiting by a server that is gone, and the next has its turn', async () => {
  const locks = new LockStore(throughWire, 2000)
  const done = locks.inTurn('x', async () => {
    wire.goSilent()
    return 'done'
  })
  expect(await Promise.race([done, wait(8000, 'nothing')])).toBe('done')
})

test('of many who wait for one turn in vain none keeps a connection', async () => {
  const locks = new LockStore(database.url, 500)
  const other = new LockStore(database.url)
  let release = () => {}
  let held: Promise<void> = Promise.resolve()
  await new Promise<void>(begun => {
    held = other.inTurn('x', () => {
      begun()
      return new Promise<void>(resolve => {
        release = resolve
      })
    })
  })
  const all = await Promise.allSettled(Array.from({ length: 30 }, () => locks.inTurn('x', async () => 'done')))
  expect(all.filter(({ status }) => status === 'rejected')).toHaveLength(30)
  const waiting = async () =>
    (
      await store.database.pool.query(
        "SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
      )
    ).rowCount ?? 0
  await until(async () => (await waiting()) === 0, 'the end of all waiting')
  release()
  await held
  expect(await locks.inTurn('x', async () => 'done')).toBe('done')
})

describe('any other statement', () => {
  const PATIENCE_MS = 1000
  let patient: Store
  beforeEach(() => {
    patient = storeOf(openDatabase(throughWire, () => {}, { silentMs: PATIENCE_MS }))
  })
  afterEach(() => patient.close())
  /** What comes of it, or that nothing has for much longer than it may take. */
  const soon = (work: Promise<unknown>) =>
    Promise.race([
      work.then(
        () => 'done',
        () => 'failed',
      ),
      wait(8 * PATIENCE_MS, 'nothing'),
    ])

  test('that is under way as the server goes without a word fails soon, and the next one has another connection', async () => {
    await Promise.all(Array.from({ length: 8 }, () => patient.checkWritable()))
    wire.goSilent()
    const stuck = Array.from({ length: 8 }, () => soon(patient.checkWritable()))
    expect(new Set(await Promise.all(stuck))).toEqual(new Set(['failed']))
    expect(await soon(patient.checkWritable())).toBe('done')
  })

  test('of a transaction fails soon, and leaves nothing open', async () => {
    const { prisma } = patient.database
    const add = (id: number) => prisma.backup.create({ data: { id, at: new Date(0), file: 'x', bytes: 1n } })
    const work = prisma.$transaction(async tx => {
      await tx.backup.create({ data: { id: 1, at: new Date(0), file: 'x', bytes: 1n } })
      wire.goSilent()
      await tx.backup.create({ data: { id: 2, at: new Date(0), file: 'x', bytes: 1n } })
    })
    expect(await soon(work)).toBe('failed')
    for (const id of [3, 4, 5]) expect(await soon(add(id))).toBe('done')
    expect((await prisma.backup.findMany()).map(({ id }) => id).sort()).toEqual([3, 4, 5])
  })

  test('that takes too long for whoever waits is given up, and no later one is part of it', async () => {
    const { prisma } = patient.database
    const work = prisma.$transaction(async tx => {
      await tx.$executeRaw`SELECT pg_sleep(5)`
    })
    expect(await soon(work)).toBe('failed')
    await Promise.all([6, 7].map(id => prisma.backup.create({ data: { id, at: new Date(0), file: 'x', bytes: 1n } })))
    expect(await prisma.backup.count()).toBe(2)
  })

  test('of a command that takes its time may', async () => {
    const endless = storeOf(openDatabase(throughWire, () => {}, { silentMs: 0 }))
    expect(await soon(endless.database.prisma.$executeRaw`SELECT pg_sleep(3)`)).toBe('done')
    await endless.close()
  })
})

test('however long answers are held off, no more connections wait than two', async () => {
  const { prisma, pool } = store.database
  const waiting = 'SELECT count(*)::int FROM pg_locks WHERE relation = $1::regclass AND NOT granted'
  await prisma.$transaction(
    async tx => {
      await tx.$executeRaw(HOLD_ANSWERS)
      for (let second = 0; second < 12; second++) {
        void press()
        await wait(500)
      }
      expect((await pool.query(waiting, ['standing'])).rows[0].count).toBeLessThanOrEqual(2)
    },
    { timeout: 30_000 },
  )
  expect(await press()).toBe('scored')
})
