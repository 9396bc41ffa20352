import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { SystemClock } from '../src/clock.ts'
import { writeBackup } from '../src/store/backup/write-backup.ts'
import { restoreBackup } from '../test/support/restore-backup.ts'
import { openMillion } from './million.ts'
import { type BenchResult, measured } from './result.ts'

/** Seconds in which a million answers are to be written, and megabytes that it may take beside what the process had. */
const WITHIN_S = 60
const MEMORY_MB = 100

/** A million answers to a file and back into an empty database: time, processor time of this process, memory, progress. */
export async function* benchBackup(serverUrl: string): AsyncGenerator<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), 'studyhall-backup-bench-'))
  const { store } = await openMillion(serverUrl)
  try {
    const file = join(folder, 'all.backup')
    let told = 0
    const onProgress = () => void told++
    const { url } = store.database
    const written = await watched(() =>
      writeBackup(url, file, { version: 'bench', at: new SystemClock().now(), onProgress }),
    )
    const { bytes, rows } = written.result
    const about = `backup of ${rows.answer} answers, ${Object.values(rows).reduce((sum, each) => sum + each, 0)} rows in all`
    yield measured(about, written.seconds, 's', { target: { atMost: WITHIN_S } })
    yield measured(`${about}: processor time of the process`, written.processor, 's')
    yield measured(`${about}: the file`, bytes / 1e6, 'MB')
    yield measured(`${about}: a second`, bytes / 1e6 / written.seconds, 'MB')
    yield measured(`${about}: memory on top`, written.grownMb, 'MB', { target: { atMost: MEMORY_MB } })
    yield measured(`${about}: times that progress was told`, told, '', { target: { atLeast: 10 } })
    const restored = await watched(async () => restoreBackup(await emptyDatabase(serverUrl), file, () => {}))
    yield measured('the same restored into an empty database and checked', restored.seconds, 's')
    yield measured('restored: processor time of the process', restored.processor, 's')
    yield measured('restored: memory on top', restored.grownMb, 'MB', { target: { atMost: MEMORY_MB } })
  } finally {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function emptyDatabase(serverUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl })
  await client.connect()
  await client.query('CREATE DATABASE backup_to')
  await client.end()
  return serverUrl.replace(/postgres$/, 'backup_to')
}

async function watched<T>(work: () => Promise<T>) {
  global.gc?.()
  const before = process.memoryUsage().rss
  let peak = before
  const looking = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 20)
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const seconds = (performance.now() - start) / 1000
  const { user, system } = process.cpuUsage(cpu)
  clearInterval(looking)
  return { result, seconds, processor: (user + system) / 1e6, grownMb: (peak - before) / 1e6 }
}
