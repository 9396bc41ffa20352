import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backUpOnce, backUpWhenDue, tellAge } from '../../src/delivery/back-up.ts'
import { createLog } from '../../src/log.ts'
import { openDatabase } from '../../src/store/database.ts'
import { type Store, storeOf } from '../../src/store/index.ts'
import { lastBackup } from '../../src/web/metrics.ts'
import { openTestStore } from '../support/database.ts'

let store: Store
let folder: string
beforeEach(async () => {
  store = await openTestStore()
  folder = await mkdtemp(join(tmpdir(), 'studyhall-back-up-'))
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

/** The schedule comes round on a replica, by its own clock. */
async function at(instant: string): Promise<void> {
  const { backups, locks } = store
  const when = { cron: '0 3 * * *', timezone: 'Asia/Seoul' }
  await backUpOnce({ backups, locks, now: () => new Date(instant), log: createLog('silent'), folder, ...when })
}

test('replicas whose clocks are apart make one backup a night, and so three nights are kept', async () => {
  for (const night of ['24', '25', '26', '27'])
    for (const second of ['00.012', '00.004', '02.700']) await at(`2026-11-${night}T18:00:${second}Z`)
  expect((await readdir(folder)).map(name => name.slice(0, 20)).sort()).toEqual(
    ['25', '26', '27'].map(night => `studyhall-2026-11-${night}`),
  )
})

test('folders with the names of backups are somebody else’s, and in nobody’s way', async () => {
  const strangers = ['studyhall-2020-01-01T03-00-00.000Z.backup', 'studyhall-2020-01-02T03-00-00.000Z.backup.partial']
  for (const name of strangers) await mkdir(join(folder, name))
  for (const night of ['24', '25', '26', '27']) await at(`2026-11-${night}T18:00:00.012Z`)
  expect((await readdir(folder)).map(name => name.slice(0, 20)).sort()).toEqual([
    ...strangers.map(name => name.slice(0, 20)),
    ...['25', '26', '27'].map(night => `studyhall-2026-11-${night}`),
  ])
  expect(await store.database.prisma.backup.count()).toBe(4)
})

test('a schedule with days of the month and of the week comes round on either, as those of studies do', async () => {
  const { backups, locks } = store
  let now = new Date('2026-11-24T00:00:00Z')
  const when = { cron: '0 3 1,15 * 5', timezone: 'Asia/Seoul' }
  const parts = { backups, locks, now: () => now, log: createLog('silent'), folder, ...when }
  const backUp = backUpWhenDue(parts)
  // A clock that is ahead for a while, and nothing due on the way.
  for (const minute of ['2026-11-26T17:00', '2026-11-24T00:00']) {
    now = new Date(`${minute}:00Z`)
    await backUp()
  }
  // A minute that is missed, while the process was busy, is made up for.
  for (const minute of ['26T18:04', '27T17:59', '27T18:01', '27T18:02', '28T18:00', '30T17:59', '30T18:00']) {
    now = new Date(`2026-11-${minute}:00Z`)
    await backUp()
  }
  expect((await readdir(folder)).map(name => name.slice(0, 26)).sort()).toEqual([
    'studyhall-2026-11-26T18-04',
    'studyhall-2026-11-30T18-00',
  ])
})

test('a backup between makes the next one no later, nor one of a clock that was ahead', async () => {
  await store.backups.writeInto(folder, { version: '0', at: new Date('2026-11-24T17:59:00Z') })
  await at('2026-11-24T18:00:00.010Z')
  await store.backups.writeInto(folder, { version: '0', at: new Date('2031-01-01T00:00:00Z') })
  await at('2026-11-25T18:00:00.010Z')
  expect(await store.database.prisma.backup.count()).toBe(4)
})

test('the metrics tell of a backup that another process has made', async () => {
  const now = new Date('2026-11-24T18:00:00Z')
  await tellAge(store.backups, now)
  const command = storeOf(openDatabase(store.database.url, () => {}))
  await command.backups.write(join(folder, 'by-hand.backup'), { version: '0', at: new Date('2026-11-24T18:00:00Z') })
  await command.close()
  await tellAge(store.backups, now)
  const [told] = (await lastBackup.get()).values
  expect(told?.value).toBe(Date.parse('2026-11-24T18:00:00Z') / 1000)
})
