import { openFreshStore } from './database.ts'
import { type BenchResult, beside, measured, median } from './result.ts'

const STUDIES = 500
const MEMBERS = 10_000
const POSTS = 100
const ROUNDS = 30
const WEEK = '2026-03-02'

/** A week's first ten and a member's rank, where that week has a million answers (a hundred questions), beside the same counted from the answers. */
export async function* benchBoards(serverUrl: string): AsyncGenerator<BenchResult> {
  const store = await openFreshStore(serverUrl, 'boards')
  const { pool } = store.database
  try {
    const { studyId, memberId } = await fill(store)
    const query = { period: 'week', startsOn: WEEK, before: undefined, most: 10, memberId } as const
    const ours: number[] = []
    const anew: number[] = []
    const reference: number[] = []
    // Nothing is remembered before the store listens.
    for (let round = 0; round <= ROUNDS; round++) {
      const milliseconds = await millisecondsOf(() => store.scores.board(studyId, query))
      if (round > 0) anew.push(milliseconds)
    }
    await store.listen()
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await millisecondsOf(() => store.scores.board(studyId, query)))
      // Three rounds of what takes so much longer are enough.
      if (round % 10 === 0)
        reference.push(await millisecondsOf(() => pool.query(FROM_ANSWERS, [studyId, WEEK, memberId])))
    }
    const line = `weekly first ten and my rank, ${MEMBERS * POSTS} answers of ${MEMBERS} members, ${STUDIES} studies`
    yield measured(line, median(ours), 'ms', { target: { atMost: 2 } })
    yield measured(`${line}: after each answer`, median(anew), 'ms')
    yield beside(
      `${line}: as often in the same time as from the answers`,
      1000 / median(ours),
      '/s',
      1000 / median(reference),
      {
        atLeast: 100,
      },
    )
  } finally {
    await store.close()
  }
}

const FROM_ANSWERS = `
WITH sums AS (
  SELECT member_id, sum(points) AS points, count(*) FILTER (WHERE "right") AS "right", count(*) AS answered
  FROM answer JOIN post ON post.id = answer.post_id
  WHERE post.study_id = $1 AND date_trunc('week', post.day)::date = $2::date
  GROUP BY member_id
), ranked AS (SELECT *, rank() OVER (ORDER BY points DESC) AS rank FROM sums)
(SELECT ranked.*, member.name FROM ranked JOIN member ON member.id = member_id ORDER BY rank, "right" DESC LIMIT 10)
UNION ALL SELECT ranked.*, member.name FROM ranked JOIN member ON member.id = member_id WHERE member_id = $3`

/** Everybody answers every question of one study; the other studies have a board each. Straight into the tables. */
export async function fill(store: Awaited<ReturnType<typeof openFreshStore>>) {
  const client = await store.database.pool.connect()
  try {
    await client.query('SET session_replication_role = replica')
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

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
