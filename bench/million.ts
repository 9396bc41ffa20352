import { SystemClock } from '../src/clock.ts'
import { readCourseFolder } from '../src/content/course-folder.ts'
import { takeOffKeys } from '../src/store/backup/keys.ts'
import { openStore, type Store } from '../src/store/index.ts'
import { openFreshStore } from './database.ts'

export const STUDIES = 500
export const MEMBERS = 10_000
export const POSTS = 100
export const WEEK = '2026-03-02'

/** The study that has the answers, and the member with the fewest points. */
interface Whose {
  studyId: string
  memberId: string
}

let filling: Promise<Whose & { url: string }> | undefined
let tries = 0

/** A database with a million answers of one week, filled once for all benchmarks of a run, which leave it as it is. */
export async function openMillion(serverUrl: string): Promise<Whose & { store: Store }> {
  filling ??= filled(serverUrl).catch(error => {
    filling = undefined
    throw error
  })
  const { url, ...whose } = await filling
  return {
    ...whose,
    store: await openStore({ databaseUrl: url, dataDir: '' }, () => {}, { share: true, schema: 'migrated' }),
  }
}

async function filled(serverUrl: string): Promise<Whose & { url: string }> {
  const store = await openFreshStore(serverUrl, `million_${++tries}`)
  try {
    const { course } = await readCourseFolder('courses', 'docker')
    if (!course) throw new Error('the bundled course does not load')
    await store.courses.save(course, new SystemClock().now())
    return { ...(await fill(store)), url: store.database.url }
  } finally {
    await store.close()
  }
}

/** Everybody answers every question of one study; the other studies have a board each. Straight into the tables. */
async function fill(store: Store): Promise<Whose> {
  const client = await store.database.pool.connect()
  try {
    await client.query('SET session_replication_role = replica')
    await client.query('BEGIN')
    const putBack = await takeOffKeys(client)
    const { rows } = await client.query(
      `INSERT INTO workspace (platform, external_id) VALUES ('slack', 'T1') RETURNING id`,
    )
    const workspace = rows[0].id
    await client.query(
      `INSERT INTO study (workspace_id, channel_id, course_slug, language, timezone, created_at)
       SELECT $1, 'C' || n, 'docker', 'en', 'Asia/Seoul', now() FROM generate_series(1, $2::int) AS n`,
      [workspace, STUDIES],
    )
    await client.query(
      `INSERT INTO member (workspace_id, external_id, name) SELECT $1, 'U' || n, 'Member ' || n FROM generate_series(1, $2::int) AS n`,
      [workspace, MEMBERS],
    )
    await client.query(
      `INSERT INTO post (study_id, kind, at, status, day, week, asked, day_number)
       SELECT id, 'question', $2::date + n * interval '1 hour', 'published', $2::date + n % 7, $2::date, '{}', n
       FROM study, generate_series(1, $1::int) AS n WHERE channel_id = 'C1'`,
      [POSTS, WEEK],
    )
    await client.query(
      `INSERT INTO answer (post_id, member_id, given, "right", points, streak, answered_at)
       SELECT post.id, member.id, '{"choices":[0]}', luck < 0.7, CASE WHEN luck < 0.7 THEN 10 + (luck * 50)::int ELSE 0 END, 1, now()
       FROM post, member, LATERAL (SELECT random() AS luck WHERE post.id IS NOT NULL AND member.id IS NOT NULL) AS each`,
    )
    await client.query(
      `INSERT INTO total (study_id, period, starts_on, member_id, points, "right", answered)
       SELECT study_id, 'week', date_trunc('week', day)::date, member_id, sum(points), count(*) FILTER (WHERE "right"), count(*)
       FROM answer JOIN post ON post.id = post_id GROUP BY 1, 3, 4`,
    )
    await client.query(
      `INSERT INTO total (study_id, period, starts_on, member_id, points, "right", answered)
       SELECT study.id, 'week', $1, member.id, 10, 1, 1 FROM study, (SELECT id FROM member LIMIT 100) AS member WHERE channel_id <> 'C1'`,
      [WEEK],
    )
    await putBack()
    await client.query('COMMIT')
    await client.query('VACUUM ANALYZE')
    const { rows: some } = await client.query(
      `SELECT (SELECT id FROM study WHERE channel_id = 'C1') AS study, (SELECT member_id FROM total WHERE starts_on = $1 ORDER BY points LIMIT 1) AS member`,
      [WEEK],
    )
    return { studyId: some[0].study as string, memberId: some[0].member as string }
  } finally {
    client.release(true)
  }
}
