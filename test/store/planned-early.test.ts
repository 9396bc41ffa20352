import { openDatabase } from '../../src/store/database.ts'
import { type Store, storeOf } from '../../src/store/index.ts'
import { answerTo, callerNamed, putQuestion, startStudy } from '../support/answering.ts'
import { createDatabase } from '../support/database.ts'

const ROWS = 3000

let store: Store
const plans: string[] = []
beforeAll(async () => {
  const { url, drop } = await createDatabase()
  store = storeOf(
    openDatabase(url, () => {}),
    drop,
  )
  store.database.grouped.on('connect', client => {
    client.on('notice', ({ message = '' }) => plans.push(message))
    void client.query(
      `LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0; SET auto_explain.log_analyze = on; SET client_min_messages = log`,
    )
  })
})
afterAll(() => store.close())

const reviewed = { review: { course: 'tiny', items: ['term:container'], question: 'one', rating: 3 } } as const

test('statements that were planned while their tables were empty read no more once these are large', async () => {
  const studyId = await startStudy(store)
  const post = await putQuestion(store, studyId, 1)
  await store.answers.record(await answerTo(store, post, 'mina', reviewed))
  await fill(studyId)
  plans.length = 0
  const answers = await Promise.all(['jun', 'sora', 'theo'].map(name => answerTo(store, post, name, reviewed)))
  await Promise.all(answers.map(answer => store.answers.record(answer)))
  await store.members.resolve(callerNamed('new'))
  const read = plans.join('\n')
  expect(read).toMatch(/memory_pkey on memory/)
  expect(read).toMatch(/Insert on answer/)
  expect(read).toMatch(/Insert on member/)
  const many = [...read.matchAll(/^.*(?:rows=\d{3,}[.\d]* loops|Rows Removed by Filter: \d{2,}).*$/gm)].map(
    ([line]) => line,
  )
  expect(many).toEqual([])
})

/** Straight into the tables, without a word to the planner. */
async function fill(studyId: string): Promise<void> {
  const client = await store.database.pool.connect()
  try {
    await client.query(`SET session_replication_role = replica`)
    await client.query(
      `INSERT INTO member (workspace_id, external_id, name) SELECT id, 'U' || n, 'U' || n FROM workspace, generate_series(1, $1::int) AS n`,
      [ROWS],
    )
    await client.query(
      `INSERT INTO memory (member_id, course, item, stability, difficulty, due_at, last_at, reviews, lapses, scheduled_days, version)
       SELECT id, 'tiny', 'term:container', 10, 5, now(), now(), 1, 0, 3, 6 FROM member WHERE external_id LIKE 'U%'`,
    )
    await client.query(
      `INSERT INTO post (study_id, kind, at, status, day, week, asked, day_number)
       SELECT $1, 'question', now() + n * interval '1 day', 'published', '2027-01-01'::date + n, '2027-01-01', '{}', 1 + n
       FROM generate_series(1, $2::int) AS n`,
      [studyId, ROWS],
    )
    await client.query(
      `INSERT INTO answer (post_id, member_id, given, "right", points, streak, answered_at)
       SELECT (SELECT min(id::text)::uuid FROM post), id, '{}', true, 1, 1, now() FROM member WHERE external_id LIKE 'U%'`,
    )
    await client.query(
      `INSERT INTO standing (study_id, member_id, streak, day_number) SELECT $1, id, 1, 1 FROM member WHERE external_id LIKE 'U%'`,
      [studyId],
    )
  } finally {
    client.release(true)
  }
}
