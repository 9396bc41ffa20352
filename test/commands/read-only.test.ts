import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadContent } from '../../src/commands/content-load.ts'
import { addHolidays } from '../../src/commands/holiday.ts'
import { rebuildMemory } from '../../src/commands/memory.ts'
import { checkQuestions } from '../../src/commands/questions.ts'
import { checkScores } from '../../src/commands/scores.ts'
import { listStudies } from '../../src/commands/studies.ts'
import { openDatabase } from '../../src/store/database.ts'
import { storeOf } from '../../src/store/index.ts'
import { startStudy } from '../support/answering.ts'
import { createDatabase, onServer } from '../support/database.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
let folder: string
const before = process.env.DATABASE_URL
beforeAll(async () => {
  database = await createDatabase()
  const store = storeOf(openDatabase(database.url, () => {}))
  await startStudy(store)
  await store.close()
  const name = new URL(database.url).pathname.slice(1)
  await onServer(client => client.query(`ALTER DATABASE ${name} SET default_transaction_read_only = on`))
  folder = await mkdtemp(join(tmpdir(), 'studyhall-read-only-'))
  await writeFile(join(folder, 'days.txt'), '2026-12-25\n')
  process.env.DATABASE_URL = database.url
})
afterAll(async () => {
  if (before === undefined) delete process.env.DATABASE_URL
  else process.env.DATABASE_URL = before
  await rm(folder, { recursive: true })
  await database.drop()
})

test.each<[string, () => Promise<void>]>([
  ['content load', () => loadContent(undefined)],
  ['content load --into', () => loadContent('courses/docker', { into: 'C1' })],
  ['holiday add', () => addHolidays('C1', join(folder, 'days.txt'))],
  ['memory rebuild', rebuildMemory],
  ['questions check', checkQuestions],
  ['scores check --repair', () => checkScores({ repair: true })],
])('%s says that the database takes no writes', async (_, run) => {
  await expect(run()).rejects.toThrow(/^The database \S+ takes no writes: .*DATABASE_URL/)
})

test.each<[string, () => Promise<void>]>([
  ['studies', () => listStudies()],
  ['scores check', () => checkScores()],
])('%s, which only reads, works with one', async (_, run) => {
  await run()
})
