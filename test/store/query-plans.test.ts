import { randomUUID } from 'node:crypto'
import type { PoolClient } from 'pg'
import { countAnswers } from '../../src/store/count-answers.ts'
import { openDatabase } from '../../src/store/database.ts'
import { type Store, storeOf } from '../../src/store/index.ts'
import { dayAt, PLACE, startStudy } from '../support/answering.ts'
import { createDatabase } from '../support/database.ts'

/** A million answers: no plan that reads a table from end to end looks cheap. */
const MEMBERS = 10_000
const POSTS = 100
/** A study of a dozen of them. */
const SMALL = randomUUID()

let store: Store
let plans: string[]
let studyId: string
let memberId: string
let postId: string

beforeAll(async () => {
  const { url, drop } = await createDatabase()
  store = storeOf(
    openDatabase(url, () => {}),
    drop,
  )
  plans = []
  // Postgres tells the plan of everything that it is sent, by whichever way.
  for (const pool of [store.database.pool, store.database.grouped])
    pool.on('connect', client => {
      client.on('notice', ({ message = '' }) => plans.push(message))
      void client.query(
        `LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0; SET client_min_messages = log; SET auto_explain.log_nested_statements = off`,
      )
    })
  studyId = await startStudy(store)
  await fill()
})
beforeEach(() => {
  plans = []
})
afterAll(() => store.close())

/** Members who have answered every post of the study, straight into the tables. */
async function fill(): Promise<void> {
  const { pool } = store.database
  const client = await pool.connect()
  await client.query(`SET session_replication_role = replica`)
  await client.query(
    `INSERT INTO member (workspace_id, external_id, name) SELECT id, 'U' || n, 'U' || n FROM workspace, generate_series(1, $1::int) AS n`,
    [MEMBERS],
  )
  await client.query(
    `INSERT INTO post (study_id, kind, at, status, day, week, question_id, asked, day_number, closed_at, published_at)
     SELECT $1, 'question', $2::timestamptz + n * interval '1 day', 'published', $2::date + n, date_trunc('week', $2::date + n),
       (SELECT min(id) FROM question), '{}', n, now(), now() FROM generate_series(1, $3::int) AS n`,
    [studyId, dayAt(1), POSTS],
  )
  await client.query(
    `UPDATE post SET tally = '{"answered": 10000, "right": 10000, "perChoice": [10000], "first": []}' WHERE day_number <> 20`,
  )
  const indexes = await dropIndexes(client, 'answer')
  await client.query(
    `INSERT INTO answer (post_id, member_id, given, "right", points, streak, answered_at)
     SELECT post.id, member.id, '{"choices":[0]}', true, 11, 1, now() FROM post, member`,
  )
  for (const index of indexes) await client.query(index)
  await client.query(
    `INSERT INTO total (study_id, period, starts_on, member_id, points, "right", answered)
     SELECT post.study_id, period, starts_on, member_id, sum(points) + ('x' || left(member_id::text, 4))::bit(16)::int % 400, count(*), count(*)
     FROM answer JOIN post ON post.id = post_id, LATERAL (VALUES ('week'::"Period", date_trunc('week', day)::date),
       ('month', date_trunc('month', day)::date), ('all', '1970-01-01')) AS starts(period, starts_on)
     GROUP BY 1, 2, 3, 4`,
  )
  await client.query(
    `INSERT INTO standing (study_id, member_id, streak, day_number, days)
     SELECT $1, id, $2, $2, int4multirange(int4range(1, $2, '[]')) FROM member`,
    [studyId, POSTS],
  )
  await client.query(
    `INSERT INTO memory (member_id, course, item, stability, difficulty, due_at, last_at, reviews, lapses, scheduled_days, version)
     SELECT id, 'tiny', 'term:' || n, 10, 5, now(), now(), 1, 0, 3, 6 FROM member, generate_series(1, 20) AS n`,
  )
  await client.query(
    `INSERT INTO review_session (member_id, study_id, started_at, done)
     SELECT id, CASE WHEN external_id < 'U2' THEN $1::uuid ELSE gen_random_uuid() END, now(), 3 FROM member`,
    [studyId],
  )
  await client.query(
    `INSERT INTO review_log (member_id, study_id, course, item, question, source, key, rating, at)
     SELECT id, $1, 'tiny', 'term:' || n, 'one', 'review', n, 3, now() FROM member, generate_series(1, 20) AS n`,
    [studyId],
  )
  // Another study, of a handful.
  await client.query(
    `INSERT INTO total (study_id, period, starts_on, member_id, points, "right", answered)
     SELECT $1::uuid, period, starts_on, id, 10, 1, 1 FROM (SELECT id FROM member ORDER BY id LIMIT 12) AS few,
       (VALUES ('all'::"Period", '1970-01-01'::date), ('week', '2026-11-02')) AS starts(period, starts_on)`,
    [SMALL],
  )
  await client.query('VACUUM ANALYZE')
  const { rows } = await client.query(
    `SELECT (SELECT id FROM member WHERE external_id = 'U7') AS member, (SELECT id FROM post WHERE day_number = 20) AS post`,
  )
  memberId = rows[0].member
  postId = rows[0].post
  client.release(true)
}

