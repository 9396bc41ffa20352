import { readdirSync, readFileSync } from 'node:fs'
import pg from 'pg'
import { openDatabase } from '../../src/store/database.ts'
import { type Store, storeOf } from '../../src/store/index.ts'
import { migrate, readMigrations } from '../../src/store/migrations.ts'
import { answerTo, putQuestion } from '../support/answering.ts'
import { createDatabase } from '../support/database.ts'

/** Every version that was released: the last migration that it came with. Its data lie beside, as it wrote them. */
const RELEASES = { '0.1.0': '20261124192000_slots_and_holidays' } as const
const FOLDER = 'test/fixtures/releases'

/** A database as a version left it. */
async function leftBy(version: keyof typeof RELEASES) {
  const { url, drop } = await createDatabase({ empty: true })
  const migrations = await readMigrations()
  const last = migrations.findIndex(({ name }) => name === RELEASES[version])
  expect(last).toBeGreaterThanOrEqual(0)
  await migrate(url, migrations.slice(0, last + 1))
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(readFileSync(`${FOLDER}/${version}.sql`, 'utf8'))
  return { url, drop, client, applied: last + 1 }
}

type Rows = Map<string, Record<string, unknown>[]>

/** Every row of every table, as JSON. */
async function rowsOf(client: pg.Client): Promise<Rows> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE '\\_prisma%' ORDER BY 1`,
  )
  const all: Rows = new Map()
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: Record<string, unknown> }>(
      `SELECT to_jsonb(each) AS row FROM "${name}" AS each`,
    )
    all.set(
      name,
      rows.map(({ row }) => row),
    )
  }
  return all
}

test('every released version has its data here', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(RELEASES).map(version => `${version}.sql`))
})

describe.each(Object.keys(RELEASES) as (keyof typeof RELEASES)[])('an upgrade from %s', version => {
  let store: Store
  let client: pg.Client
  let before: Rows
  beforeAll(async () => {
    const left = await leftBy(version)
    client = left.client
    before = await rowsOf(client)
    expect((await migrate(left.url)).length).toBe((await readMigrations()).length - left.applied)
    store = storeOf(
      openDatabase(left.url, () => {}),
      left.drop,
    )
  })
  afterAll(async () => {
    await client.end()
    await store.close()
  })

  test('loses no row and no value', async () => {
    const after = await rowsOf(client)
    expect([...before.values()].flat().length).toBeGreaterThan(100)
    for (const [table, rows] of before) {
      // Each study gets one schedule more: its hosts are told of questions to mend from now on.
      const kept = (after.get(table) ?? []).filter(row => table !== 'schedule' || row.kind !== 'mending')
      expect([table, kept.length]).toEqual([table, rows.length])
      for (const row of rows) expect(after.get(table)).toContainEqual(expect.objectContaining(row))
    }
  })

  test('leaves every sum right, and its streaks go on', async () => {
    expect(await store.scores.check()).toEqual([])
    expect(await store.memories.rebuild()).toMatchObject({ mended: 0 })
    const [study] = await store.studies.all()
    const board = await store.scores.board(study!.id, {
      period: 'all',
      startsOn: '1970-01-01',
      before: undefined,
      most: 10,
    })
    expect(board.rows.map(({ member, points }) => [member.name, points])).toEqual([
      ['mina', 63],
      ['sora', 42],
      ['theo', 32],
      ['jun', 0],
    ])
  })

  test('an older replica that still runs writes answers beside a newer one, and every sum and streak stays right', async () => {
    const [study] = await store.studies.all()
    const studyId = study!.id
    const latest = await store.posts.latestDay(studyId)
    const members = await store.database.prisma.member.findMany({ where: { name: { in: ['mina', 'jun'] } } })
    const [mina, jun] = ['mina', 'jun'].map(name => members.find(member => member.name === name)!.id)
    const putDay = async (number: number) => putQuestion(store, studyId, 40 + number)
    for (const round of [1, 2, 3, 4]) {
      const post = await putDay(round)
      const { number } = (await store.posts.latestDay(studyId))!
      expect(number).toBe(latest!.number + round)
      // Turn by turn: one of them at the older replica, the other at the newer one.
      const [older, newer] = round % 2 === 1 ? [mina!, jun!] : [jun!, mina!]
      await answerAsBefore(client, studyId, post.id, older, number)
      const answer = await answerTo(store, post, 'somebody')
      const recorded = await store.answers.record({ ...answer, memberId: newer })
      expect(recorded).toMatchObject({ outcome: 'scored' })
      expect(await store.scores.check()).toEqual([])
    }
    expect(await store.scores.repair()).toEqual([])
  })
})

/** What version 0.1.0 does for an answer (src/store/answers.ts and src/domain/streak.ts of its commit, d38b90c). */
async function answerAsBefore(client: pg.Client, studyId: string, postId: string, memberId: string, dayNumber: number) {
  const { rows } = await client.query<{ streak: number; day_number: number }>(
    `SELECT streak, day_number FROM standing WHERE study_id = $1 AND member_id = $2`,
    [studyId, memberId],
  )
  const [before] = rows
  const streak = before?.day_number === dayNumber - 1 ? before.streak + 1 : 1
  await client.query(
    `WITH open_post AS (
        SELECT id FROM post WHERE id = $1 AND closed_at IS NULL AND (closes_at IS NULL OR closes_at > now()) FOR SHARE
      ), recorded AS (
        INSERT INTO answer (post_id, member_id, given, "right", points, streak, answered_at)
        SELECT id, $2, '{"choices":[0]}'::jsonb, true, $3::int, $4::int, now() FROM open_post
        ON CONFLICT DO NOTHING
        RETURNING 1
      ), summed AS (
        INSERT INTO total (study_id, period, starts_on, member_id, points, "right", answered)
        SELECT $5, starts.period, starts.starts_on, $2, $3::int, 1, 1
        FROM recorded, post, LATERAL (VALUES ('week'::"Period", date_trunc('week', post.day)::date), ('month', date_trunc('month', post.day)::date), ('all', '1970-01-01')) AS starts(period, starts_on)
        WHERE post.id = $1
        ON CONFLICT (study_id, period, starts_on, member_id) DO UPDATE
        SET points = total.points + excluded.points, "right" = total."right" + excluded."right", answered = total.answered + 1
      ), stood AS (
        INSERT INTO standing (study_id, member_id, streak, day_number)
        SELECT $5, $2, $4::int, $6::int FROM recorded
        ON CONFLICT (study_id, member_id) DO UPDATE SET streak = excluded.streak, day_number = excluded.day_number
      )
      SELECT 1 FROM recorded`,
    [postId, memberId, 10 + Math.min(streak, 5), streak, studyId, dayNumber],
  )
}
