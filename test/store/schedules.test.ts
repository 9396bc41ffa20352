import { nextSlot } from '../../src/domain/schedule.ts'
import type { Store } from '../../src/store/index.ts'
import { openTestStore } from '../support/database.ts'
import { until } from '../support/until.ts'

let store: Store
const NOW = new Date('2026-11-30T00:30:00Z')

beforeAll(async () => {
  store = await openTestStore()
  const { pool } = store.database
  await pool.query(`INSERT INTO course VALUES ('tiny', '{}', '{en}', 'r', now())`)
  const { rows } = await pool.query(`INSERT INTO workspace (platform, external_id) VALUES ('slack', 'T1') RETURNING id`)
  await pool.query(
    `WITH added AS (
       INSERT INTO study (workspace_id, channel_id, course_slug, language, timezone, created_at)
       SELECT $1, 'C' || n, 'tiny', 'en', 'Asia/Seoul', now() FROM generate_series(1, 20000) AS n RETURNING id, channel_id
     )
     INSERT INTO schedule (study_id, kind, cron, next_at)
     SELECT id, 'question', '30 9 * * *', CASE WHEN channel_id IN ('C1', 'C2', 'C3') THEN $2::timestamptz ELSE $2::timestamptz + interval '1 day' END FROM added`,
    [rows[0].id, NOW],
  )
  await pool.query('ANALYZE')
})
afterAll(() => store.close())

async function scans(): Promise<{ whole: number; byIndex: number }> {
  const { rows } = await store.database.pool.query(
    `SELECT seq_scan::int AS whole, idx_scan::int AS "byIndex" FROM pg_stat_user_tables WHERE relname = 'schedule'`,
  )
  return rows[0]
}

test('what is due is found by the index, not by looking at every schedule', async () => {
  const before = await scans()
  const none = () =>
    store.schedules.takeDue(
      new Date(0),
      ['slack'],
      () => NOW,
      async () => {},
    )
  // Postgres tells of its scans with a second's delay.
  await until(async () => (await none()) === 0 && (await scans()).byIndex > before.byIndex, 'a scan of the index')
  expect((await scans()).whole).toBe(before.whole)
})

test('each is taken once, by whichever replica, and moved on', async () => {
  const taken: string[] = []
  const take = () =>
    store.schedules.takeDue(
      NOW,
      ['slack'],
      ({ cron, timezone }) => nextSlot(cron, timezone, NOW),
      async due => void taken.push(...due.map(each => each.studyId)),
    )
  await Promise.all([take(), take(), take()])
  expect(taken).toHaveLength(3)
  expect(new Set(taken).size).toBe(3)
  expect(await take()).toBe(0)
})

test('schedules of platforms that are not connected wait', async () => {
  const later = new Date(NOW.getTime() + 24 * 3600_000)
  expect(
    await store.schedules.takeDue(
      later,
      ['discord'],
      () => later,
      async () => {},
    ),
  ).toBe(0)
})