/** Rows come in far faster without. @returns what makes them again */
async function dropIndexes(client: PoolClient, table: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string; by: string | null }>(
    `SELECT index.relname AS name, pg_get_indexdef(indexrelid) AS made, pg_get_constraintdef(pg_constraint.oid) AS by
     FROM pg_index JOIN pg_class AS index ON index.oid = indexrelid LEFT JOIN pg_constraint ON conindid = indexrelid AND contype IN ('p', 'u')
     WHERE indrelid = $1::regclass`,
    [table],
  )
  for (const { name, by } of rows)
    await client.query(by === null ? `DROP INDEX ${name}` : `ALTER TABLE ${table} DROP CONSTRAINT ${name}`)
  return rows.map(({ name, made, by }) => (by === null ? made : `ALTER TABLE ${table} ADD CONSTRAINT ${name} ${by}`))
}

const BIG = /Seq Scan on (?:answer|total|standing|member|memory|review_session|review_log)\b/

/** Plans of what was asked of Postgres; more than once, since a prepared statement may be planned anew. */
async function plansOf(work: () => Promise<unknown>): Promise<string> {
  for (let times = 0; times < 7; times++) await work()
  expect(plans.length).toBeGreaterThan(0)
  return plans.join('\n')
}

const board = () =>
  store.scores.board(studyId, { period: 'week', startsOn: '2026-11-09', before: '2026-11-02', most: 10, memberId })

test.each<[string, () => Promise<unknown>]>([
  ['the study of a channel', () => store.studies.inChannel(PLACE)],
  ['a question', () => store.answers.question(postId)],
  ['a member', () => store.members.resolve({ ...PLACE, member: 'U7', name: 'U7', administers: async () => true })],
  ['an earlier answer', () => store.answers.earlier(postId, memberId)],
  [
    'an answer',
    () =>
      store.answers.record({
        postId,
        studyId,
        memberId,
        given: { choices: [0] },
        right: true,
        difficulty: 1,
        at: dayAt(20),
      }),
  ],
  [
    'a review',
    () =>
      store.memories.review({
        memberId,
        studyId,
        course: 'tiny',
        items: ['term:1', 'term:2', 'term:new'],
        question: 'one',
        source: 'quiz',
        key: 'a key',
        rating: 3,
        milliseconds: null,
        at: dayAt(20),
      }),
  ],
  ['what a member met first in reviews', () => store.memories.metSince(memberId, dayAt(1))],
  ['a board', board],
  ['a member’s own page', () => store.scores.ofMember(studyId, memberId, '2026-11-09')],
  ['a member’s progress', () => store.scores.progress(studyId, memberId)],
  ['the latest day', () => store.posts.latestDay(studyId)],
  ['the day from which a streak is alive', () => store.scores.aliveFrom(studyId)],
  ['the tally of a post', () => store.posts.tally(postId)],
  ['a count of its answers', () => countAnswers(store.database.prisma, postId)],
  ['what is open', () => store.posts.open(studyId, dayAt(50))],
  ['what is due of a member', () => store.memories.due(memberId, 'tiny', dayAt(50))],
  ['what a member remembers', () => store.memories.remembered(memberId, 'tiny')],
  ['a member’s last weeks', () => store.memories.activity(memberId, studyId, 'Asia/Seoul', dayAt(1))],
  ['what a group remembers', () => store.groups.memory(SMALL, 'tiny', dayAt(20), dayAt(50))],
  ['the members of a group', () => store.groups.members(SMALL, dayAt(20))],
  ['the weeks of a group', () => store.groups.weeks(SMALL, 'Asia/Seoul', ['2026-11-09', '2026-11-02'])],
  ['what a group did by itself', () => store.groups.byThemselves(SMALL, dayAt(20))],
  [
    'who has gone quiet',
    () =>
      store.groups.quiet(SMALL, {
        before: ['2026-11-02'],
        lately: ['2026-11-09'],
        since: dayAt(20),
        today: '2026-11-12',
      }),
  ],
  ['what a study has seen of its questions', () => store.posts.history(studyId, 'tiny')],
])('%s is read by index, however many answers there are', async (_, work) => {
  expect(BIG.exec(await plansOf(work))?.[0]).toBeUndefined()
})

test('many answers at once are recorded by index, too', async () => {
  const answers = Array.from({ length: 60 }, () => ({
    postId,
    studyId,
    memberId: randomUUID(),
    given: { choices: [0] },
    right: true,
    difficulty: 1 as const,
    review: { course: 'tiny', items: ['term:1', 'term:2'], question: 'one', rating: 3 as const },
    at: dayAt(20),
  }))
  expect(await plansOf(() => Promise.all(answers.map(answer => store.answers.record(answer))))).not.toMatch(BIG)
})

test('a board reads nothing but its index', async () => {
  const read = await plansOf(board)
  expect(read).toMatch(/Index Only Scan using total_board_idx/)
  expect(read).not.toMatch(/(?:Seq|Bitmap Heap) Scan on total/)
})
